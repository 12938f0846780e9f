using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>许可、处罚、强制: how many decisions were made in a stretch of time, published or not.</summary>
public static class Decisions
{
    /// <summary>行政许可.</summary>
    public const string Licence = "行政许可";

    /// <summary>其他对外管理服务事项.</summary>
    public const string Service = "其他对外管理服务事项";

    /// <summary>行政处罚.</summary>
    public const string Penalty = "行政处罚";

    /// <summary>行政强制.</summary>
    public const string Coercion = "行政强制";

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "decisions", "许可、处罚、强制",
        new("类别", new ChoiceCodec(Licence, Service, Penalty, Coercion), Place.Class),
        new("起", new DayCodec(), Place.On),
        new("止", new DayCodec(), Place.Until),
        new("件数", new CountCodec(), Place.Quantity),
        new("来源", new WordsCodec()))
    {
        Feeds = "年度报告表二第二十条第（五）项、第（六）项：处理决定数量，已公开和依法未公开的都计",
        Example = ["行政处罚", "2026-05-01", "2026-05-31", "3", "执法科月报"],
        Counts = new(Measure.OfTheYear, Amount.Quantity),
        CoversMonths = true,
        Rules = [RowRule.Ordered("止"), RowRule.OneYear("止")],
    };
}
