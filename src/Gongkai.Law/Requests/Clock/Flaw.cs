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
