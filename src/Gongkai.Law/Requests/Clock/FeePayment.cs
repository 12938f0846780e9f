using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>The time to pay the fee for processing information (信息处理费).</summary>
[Article("国办函〔2020〕109号第六条", "在申请处理期限内发出收费通知；收到次日起二十个工作日内缴纳，逾期视为放弃", Unconfirmed = "据四川、法治日报的转述")]
[Article("国办函〔2020〕109号第七条", "缴费后自次日起重新计算处理期限", Unconfirmed = "第七条原文未见，设置项 feeRestartsPeriod")]
public static class FeePayment
{
    /// <summary>Working days to pay in.</summary>
    public static Dated<int> Days { get; } = new(new DatedVersion<int>(InForce.ProcessingFees, 20, "国办函〔2020〕109号第六条"));

    /// <summary>The time to pay.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The notice was received before there was such a fee.</exception>
    public static WorkingDayPeriod Period(DateOnly noticeReceived) =>
        new(noticeReceived, Days.On(noticeReceived), Days.VersionOn(noticeReceived).Source);
}
