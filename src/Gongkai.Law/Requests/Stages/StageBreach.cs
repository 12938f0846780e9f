namespace Gongkai.Law.Requests.Stages;

/// <summary>What can stand in the way of a verb. Codes are public: the API returns them, so they never change.</summary>
public static class StageBreach
{
    /// <summary>收到申请之日 before the arrival.</summary>
    public static readonly Breach ReceiptBeforeArrival = new("register.before-arrival", "收到申请之日不应早于申请到达的日期", "条例第三十一条");

    /// <summary>A second correction.</summary>
    public static readonly Breach CorrectionAskedBefore = new("request-correction.asked-before", "补正应当一次性告知，这件申请已经告知过补正", "条例第三十条");

    /// <summary>A correction after an extension.</summary>
    public static readonly Breach CorrectionAfterExtension = new("request-correction.after-extension", "已经延长答复期限的，不再告知补正", "条例第三十条、第三十三条");

    /// <summary>A correction after seven working days.</summary>
    public static readonly Breach CorrectionLate = new(
        "request-correction.late", $"告知补正已超过收到申请之日起{HanNumber.Of(Correction.NoticeDays.On(InForce.Regulations))}个工作日，答复期限可能不重新计算",
        "条例第三十条");

    /// <summary>Corrected after the window.</summary>
    public static readonly Breach CorrectedLate = new("correct.late", "补正晚于补正期限，有正当理由的可以接收", "条例第三十条");

    /// <summary>Consulted after the due date.</summary>
    public static readonly Breach ConsultedAfterDue = new("consult.after-due", "答复期限已经届满，征求意见的时间不能再扣除", "条例第三十三条第三款");

    /// <summary>An opinion that was not asked for.</summary>
    public static readonly Breach OpinionNotAsked = new("receive-opinion.not-asked", "没有征求过这项意见", "条例第三十二条、第三十四条");

    /// <summary>Extended twice.</summary>
    public static readonly Breach ExtendedBefore = new("extend.extended-before", "这件申请已经延长过答复期限，不能再次延长", "条例第三十三条第二款");

    /// <summary>Too long, or not at all.</summary>
    public static readonly Breach ExtensionOutOfRange =
        new("extend.out-of-range", $"延长的期限应为1至{ReplyClock.LongestExtension.On(InForce.Regulations)}个工作日", "条例第三十三条第二款");

    /// <summary>Without the head.</summary>
    public static readonly Breach ExtensionWithoutHead = new("extend.without-head", "延长答复期限应当经政府信息公开工作机构负责人同意", "条例第三十三条第二款");

    /// <summary>Extended after the due date.</summary>
    public static readonly Breach ExtendedAfterDue = new("extend.after-due", "答复期限已经届满，不能再延长", "条例第三十三条第二款");

    /// <summary>Deferred without reasons.</summary>
    public static readonly Breach DeferredWithoutReasons = new("defer.without-reasons", "应当先要求申请人说明理由，理由合理的才可以延迟答复", "条例第三十五条");

    /// <summary>Deferred after the due date.</summary>
    public static readonly Breach DeferredAfterDue = new("defer.after-due", "答复期限已经届满，不能再延迟答复", "条例第三十五条");

    /// <summary>Deferred to a day within the period.</summary>
    public static readonly Breach DeferredWithinPeriod = new("defer.within-period", "延迟答复的日期应晚于答复期限", "条例第三十五条");

    /// <summary>A second fee notice.</summary>
    public static readonly Breach FeeNotifiedBefore = new("notify-fee.notified-before", "这件申请已经通知过收费，按件和按量只能选一种", "国办函〔2020〕109号第三条");

    /// <summary>A fee notice after the due date.</summary>
    public static readonly Breach FeeNotifiedAfterDue = new("notify-fee.after-due", "收费通知应在申请处理期限内发出，现已超过", "国办函〔2020〕109号第六条");

    /// <summary>Nothing to charge.</summary>
    public static readonly Breach NothingToCharge = new("notify-fee.free", "没有超过免费的件数或者页数，不收取信息处理费", "国办函〔2020〕109号第四条、第五条");

    /// <summary>Paid after the period.</summary>
    public static readonly Breach PaidLate = new("pay-fee.late", "缴费晚于缴纳期限，是否继续办理由负责人决定", "国办函〔2020〕109号第六条");

    /// <summary>Replied late.</summary>
    public static readonly Breach RepliedLate = new("reply.late", "答复已超过答复期限", "条例第三十三条");

    /// <summary>An outcome that has a verb of its own.</summary>
    public static readonly Breach OtherVerb = new("reply.other-verb", "视为放弃和撤回应当分别办理，不作为答复", "条例第三十条");

    /// <summary>Still unclear, but no correction.</summary>
    public static readonly Breach NothingCorrected = new("reply.nothing-corrected", "没有补正过的申请，不能以补正后仍不明确答复", "条例第三十条");

    /// <summary>Excessive, but reasons were not asked for.</summary>
    public static readonly Breach ReasonsNotAsked = new("reply.reasons-not-asked", "应当先要求申请人说明理由，理由不合理的才可以不予处理", "条例第三十五条");

    /// <summary>A third party's rights, but it was not asked.</summary>
    public static readonly Breach ThirdPartyNotAsked = new("reply.third-party-not-asked", "没有书面征求第三方意见的记录", "条例第三十二条");

    /// <summary>An opinion is still awaited.</summary>
    public static readonly Breach OpinionOpen = new("reply.opinion-open", "征求的意见尚未收到", "条例第三十二条、第三十四条");

    /// <summary>A correction is still awaited.</summary>
    public static readonly Breach CorrectionOpen = new("reply.correction-open", "已告知补正，尚未收到补正", "条例第三十条");

    /// <summary>A payment is still awaited.</summary>
    public static readonly Breach PaymentOpen = new("reply.payment-open", "已通知收费，尚未缴纳", "国办函〔2020〕109号第六条");

    /// <summary>Not approved.</summary>
    public static readonly Breach NotApproved = new("reply.not-approved", "没有审核记录", "条例第四十五条");

    /// <summary>A courier.</summary>
    public static readonly Breach ByCourier = new("deliver.courier", "答复等公文只能由邮政企业寄递，不能交快递企业", "邮政法第五十五条");

    /// <summary>The recipient pays.</summary>
    public static readonly Breach Collect = new("deliver.collect", "邮寄送达不能由收件人付费", "国办公开办函〔2016〕235号");

    /// <summary>There is no such letter.</summary>
    public static readonly Breach NothingToDeliver = new("deliver.nothing", "没有可以送达的文书", "国办公开办函〔2016〕235号");

    /// <summary>Signed in time, and left too late.</summary>
    public static readonly Breach SentLate = new(
        "deliver.late", "发出时已超过答复期限：签发不是答复，邮寄的以交邮之日、直接送达的以签收之日为准", "国办公开办函〔2016〕235号第四条");

    /// <summary>Too early to deem it abandoned.</summary>
    public static readonly Breach TooEarlyToAbandon = new("deem-abandoned.too-early", "期限届满并留出在途邮件的时间后，才可以按放弃申请处理", "条例第三十条");

    /// <summary>It was something else that lapsed.</summary>
    public static readonly Breach OtherLapse = new("deem-abandoned.other-lapse", "放弃的原因应与所等待的补正或者缴费一致", "条例第三十条");

    /// <summary>Withdrawn in a way that is not accepted.</summary>
    public static readonly Breach WithdrawalChannel = new("ask-withdrawal.channel", "撤回申请应当以书面原件提出", "");

    /// <summary>Withdrawn without being asked.</summary>
    public static readonly Breach WithdrawalNotAsked = new("withdraw.not-asked", "没有申请人撤回申请的记录", "");

    /// <summary>That dispute is open already.</summary>
    public static readonly Breach DisputeOpen = new("dispute.open", "同一复议或者诉讼正在进行", "");

    /// <summary>No such dispute is open.</summary>
    public static readonly Breach NoDispute = new("end-dispute.none", "没有正在进行的该项复议或者诉讼", "");

    /// <summary>The organ has answered there already.</summary>
    public static readonly Breach DisputeAnsweredBefore = new("answer-dispute.again", "这项复议或者诉讼的答复、答辩已经提交过", "");

    /// <summary>The organ answers there too late.</summary>
    public static readonly Breach DisputeAnsweredLate = new(
        "answer-dispute.late", "已超过提交答复、答辩和证据的期限，逾期提交的可能被视为没有证据", "行政复议法第七十条、行政诉讼法第三十四条");

    /// <summary>Nothing was corrected.</summary>
    public static readonly Breach NotCorrected = new("reopen.not-corrected", "复议、诉讼的结果为纠正的，才重新办理", "复议法实施条例（2026年）第五十八条");
}
