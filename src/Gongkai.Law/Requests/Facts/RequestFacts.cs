using System.Collections.Immutable;

namespace Gongkai.Law.Requests;

/// <summary>
/// What is known of an application and of what followed it: dates, as far as they are known. Times of day are left out; all are Beijing
/// dates.
/// </summary>
public sealed record RequestFacts
{
    /// <summary>How the application came in.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The day it arrived at the organ: was signed for, came with the post, reached the system.</summary>
    public DateOnly? Arrived { get; init; }

    /// <summary>The day the applicant handed it in or sent it online.</summary>
    public DateOnly? Submitted { get; init; }

    /// <summary>The day the organ and the applicant confirmed it.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>收到申请之日, where it is known as such.</summary>
    public DateOnly? Receipt { get; init; }

    /// <summary>The day the correction notice (补正通知) went out.</summary>
    public DateOnly? CorrectionNotice { get; init; }

    /// <summary>The day the applicant received it.</summary>
    public DateOnly? CorrectionNoticeReceived { get; init; }

    /// <summary>The working days that the notice gives to correct; else P4.</summary>
    public int? CorrectionWindowDays { get; init; }

    /// <summary>The day the corrected application was received.</summary>
    public DateOnly? CorrectedReceipt { get; init; }

    /// <summary>Opinions asked for.</summary>
    public ImmutableArray<Consultation> Consultations { get; init; } = [];

    /// <summary>The day the applicant was told of an extension.</summary>
    public DateOnly? ExtensionNotice { get; init; }

    /// <summary>By how many working days.</summary>
    public int? ExtensionDays { get; init; }

    /// <summary>The day the applicant was told of a delayed reply (延迟答复) under article 35.</summary>
    public DateOnly? DeferralNotice { get; init; }

    /// <summary>The day until which the reply is delayed (P8).</summary>
    public DateOnly? DeferredUntil { get; init; }

    /// <summary>The day the fee notice went out.</summary>
    public DateOnly? FeeNotice { get; init; }

    /// <summary>The day the applicant received it.</summary>
    public DateOnly? FeeNoticeReceived { get; init; }

    /// <summary>The day the fee was paid.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>The code of the outcome (U1), or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>The day the reply was posted (交邮).</summary>
    public DateOnly? Posted { get; init; }

    /// <summary>The day the reply was handed over and signed for.</summary>
    public DateOnly? HandedOver { get; init; }

    /// <summary>The day the applicant signed for the reply.</summary>
    public DateOnly? SignedFor { get; init; }

    /// <summary>The day the reply was sent electronically.</summary>
    public DateOnly? ElectronicSent { get; init; }

    /// <summary>The day it entered the system that the applicant had named.</summary>
    public DateOnly? ElectronicArrived { get; init; }

    /// <summary>The day the reply was served, where the way is not known.</summary>
    public DateOnly? Served { get; init; }

    /// <summary>The day the applicant refused to take the reply.</summary>
    public DateOnly? DeliveryRefused { get; init; }

    /// <summary>No reply was given.</summary>
    public bool Unanswered { get; init; }

    /// <summary>The reply did not say that review comes first.</summary>
    public bool ReviewFirstNotTold { get; init; }

    /// <summary>The reply did not tell of review and suit.</summary>
    public bool RemediesNotTold { get; init; }

    /// <summary>The day on which they were told later.</summary>
    public DateOnly? RemediesToldOn { get; init; }

    /// <summary>The day a suit was filed.</summary>
    public DateOnly? SuitFiled { get; init; }

    /// <summary>The day the ruling was served that dismissed it for want of a review.</summary>
    public DateOnly? SuitDismissedServed { get; init; }

    /// <summary>The day the review decision was received.</summary>
    public DateOnly? ReviewDecisionReceived { get; init; }

    /// <summary>The day review was applied for, and taken up.</summary>
    public DateOnly? ReviewApplied { get; init; }

    /// <summary>The day the decision was received by which the review organ refused or dismissed the application for review.</summary>
    public DateOnly? ReviewRefused { get; init; }

    /// <summary>The day a judgment that orders disclosure took effect.</summary>
    public DateOnly? JudgmentInForce { get; init; }

    /// <summary>The day the organ received the copy of an application for review (复议申请书副本).</summary>
    public DateOnly? ReviewCopyReceived { get; init; }

    /// <summary>The day the organ received the copy of a statement of claim (起诉状副本).</summary>
    public DateOnly? SuitCopyReceived { get; init; }

    /// <summary>The day government information was formed (形成) or changed.</summary>
    public DateOnly? Formed { get; init; }

    /// <summary>A kind of information with a period of its own ("budget"), or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The year that an annual report is about.</summary>
    public int? ReportYear { get; init; }

    /// <summary>The readings chosen.</summary>
    public Policies Policies { get; init; } = Policies.Default;

    /// <summary>The day whose knowledge of the calendar is used, or null for all that is known.</summary>
    public DateOnly? CalendarAsOf { get; init; }

    /// <summary>The same without what happened to the reply period after a day.</summary>
    internal RequestFacts Until(DateOnly day) => this with
    {
        CorrectionNotice = UpTo(day, CorrectionNotice),
        CorrectedReceipt = UpTo(day, CorrectedReceipt),
        Consultations = Consultations.Any(c => c.Sent > day) ? Consultations.RemoveAll(c => c.Sent > day) : Consultations,
        ExtensionNotice = UpTo(day, ExtensionNotice),
        ExtensionDays = ExtensionNotice > day ? null : ExtensionDays,
        DeferralNotice = UpTo(day, DeferralNotice),
        DeferredUntil = DeferralNotice > day ? null : DeferredUntil,
        FeeNotice = UpTo(day, FeeNotice),
        Paid = UpTo(day, Paid),
    };

    private static DateOnly? UpTo(DateOnly last, DateOnly? day) => day > last ? null : day;
}
