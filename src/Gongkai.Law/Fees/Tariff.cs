using System.Collections.Immutable;

namespace Gongkai.Law.Fees;

/// <summary>The two ways to charge for processing (信息处理费计收方式). The organ chooses for each application, and never both.</summary>
public enum Tariff
{
    /// <summary>按件计收: by the applicant's items in a calendar month.</summary>
    ByItem,

    /// <summary>按量计收: by the pages of one application.</summary>
    ByPage,
}

/// <summary>A row of a tariff: what each item or page from the first to the last costs.</summary>
/// <param name="First">The ordinal of the first, from 1.</param>
/// <param name="Last">The ordinal of the last; null: no end.</param>
/// <param name="Yuan">What each costs.</param>
public sealed record Bracket(int First, int? Last, int Yuan)
{
    /// <summary>In an open bracket: after so many the price rises again; 0: it does not.</summary>
    public int RisesEvery { get; init; }

    /// <summary>By how much it rises.</summary>
    public int RisesBy { get; init; }
}

/// <summary>The tariffs, by the day on which they came into force.</summary>
public static class Tariffs
{
    /// <summary>按件: progressive on what exceeds ten a month.</summary>
    [Article("国办函〔2020〕109号第四条", "按件计收：10件以下免费，11至30件每件100元，31件以上每增加10件每件提高100元")]
    public static Dated<ImmutableArray<Bracket>> ByItem { get; } = new(new DatedVersion<ImmutableArray<Bracket>>(
        InForce.ProcessingFees,
        [
            new(1, 10, 0),
            new(11, 30, 100),
            new(31, null, 200) { RisesEvery = 10, RisesBy = 100 },
        ],
        "国办函〔2020〕109号第四条"));

    /// <summary>按量: progressive on what exceeds thirty pages of one application.</summary>
    [Article("国办函〔2020〕109号第五条", "按量计收：30页以下免费，31至100页每页10元，101至200页每页20元，201页以上每页40元", Unconfirmed = "页的定义（feePageDefinition）和按申请计算未见原文")]
    public static Dated<ImmutableArray<Bracket>> ByPage { get; } = new(new DatedVersion<ImmutableArray<Bracket>>(
        InForce.ProcessingFees,
        [
            new(1, 30, 0),
            new(31, 100, 10),
            new(101, 200, 20),
            new(201, null, 40),
        ],
        "国办函〔2020〕109号第五条"));

    /// <summary>The brackets of a tariff on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There was no such fee on that day.</exception>
    public static DatedVersion<ImmutableArray<Bracket>> On(Tariff tariff, DateOnly day) =>
        (tariff == Tariff.ByItem ? ByItem : ByPage).VersionOn(day);
}
