using System.Collections.Frozen;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>复议、诉讼: reviews and suits that no case of this ledger tells of.</summary>
public static class HistoricDisputes
{
    /// <summary>行政复议.</summary>
    public const string Review = "行政复议";

    /// <summary>未经复议直接起诉.</summary>
    public const string Direct = "未经复议直接起诉";

    /// <summary>复议后起诉.</summary>
    public const string AfterReview = "复议后起诉";

    /// <summary>结果, and where table IV counts it.</summary>
    public static FrozenDictionary<string, DisputeColumn> Ends { get; } = new Dictionary<string, DisputeColumn>
    {
        ["维持"] = DisputeColumn.Upheld,
        ["纠正"] = DisputeColumn.Corrected,
        ["其他"] = DisputeColumn.Other,
    }.ToFrozenDictionary();

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "disputes", "复议、诉讼",
        new(Register.CodeHeading, new WordsCodec(Name: true, Longest: 100), Place.Code),
        new("类型", new ChoiceCodec(Review, Direct, AfterReview), Place.Class),
        new("收到通知日期", new DayCodec(), Place.On),
        Column.Optional("申请编号", new WordsCodec(Name: true, Longest: 100), Place.Item),
        Column.Optional("结案日期", new DayCodec(), Place.Until),
        Column.Optional("结果", new ChoiceCodec([.. Ends.Keys.Order(StringComparer.Ordinal)]), Place.Carrier),
        Column.Optional("仅作共同被告", new FlagCodec(), Place.Mark))
    {
        Feeds = "年度报告表四",
        Example = ["复议〔2021〕7号", "行政复议", "2021-04-02", "2021-003", "2021-05-30", "维持"],
        IsOfBefore = true,
        Rules =
        [
            RowRule.Ordered("结案日期"),
            new("结果", r => r["结案日期"] is null || r["结果"] is not null, ImportBreach.Missing),
            new("结案日期", r => r["结果"] is null || r["结案日期"] is not null, ImportBreach.Missing),
        ],
    };
}
