namespace Gongkai.Law.Requests;

/// <summary>瑕疵: what happened, and is kept, though the law does not allow it. Codes are public: they never change.</summary>
public static class Flaw
{
    /// <summary>The correction notice went out after seven working days.</summary>
    public static readonly Breach CorrectionNoticeLate =
        new("flaw.correction-notice-late", $"补正通知晚于收到申请之日起{HanNumber.Of(Correction.NoticeDays.On(InForce.Regulations))}个工作日", "条例第三十条");

    /// <summary>The applicant was told of the extension after the period had ended.</summary>
    public static readonly Breach ExtensionLate = new("flaw.extension-late", "延长答复期限的告知晚于原答复期限届满日，答复期限不延长", "条例第三十三条第二款");

    /// <summary>The extension is longer than allowed.</summary>
    public static readonly Breach ExtensionTooLong = new(
        "flaw.extension-too-long", $"延长的期限超过{HanNumber.Of(ReplyClock.LongestExtension.On(InForce.Regulations))}个工作日，答复期限按未延长计算",
        "条例第三十三条第二款");

    /// <summary>The applicant was told of the extension while a correction was awaited: no period ran that could be extended.</summary>
    public static readonly Breach ExtensionWhileWaiting =
        new("flaw.extension-while-waiting", "等待申请人补正期间没有计算答复期限，这时告知延期没有效力", "条例第三十条");

    /// <summary>The fee notice went out while a correction was awaited: no period ran in which it could be sent.</summary>
    public static readonly Breach FeeNoticeWhileWaiting =
        new("flaw.fee-notice-while-waiting", "等待申请人补正期间没有计算答复期限，这时发出的收费通知不使期限重新计算", "国办函〔2020〕109号第六条");

    /// <summary>What happened after the reply has no effect on its period.</summary>
    public static readonly Breach AfterReply = new("flaw.after-reply", "答复以后发生的事不影响答复期限", "条例第三十三条");

    /// <summary>
    /// The correction or the payment came late and was taken all the same: the application might have been deemed abandoned.
    /// </summary>
    public static readonly Breach LateButTaken =
        new("flaw.late-but-taken", "补正或者缴费晚于期限，本可视为放弃申请，行政机关接受的，期限重新计算", "条例第三十条、国办函〔2020〕109号第六条");

    /// <summary>The applicant was told of the delayed reply after the period had ended.</summary>
    public static readonly Breach DeferralLate = new("flaw.deferral-late", "延迟答复的告知晚于答复期限届满日，答复期限不变", "条例第三十五条");

    /// <summary>The fee notice went out after the period had ended.</summary>
    public static readonly Breach FeeNoticeLate = new("flaw.fee-notice-late", "收费通知晚于答复期限届满日，答复期限不重新计算", "国办函〔2020〕109号第六条");

    /// <summary>The fee notice went out before there was such a fee.</summary>
    public static readonly Breach FeeBeforeMeasures = new("flaw.fee-before-2021", "收费通知早于2021年1月1日，当时没有收费标准，答复期限不重新计算", "国办函〔2020〕109号第六条");

    /// <summary>An opinion was asked for after the period had ended.</summary>
    public static readonly Breach ConsultedLate = new("flaw.consulted-late", "征求意见函在答复期限届满后发出，所需时间不能扣除", "条例第三十三条第三款");

    /// <summary>The reply was late.</summary>
    public static readonly Breach ReplyLate = new("flaw.reply-late", "答复晚于答复期限届满日", "条例第三十三条第二款");
}
