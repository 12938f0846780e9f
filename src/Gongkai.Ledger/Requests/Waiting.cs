using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;

namespace Gongkai.Ledger.Requests;

/// <summary>What a request waits for (待办).</summary>
public enum Waiting
{
    /// <summary>Nothing: it is closed and delivered.</summary>
    Nothing,

    /// <summary>待确定收到日期.</summary>
    Receipt,

    /// <summary>待分办.</summary>
    Assignment,

    /// <summary>待拟稿.</summary>
    Draft,

    /// <summary>待科室审核.</summary>
    UnitReview,

    /// <summary>待公开机构审核.</summary>
    OfficeReview,

    /// <summary>待保密审查.</summary>
    SecrecyReview,

    /// <summary>待签发.</summary>
    Signature,

    /// <summary>待确认录入: a decision made on paper was entered.</summary>
    Confirmation,

    /// <summary>待发出.</summary>
    Dispatch,

    /// <summary>待送达.</summary>
    Delivery,

    /// <summary>待确认撤回.</summary>
    Withdrawal,

    /// <summary>待申请人: a correction, reasons or a payment.</summary>
    Applicant,

    /// <summary>待反馈意见: a third party or another organ.</summary>
    Opinion,

    /// <summary>待记录通知送达: a notice went out, and how it went or when it arrived is not recorded; what is awaited has no end then.</summary>
    Notice,

    /// <summary>逾期待处理: a correction or a payment that did not come. It is judged on the day, and never stored.</summary>
    Lapsed,

    /// <summary>待提交复议答复、答辩: a review or a suit was brought, and the organ has not answered there.</summary>
    DisputeAnswer,

    /// <summary>待复议、诉讼结果: it has answered, and the review organ or the court decides.</summary>
    DisputeOutcome,

    /// <summary>待重新办理: a decision or judgment wants a new reply.</summary>
    Reopening,
}

/// <summary>What a request waits for, by its facts.</summary>
public static class WaitingFor
{
    /// <summary>What people call it.</summary>
    public static string Name(this Waiting waiting) => waiting switch
    {
        Waiting.Nothing => "已办结",
        Waiting.Receipt => "待确定收到日期",
        Waiting.Assignment => "待分办",
        Waiting.Draft => "待拟稿",
        Waiting.UnitReview => "待科室审核",
        Waiting.OfficeReview => "待公开机构审核",
        Waiting.SecrecyReview => "待保密审查",
        Waiting.Signature => "待签发",
        Waiting.Confirmation => "待确认录入",
        Waiting.Dispatch => "待发出",
        Waiting.Delivery => "待送达",
        Waiting.Withdrawal => "待确认撤回",
        Waiting.Applicant => "待申请人",
        Waiting.Notice => "待记录通知送达",
        Waiting.Lapsed => "逾期待处理",
        Waiting.DisputeAnswer => "待提交复议答复、答辩",
        Waiting.DisputeOutcome => "待复议、诉讼结果",
        Waiting.Reopening => "待重新办理",
        _ => "待反馈意见",
    };

    /// <summary>A letter is signed and has not left.</summary>
    public static bool IsToSend(this Waiting waiting) => waiting is Waiting.Dispatch;

    /// <summary>
    /// What it waits for on a day: what was awaited from outside comes back once its time is over, although nothing is recorded.
    /// </summary>
    public static Waiting On(RequestCase request, Progress progress, Deadlines deadlines, DateOnly today) => Of(request, progress) switch
    {
        Waiting.Applicant when deadlines.CloseOffered <= today => Waiting.Lapsed,
        Waiting.Opinion when !progress.AwaitsOpinion(today, deadlines) => Desk(request),
        var waiting => waiting,
    };

    /// <summary>What it waits for, by its facts alone.</summary>
    public static Waiting Of(RequestCase request, Progress progress) => progress switch
    {
        _ when Entries.Open(request, progress) is not null => Waiting.Confirmation,
        { Outcome: not null } => Letter(progress),
        { Registered: null } => Waiting.Receipt,
        { WithdrawalAsked: not null } => Waiting.Withdrawal,
        _ when ApprovalRoute.Of(request, progress) is { Sent.Lapse: not null } route => Review(route.Next),
        { Stage: Stage.AwaitingCorrection or Stage.AwaitingPayment or Stage.AwaitingReasons } =>
            IsSent(progress) ? Waiting.Applicant : Waiting.Notice,
        _ when ApprovalRoute.Of(request, progress) is { } route => Review(route.Next),
        { Stage: Stage.Consulting } => IsSent(progress) ? Waiting.Opinion : Waiting.Notice,
        _ => Desk(request),
    };

    private static Waiting Desk(RequestCase request) =>
        request.Assignment is null && (ApprovalRoute.LastDraft(request) is not { } draft || !request.IsOwn(draft))
            ? Waiting.Assignment : Waiting.Draft;

    // Of every notice that somebody outside is to answer it is recorded how it went, or that it arrived.
    private static bool IsSent(Progress progress) =>
        progress.Consultations.Where(c => c.Answer is null).Select(c => (RequestFact?)c.Asked)
            .Append(progress.AwaitsCorrection ? progress.Correction : null).Append(progress.AwaitsPayment ? progress.Fee : null)
            .Append(progress.ReasonsGiven is null ? progress.ReasonsAsked : null).OfType<RequestFact>()
            .All(notice => progress.Sent.ContainsKey(notice.Seq) || progress.Arrived.ContainsKey(notice.Seq));

    private static Waiting Letter(Progress progress)
    {
        var letter = progress.Withdrawal?.Seq ?? progress.Abandonment?.Seq ?? progress.Reply!.Seq;
        var (sent, arrived) = (progress.Sent.ContainsKey(letter), progress.Arrived.ContainsKey(letter));
        return !sent && !arrived ? Waiting.Dispatch : Disputing(progress) ?? (arrived ? Waiting.Nothing : Waiting.Delivery);
    }

    // A case under review or in court is not done with, however it was answered.
    private static Waiting? Disputing(Progress progress) => progress switch
    {
        { AwaitsReopening: true } => Waiting.Reopening,
        { Disputes.IsEmpty: true } => null,
        _ => progress.Disputes.Values.Any(d => d.Answer is null) ? Waiting.DisputeAnswer : Waiting.DisputeOutcome,
    };

    private static Waiting Review(ApprovalStep step) => step switch
    {
        ApprovalStep.Unit => Waiting.UnitReview,
        ApprovalStep.Office => Waiting.OfficeReview,
        ApprovalStep.Secrecy => Waiting.SecrecyReview,
        _ => Waiting.Signature,
    };
}
