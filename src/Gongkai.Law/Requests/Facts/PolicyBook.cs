using System.Collections.Immutable;

namespace Gongkai.Law.Requests;

/// <summary>The questions that are settled by a setting, never by a constant.</summary>
public static class PolicyBook
{
    /// <summary>P1.</summary>
    public static ReadingPolicy<OnlineConfirmation> OnlineConfirmation { get; } =
        new("P1", "通过互联网渠道提交的申请，何时为“双方确认”", "条例第三十一条第三项；国办公开办函〔2015〕207号",
        [(Requests.OnlineConfirmation.ByOffice, "office-confirmation"), (Requests.OnlineConfirmation.BySubmission, "submission")]);

    /// <summary>P2.</summary>
    public static ReadingPolicy<ShadowReply> ShadowReply { get; } = new("P2", "确认晚于提交或到达时，是否同时按提交或到达之日推算", "最高人民法院指导案例26号",
        [(Requests.ShadowReply.Shown, "show"), (Requests.ShadowReply.Hidden, "hide")]);

    /// <summary>P3.</summary>
    public static ReadingPolicy<ConsultationStart> ConsultationStart { get; } = new("P3", "征求意见所需时间从何时起扣除", "条例第三十三条第三款",
        [(Requests.ConsultationStart.AfterSending, "after-sending-day"), (Requests.ConsultationStart.SendingDay, "sending-day-excluded"),
            (Requests.ConsultationStart.AfterReceipt, "from-receipt")]);

    /// <summary>P4.</summary>
    public static DaysPolicy CorrectionWindow { get; } = new("P4", "合理的补正期限为几个工作日", "条例第三十条", 10);

    /// <summary>P5.</summary>
    public static ReadingPolicy<Restart> LateCorrection { get; } =
        new("P5", $"补正通知晚于{HanNumber.Of(Correction.NoticeDays.On(InForce.Regulations))}个工作日的，收到补正后是否重新计算答复期限", "条例第三十条",
        [(Restart.No, "no-restart"), (Restart.Yes, "restart")]);

    /// <summary>P6.</summary>
    public static ReadingPolicy<FeeDay> FeeMonth { get; } = new("P6", "信息处理费按“自然月”累计时，申请归入哪个月", "国办函〔2020〕109号第三条",
        [(FeeDay.Receipt, "receipt"), (FeeDay.Submission, "submission")]);

    /// <summary>P7.</summary>
    public static ReadingPolicy<FeeScope> FeeScope { get; } = new("P7", "信息处理费累计谁的申请", "国办函〔2020〕109号第三条",
        [(Requests.FeeScope.Organ, "organ"), (Requests.FeeScope.Platform, "platform")]);

    /// <summary>P8.</summary>
    public static ReadingPolicy<DeferralDay> Deferral { get; } = new("P8", "延迟答复的合理期限由谁确定", "条例第三十五条", [(DeferralDay.Entered, "entered")]);

    /// <summary>P9.</summary>
    public static DaysPolicy OwnPeriod { get; } = new("P9", "更正记录、处理投诉等内部办理期限为几个工作日", "条例第四十一条、第四十七条、第五十一条", 20);

    /// <summary>P10.</summary>
    public static ReadingPolicy<ElectronicReply> ElectronicReply { get; } = new("P10", "以电子方式送达的，何时为答复之日", "复议法实施条例（2026年）第二十三条；民诉法第九十条",
        [(Requests.ElectronicReply.OnArrival, "arrival"), (Requests.ElectronicReply.OnSending, "sending")]);

    /// <summary>P11.</summary>
    public static ReadingPolicy<SilenceDay> Silence { get; } = new("P11", "逾期不答复是否复议前置，以哪一天为准", "复议法实施条例（2026年）第三十条",
        [(SilenceDay.ReplyDue, "reply-due"), (SilenceDay.Suit, "suit-date")]);

    /// <summary>closeGrace.</summary>
    public static DaysPolicy CloseGrace { get; } = new("closeGrace", "补正或者缴费期满后，等待在途邮件几个工作日方可提出按放弃申请处理", "条例第三十条", 5);

    /// <summary>feeRestartsPeriod.</summary>
    public static ReadingPolicy<Restart> Payment { get; } = new("feeRestartsPeriod", "缴费后是否重新计算答复期限", "国办函〔2020〕109号第七条",
        [(Restart.Yes, "true"), (Restart.No, "false")]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Policy> All { get; } =
    [
        OnlineConfirmation, ShadowReply, ConsultationStart, CorrectionWindow, LateCorrection, FeeMonth, FeeScope, Deferral, OwnPeriod,
        ElectronicReply, Silence, CloseGrace, Payment,
    ];

    /// <summary>The question with this name, or null.</summary>
    public static Policy? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
