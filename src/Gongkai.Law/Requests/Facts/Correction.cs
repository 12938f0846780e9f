using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>The periods of a correction (补正).</summary>
[Article("条例第三十条", "收到申请之日起七个工作日内一次性告知补正；答复期限自收到补正的申请之日起计算", Unconfirmed = "合理的补正期限（P4）和逾期告知的后果（P5），条例没有规定")]
public static class Correction
{
    private const string Source = "条例第三十条";

    /// <summary>Working days to send the notice in.</summary>
    public static Dated<int> NoticeDays { get; } = new(new DatedVersion<int>(InForce.Regulations, 7, Source));

    /// <summary>The time to send the notice.</summary>
    public static WorkingDayPeriod Notice(DateOnly receipt) => new(receipt, NoticeDays.On(receipt), Source);

    /// <summary>The time that the applicant has to correct: what the notice gives, else P4.</summary>
    public static WorkingDayPeriod Window(DateOnly noticeReceived, int workingDays) => new(noticeReceived, workingDays, Source);
}
