using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>政策解读: a document explained.</summary>
public static class Explanations
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "explanations", "政策解读",
        new("日期", new DayCodec(), Place.On),
        new("标题", new WordsCodec()),
        new("解读文号", new WordsCodec(Name: true, Longest: 100), Place.Item),
        new("形式", new WordsCodec(Name: true, Longest: 40), Place.Class))
    {
        Feeds = "年度报告第一部分“主动公开”：政策解读的件数",
        Example = ["2026-03-12", "临时救助办法解读", "青办发〔2026〕5号", "图解"],
    };
}
