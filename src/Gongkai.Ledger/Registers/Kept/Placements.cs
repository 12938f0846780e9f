using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>
/// 主动公开: what was made public, where and how many pieces of information; the same piece on several channels has one 信息编号.
/// </summary>
public static class Placements
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "placements", "主动公开",
        new("日期", new DayCodec(MayBeMonth: true), Place.On),
        Column.Optional("截止日期", new DayCodec(), Place.Until),
        new("渠道", new WordsCodec(Name: true, Longest: 40), Place.Class),
        new("载体", new WordsCodec(Name: true, Longest: 100), Place.Carrier),
        new("标题或内容", new WordsCodec()),
        new("件数", new CountCodec(), Place.Quantity),
        Column.Optional("单位", new ChoiceCodec("条", "期", "份", "次"), Place.Mark, unless: "条"),
        Column.Optional("信息编号", new WordsCodec(Name: true, Longest: 100), Place.Item),
        Column.Optional("领域", new WordsCodec(Name: true, Longest: 40)))
    {
        Feeds = "年度报告第一部分“主动公开”：总数、各渠道的条数",
        Example = ["2026-05-06", "2026-05-31", "公示栏", "街道大门公示栏", "低保、临时救助审核结果", "41", "条", "", "社会救助"],
        Counts = new(Measure.Pieces, Amount.Quantity),
        Measures = [Measure.OfTheYear, Measure.Pieces],
        Rules = [RowRule.Ordered("截止日期"), RowRule.OneYear("截止日期"), RowRule.OneMonth("截止日期")],
        Checks = [new FileRule.KnownChannel("渠道")],
    };
}
