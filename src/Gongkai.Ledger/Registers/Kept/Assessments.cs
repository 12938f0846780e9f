using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>考评、通报、追究: how the office was judged, and what it mended.</summary>
public static class Assessments
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "assessments", "考评、通报、追究",
        new("日期", new DayCodec(), Place.On),
        new("类别", new ChoiceCodec("考核", "社会评议", "第三方测评", "通报", "责任追究"), Place.Class),
        new("结果", new WordsCodec()),
        Column.Optional("整改完成日期", new DayCodec(), Place.Until))
    {
        Feeds = "年度报告第一部分“监督保障”：考核、社会评议、责任追究",
        Example = ["2026-07-15", "第三方测评", "92分，列第三", "2026-08-10"],
        Rules = [RowRule.Ordered("整改完成日期")],
    };
}
