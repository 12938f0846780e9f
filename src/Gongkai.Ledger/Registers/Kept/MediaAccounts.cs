using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>新媒体账号: accounts of the office, and from when to when.</summary>
public static class MediaAccounts
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "accounts", "新媒体账号",
        new("平台", new WordsCodec(Name: true, Longest: 40), Place.Class),
        new("名称", new WordsCodec(Name: true, Longest: 100), Place.Item),
        new("自", new DayCodec(), Place.On),
        Column.Optional("至", new DayCodec(MayCome: true), Place.Until))
    {
        Feeds = "年度报告第一部分“政府信息公开平台建设”：年末正在运行的账号数",
        Example = ["微信公众号", "魅力青石", "2020-05-01"],
        Counts = new(Measure.Standing, Amount.Rows),
        Measures = [Measure.Standing],
        Rules = [RowRule.Ordered("至")],
    };
}
