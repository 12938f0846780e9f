using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>行政事业性收费: what was charged in a stretch of time; the processing fee for information is not among them.</summary>
public static class Charges
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "charges", "行政事业性收费",
        new("项目", new WordsCodec(Name: true, Longest: 100), Place.Item),
        new("起", new DayCodec(), Place.On),
        new("止", new DayCodec(), Place.Until),
        new("金额", new WanYuanCodec(MayBeNegative: true), Place.Yuan),
        new("来源", new WordsCodec()))
    {
        Feeds = "年度报告表二第二十条第（八）项：本年收费金额（万元）",
        Example = ["占道费", "2026-05-01", "2026-05-31", "1.25", "财政所台账"],
        Counts = new(Measure.OfTheYear, Amount.Money),
        CoversMonths = true,
        Rules = [RowRule.Ordered("止"), RowRule.OneYear("止"),
            new("备注", r => r.Yuan >= 0 || r["备注"] is not null, ImportBreach.RefundUnexplained)],
        Checks = [new FileRule.NeverNegative("金额")],
    };
}
