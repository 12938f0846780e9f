using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>Who is asked for an opinion (征求意见).</summary>
public enum ConsultationKind
{
    /// <summary>第三方 whose lawful rights a disclosure would harm. Silence leaves the decision to the organ.</summary>
    ThirdParty,

    /// <summary>共同制作机关. Silence is consent.</summary>
    CoProducer,

    /// <summary>其他机关 (协商确认, 保密审查). It has no period and no presumed consent.</summary>
    OtherOrgan,
}

/// <summary>What people call those who are asked.</summary>
public static class ConsultationKinds
{
    /// <summary>The name in Chinese.</summary>
    public static string Name(this ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "第三方",
        ConsultationKind.CoProducer => "共同制作机关",
        _ => "其他机关",
    };

    /// <summary>Its word in facts; public, never changed.</summary>
    public static string Code(this ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "thirdParty",
        ConsultationKind.CoProducer => "coProducer",
        _ => "otherOrgan",
    };
}

/// <summary>An opinion asked for in writing (征求意见函). The time it takes does not count in the reply period.</summary>
/// <param name="Kind">Who is asked.</param>
/// <param name="Sent">The day the letter was sent.</param>
[Article("条例第三十二条", "征求第三方意见，第三方自收到征求意见书之日起十五个工作日内提出意见")]
[Article("条例第三十四条", "征求共同制作机关意见，十五个工作日内提出，逾期视为同意公开")]
[Article("条例第三十三条第三款", "征求意见所需时间不计算在答复期限内", Unconfirmed = "起止日的计算（P3）和多次征求取并集，条例没有规定")]
public sealed record Consultation(ConsultationKind Kind, DateOnly Sent)
{
    /// <summary>Working days for an opinion.</summary>
    public static Dated<int> OpinionDays { get; } = new(new DatedVersion<int>(InForce.Regulations, 15, "条例第三十二条、第三十四条"));

    /// <summary>The day the letter was received, where known.</summary>
    public DateOnly? Received { get; init; }

    /// <summary>The day the opinion came in, where it did.</summary>
    public DateOnly? Answered { get; init; }

    private string Article => Kind == ConsultationKind.CoProducer ? "条例第三十四条" : "条例第三十二条";

    /// <summary>The time to answer; null for other organs, which have none, and until the letter is known to have been received.</summary>
    public WorkingDayPeriod? OpinionPeriod =>
        Kind == ConsultationKind.OtherOrgan || Received is not { } on ? null : new(on, OpinionDays.On(Sent), Article);

    /// <summary>The last day of the excluded time: the answer, at the latest the last day for it; null while neither is known.</summary>
    public DateOnly? Ends(WorkCalendar calendar) => (Answered, OpinionPeriod?.Last(calendar)) switch
    {
        ({ } answered, { } due) => answered < due ? answered : due,
        var (answered, due) => answered ?? due,
    };

    /// <summary>The days that do not count in the reply period, or null where there is none, or their end is not known yet.</summary>
    public Excluded? Excluded(WorkCalendar calendar, Policies policies) =>
        Begins(policies) is var first && Ends(calendar) is { } last && last >= first ? new(new(first, last), "征求意见", "条例第三十三条第三款") : null;

    /// <summary>The first day that does not count in the reply period.</summary>
    internal DateOnly Begins(Policies policies) => policies.On(PolicyBook.ConsultationStart) switch
    {
        ConsultationStart.SendingDay => Sent,
        ConsultationStart.AfterReceipt => (Received ?? Sent).AddDays(1),
        _ => Sent.AddDays(1),
    };
}
