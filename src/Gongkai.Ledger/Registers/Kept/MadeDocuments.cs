using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>制发文件: what the organ made, with its attribute (公开属性) and until when it is in force.</summary>
public static class MadeDocuments
{
    /// <summary>规章.</summary>
    public const string Rule = "规章";

    /// <summary>行政规范性文件.</summary>
    public const string Normative = "行政规范性文件";

    /// <summary>其他公文.</summary>
    public const string Other = "其他公文";

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "documents", "制发文件",
        new("成文日期", new DayCodec(), Place.On),
        new("文号", new WordsCodec(Name: true, Longest: 100), Place.Item),
        new("标题", new WordsCodec()),
        new("种类", new ChoiceCodec(Rule, Normative, Other), Place.Class),
        new("公开属性", new ChoiceCodec("主动公开", "依申请公开", "不予公开"), Place.Carrier),
        Column.Optional("公开日期", new DayCodec(), Place.Third),
        Column.Optional("角色", new ChoiceCodec("主办", Measure.JointlySigned), Place.Mark, unless: "主办"),
        Column.Optional("施行日期", new DayCodec(MayCome: true)),
        Column.Optional("失效日期", new DayCodec(MayCome: true), Place.Until),
        Column.Optional("失效方式", new ChoiceCodec("废止", "宣布失效", "有效期届满")),
        Column.Optional("替代文号", new WordsCodec(Name: true, Longest: 100)),
        Column.Optional("理由依据", new WordsCodec()),
        Column.Optional("退回次数", new CountCodec(), Place.Quantity),
        Column.Optional("修订", new FlagCodec()))
    {
        Feeds = "年度报告表二第二十条第（一）项：规章、行政规范性文件的制发、废止、现行有效件数；第一部分“政府信息管理”",
        Example = ["2026-03-02", "青办发〔2026〕5号", "青石街道临时救助办法", "行政规范性文件", "主动公开", "2026-03-09", "主办", "2026-04-01"],
        Counts = new(Measure.Made, Amount.Rows),
        Measures = [Measure.Made, Measure.Abolished, Measure.InForce, Measure.NewlyDisclosed, Measure.Disclosed],
        Rules = [RowRule.Ordered("失效日期"), new("失效日期", r => r["失效方式"] is null || r.Until is not null, ImportBreach.Missing)],
    };
}
