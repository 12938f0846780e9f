using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Requests.Stages;

/// <summary>拟稿: a reply was drafted.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who drafted it.</param>
public sealed record Drafted(DateOnly On, string By) : RequestFact(On);

/// <summary>审核: the draft was approved.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who approved it.</param>
public sealed record Approved(DateOnly On, string By) : RequestFact(On);

/// <summary>答复: the decision was made, its letter dated and sealed.</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Reply">What it says.</param>
public sealed record Replied(DateOnly On, Reply Reply) : RequestFact(On);

/// <summary>发出: a letter left the organ (交邮, 发送).</summary>
/// <param name="On">The day.</param>
/// <param name="Of">The number of the fact whose letter it is.</param>
/// <param name="Way">How.</param>
public sealed record Dispatched(DateOnly On, long Of, DeliveryWay Way) : RequestFact(On);

/// <summary>送达: a letter reached the person it is for.</summary>
/// <param name="On">The day of signature, refusal or arrival.</param>
/// <param name="Of">The number of the fact whose letter it is.</param>
/// <param name="Way">How.</param>
public sealed record Delivered(DateOnly On, long Of, DeliveryWay Way) : RequestFact(On);

/// <summary>按放弃申请处理 (视为放弃): a person decided it; nothing closes by itself.</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Lapse">What the applicant let pass.</param>
public sealed record DeemedAbandoned(DateOnly On, Lapse Lapse) : RequestFact(On);

/// <summary>申请撤回: the applicant wants the application back. It goes on until that is confirmed.</summary>
/// <param name="On">The day.</param>
/// <param name="Channel">How it came in.</param>
public sealed record WithdrawalAsked(DateOnly On, Channel Channel) : RequestFact(On);

/// <summary>撤回: the withdrawal is confirmed.</summary>
/// <param name="On">The day.</param>
public sealed record Withdrawn(DateOnly On) : RequestFact(On);

/// <summary>被申请行政复议、被提起行政诉讼.</summary>
/// <param name="On">The day the organ learnt of it.</param>
/// <param name="Route">Review or suit.</param>
public sealed record Disputed(DateOnly On, DisputeRoute Route) : RequestFact(On)
{
    /// <summary>A review in the simplified procedure (简易程序); null: the notice does not say, or nobody said what it says.</summary>
    public bool? Simplified { get; init; }
}

/// <summary>复议答复、行政诉讼答辩: the organ's answer and evidence were handed in.</summary>
/// <param name="On">The day.</param>
/// <param name="Route">In the review or in court.</param>
public sealed record DisputeAnswered(DateOnly On, DisputeRoute Route) : RequestFact(On);

/// <summary>复议、诉讼审结.</summary>
/// <param name="On">The day of the decision or judgment.</param>
/// <param name="Ruling">How it ended.</param>
public sealed record DisputeEnded(DateOnly On, Ruling Ruling) : RequestFact(On)
{
    /// <summary>It orders a new reply (责令重新答复); null: nobody said.</summary>
    public bool? OrdersNewReply { get; init; }

    /// <summary>
    /// A new reply is due. Where nobody said, it is of a decision that was annulled and of a duty to be done; a decision that was
    /// changed or declared unlawful needs none.
    /// </summary>
    public bool WantsNewReply() => Ruling.Column == DisputeColumn.Corrected && (OrdersNewReply ?? Ruling.MayOrderNewReply);
}

/// <summary>重新办理: a decision was corrected, and a new one is due. It is no new application in table III.</summary>
/// <param name="On">The day.</param>
/// <param name="DecideBy">The day set for it; null where none was set.</param>
public sealed record Reopened(DateOnly On, DateOnly? DecideBy) : RequestFact(On);

/// <summary>更正记录: a fact was recorded wrongly; it counts no longer, as if it had never been recorded.</summary>
/// <param name="On">The day.</param>
/// <param name="Strikes">The number of the fact.</param>
/// <param name="Reason">Why.</param>
public sealed record Struck(DateOnly On, long Strikes, string Reason) : RequestFact(On);

/// <summary>What an applicant let pass.</summary>
public enum Lapse
{
    /// <summary>逾期不补正.</summary>
    Correction,

    /// <summary>逾期不缴费.</summary>
    Payment,
}

/// <summary>How a letter goes out (送达方式).</summary>
public enum DeliveryWay
{
    /// <summary>直接送达.</summary>
    InPerson,

    /// <summary>委托其他行政机关代为送达.</summary>
    ByOtherOrgan,

    /// <summary>邮政企业寄递.</summary>
    Post,

    /// <summary>邮政企业寄递，收件人付费.</summary>
    PostCollect,

    /// <summary>其他快递.</summary>
    Courier,

    /// <summary>电子送达.</summary>
    Electronic,

    /// <summary>拒收、留置.</summary>
    Refused,

    /// <summary>公告送达.</summary>
    Announcement,
}
