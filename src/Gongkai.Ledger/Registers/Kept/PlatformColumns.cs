using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>平台栏目: columns of the site that were added, changed, merged, removed or renamed.</summary>
public static class PlatformColumns
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "columns", "平台栏目",
        new("日期", new DayCodec(), Place.On),
        new("动作", new ChoiceCodec("新增", "调整", "整合", "删减", "改名"), Place.Class),
        new("栏目", new WordsCodec(Name: true, Longest: 200), Place.Item),
        new("数量", new CountCodec(), Place.Quantity))
    {
        Feeds = "年度报告第一部分“政府信息公开平台建设”：调整的栏目数",
        Example = ["2026-02-20", "新增", "基层政务公开标准化规范化", "1"],
        Counts = new(Measure.OfTheYear, Amount.Quantity),
    };
}
