using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>重点任务和民生实事: what was promised, and how far it got.</summary>
public static class Promises
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "promises", "重点任务和民生实事",
        new("名称", new WordsCodec(Name: true, Longest: 200), Place.Item),
        new("日期", new DayCodec(), Place.On),
        new("进展", new WordsCodec()),
        Column.Optional("链接", new WordsCodec(Name: true)))
    {
        Feeds = "年度报告第一部分“主动公开”：落实情况信息的条数",
        Example = ["老旧小区加装电梯", "2026-06-30", "已完成六成", "https://www.example.gov.cn/1.html"],
    };
}
