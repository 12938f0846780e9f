using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>便民手册和资料: what was printed for people to take along. It never counts among 主动公开 unless it was placed.</summary>
public static class Handbooks
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "handbooks", "便民手册和资料",
        new("日期", new DayCodec(), Place.On),
        new("名称", new WordsCodec()),
        new("印数", new CountCodec(), Place.Quantity))
    {
        Feeds = "年度报告第一部分“政府信息公开平台建设”：手册、资料的种数和印数",
        Example = ["2026-05-11", "社区办事指南", "2000"],
    };
}
