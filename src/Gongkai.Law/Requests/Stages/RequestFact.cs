namespace Gongkai.Law.Requests.Stages;

/// <summary>Something that happened to an application (申请的事实). Facts are appended and never changed; a wrong one is struck.</summary>
/// <remarks>The hierarchy is closed: these records are all there are, and each has its row in <see cref="VerbTable"/>.</remarks>
public abstract record RequestFact
{
    private protected RequestFact(DateOnly on) => On = on;

    /// <summary>The legal date: when it happened, not when it was recorded.</summary>
    public DateOnly On { get; init; }

    /// <summary>Its number in the case, in the order of recording, from 1.</summary>
    public long Seq { get; init; }
}

/// <summary>收到: the application arrived.</summary>
/// <param name="On">The day of arrival or submission.</param>
/// <param name="Channel">How it came in.</param>
public sealed record Received(DateOnly On, Channel Channel) : RequestFact(On);

/// <summary>登记: the day of receipt (收到申请之日) is fixed.</summary>
/// <param name="On">The day of registration.</param>
/// <param name="Receipt">收到申请之日.</param>
public sealed record Registered(DateOnly On, DateOnly Receipt) : RequestFact(On);

/// <summary>分办: a unit of the organ handles it.</summary>
/// <param name="On">The day.</param>
/// <param name="To">The unit.</param>
public sealed record Assigned(DateOnly On, string To) : RequestFact(On);

/// <summary>告知补正: the applicant is asked to correct.</summary>
/// <param name="On">The day the notice went out.</param>
/// <param name="WindowDays">The working days that it gives; null: the setting P4.</param>
public sealed record CorrectionRequested(DateOnly On, int? WindowDays = null) : RequestFact(On);

/// <summary>补正: the corrected application was received.</summary>
/// <param name="On">The day.</param>
public sealed record Corrected(DateOnly On) : RequestFact(On);

/// <summary>征求意见: a third party or another organ is asked.</summary>
/// <param name="On">The day the letter was sent.</param>
/// <param name="Kind">Who is asked.</param>
public sealed record Consulted(DateOnly On, ConsultationKind Kind) : RequestFact(On);

/// <summary>收到意见: an opinion that was asked for came in.</summary>
/// <param name="On">The day.</param>
/// <param name="Of">The number of the fact by which it was asked for.</param>
/// <param name="Consents">It agrees to disclosure.</param>
public sealed record OpinionReceived(DateOnly On, long Of, bool Consents) : RequestFact(On);

/// <summary>延期: the applicant is told that the reply takes longer.</summary>
/// <param name="On">The day the notice went out.</param>
/// <param name="Days">By how many working days.</param>
/// <param name="HeadConsents">The head of the disclosure office has agreed (政府信息公开工作机构负责人同意).</param>
public sealed record Extended(DateOnly On, int Days, bool HeadConsents) : RequestFact(On);

/// <summary>要求说明理由: volume or frequency clearly exceed what is reasonable.</summary>
/// <param name="On">The day.</param>
public sealed record ReasonsAsked(DateOnly On) : RequestFact(On);

/// <summary>说明理由: the applicant gave reasons.</summary>
/// <param name="On">The day.</param>
public sealed record ReasonsGiven(DateOnly On) : RequestFact(On);

/// <summary>延迟答复: the reasons are good, but the period can't be kept.</summary>
/// <param name="On">The day the applicant was told.</param>
/// <param name="Until">The reasonable time set by a person.</param>
public sealed record Deferred(DateOnly On, DateOnly Until) : RequestFact(On);

/// <summary>收费通知.</summary>
/// <param name="On">The day it went out.</param>
/// <param name="Items">By item: how many; else null.</param>
/// <param name="Pages">By page: how many; else null.</param>
public sealed record FeeNotified(DateOnly On, int? Items, int? Pages) : RequestFact(On)
{
    /// <summary>By item: the applicant's items earlier in the month.</summary>
    public int Before { get; init; }

    /// <summary>The pages are of information that is public already and only pointed to.</summary>
    public bool OnlyPublic { get; init; }
}

/// <summary>缴费.</summary>
/// <param name="On">The day of payment.</param>
public sealed record FeePaid(DateOnly On) : RequestFact(On);
