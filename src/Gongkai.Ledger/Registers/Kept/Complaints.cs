using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>监督投诉、纠错、热线: what people complained of or found wrong, and what became of it.</summary>
public static class Complaints
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "complaints", "监督投诉、纠错、热线",
        new("收到日期", new DayCodec(), Place.On),
        new("渠道", new WordsCodec(Name: true, Longest: 40), Place.Class),
        new("摘要", new WordsCodec()),
        Column.Optional("办结日期", new DayCodec(), Place.Until),
        Column.Optional("结果", new WordsCodec()))
    {
        Feeds = "年度报告第一部分“监督保障”：受理、办结的件数",
        Example = ["2026-05-07", "网站纠错", "办事指南的电话打不通", "2026-05-08", "已更正"],
        Rules = [RowRule.Ordered("办结日期")],
    };
}
