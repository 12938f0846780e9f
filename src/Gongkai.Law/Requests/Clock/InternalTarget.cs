using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>
/// What the Regulations want done without naming a period: correcting a record, verifying a complaint, acting on a suggestion. An organ
/// sets itself one.
/// </summary>
[Article("条例第四十一条", "更正记录，条例没有规定期限", Unconfirmed = "内部期限由设置P9确定")]
[Article("条例第四十四条", "申请人建议主动公开，条例没有规定期限", Unconfirmed = "内部期限由设置P9确定")]
[Article("条例第四十七条第二款", "查实投诉并督促整改，条例没有规定期限", Unconfirmed = "内部期限由设置P9确定")]
public static class InternalTarget
{
    /// <summary>The time that the organ has set itself (P9).</summary>
    public static WorkingDayPeriod From(DateOnly received, Policies policies) =>
        new(received, policies.On(PolicyBook.OwnPeriod), $"设置{PolicyBook.OwnPeriod.Id}");
}
