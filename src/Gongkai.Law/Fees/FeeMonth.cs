using Gongkai.Law.Requests;

namespace Gongkai.Law.Fees;

/// <summary>One application as the fee sees it.</summary>
/// <param name="Number">Its place in the order of registration.</param>
/// <param name="Applicant">Who applies; equal for the same person.</param>
/// <param name="Organ">To which organ.</param>
/// <param name="Receipt">收到申请之日.</param>
/// <param name="Items">Its items: one, unless it was split into the smallest reasonable units (合理的最小单位).</param>
public sealed record FeeApplication(long Number, string Applicant, string Organ, DateOnly Receipt, int Items = 1)
{
    /// <summary>The day it was handed in or sent; else the receipt.</summary>
    public DateOnly Submission { get; init; } = Receipt;

    /// <summary>How it was charged, or null where it was not.</summary>
    public Tariff? Charged { get; init; }
}

/// <summary>一个自然月内累计: the items of an applicant that come before an application in its month.</summary>
[Article("国办函〔2020〕109号第四条", "同一申请人一个自然月内累计；可以按合理的最小单位拆分计算件数")]
public static class FeeMonth
{
    /// <summary>How many items of the month come before this application: what <see cref="ProcessingFee.Of"/> takes as before.</summary>
    /// <param name="application">The application.</param>
    /// <param name="others">Other applications, in any order; those of others and of other months are left out.</param>
    /// <param name="settings">P6, P7 and F15.</param>
    public static int ItemsBefore(FeeApplication application, IEnumerable<FeeApplication> others, FeeSettings settings)
    {
        var day = Day(application, settings);
        return others
            .Where(o => o.Applicant == application.Applicant)
            .Where(o => settings.AddedUp == FeeScope.Platform || o.Organ == application.Organ)
            .Where(o => settings.PagesCountAsItems || o.Charged != Tariff.ByPage)
            .Where(
                o => Day(o, settings) is var d && (d.Year, d.Month) == (day.Year, day.Month)
                    && (d, o.Number).CompareTo((day, application.Number)) < 0)
            .Sum(o => o.Items);
    }

    private static DateOnly Day(FeeApplication application, FeeSettings settings) =>
        settings.MonthBy == FeeDay.Submission ? application.Submission : application.Receipt;
}
