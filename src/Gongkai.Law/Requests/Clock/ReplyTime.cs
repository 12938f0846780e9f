using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>A time in which the reply period does not run (期限暂停计算).</summary>
/// <param name="Why">What is awaited.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null: nobody knows it yet.</param>
/// <param name="DaysLeft">The working days that are left after it; after a correction or a payment all of them, anew.</param>
[Article("条例第三十条", "答复期限自收到补正的申请之日起计算")]
[Article("条例第三十三条第三款", "征求意见所需时间不计算在答复期限内")]
[Article("国办函〔2020〕109号第七条", "缴费后重新计算期限", Unconfirmed = "依四川省转述，未见原文")]
public sealed record Pause(Standstill Why, DateOnly From, DateOnly? Until, int DaysLeft)
{
    /// <summary>The period does not run on this day.</summary>
    public bool Covers(DateOnly day) => Until is not { } last || (From <= day && day <= last);
}

/// <summary>How the reply period stands on a day (答复期限). The records within are all there are.</summary>
public abstract record ReplyTime
{
    private ReplyTime()
    {
    }

    /// <summary>How it stands.</summary>
    /// <param name="day">The day.</param>
    /// <param name="due">The last day to answer; null where it does not follow.</param>
    /// <param name="pause">The last time in which it does not run, or null.</param>
    /// <param name="calendar">The working days.</param>
    public static ReplyTime On(DateOnly day, DateOnly? due, Pause? pause, WorkCalendar calendar)
    {
        if (pause?.Covers(day) is true) return new Paused(pause.Why, pause.DaysLeft);
        if (due is not { } last) return new NotBegun();
        var skipped = pause is { Until: { } until } && pause.From > day ? calendar.Ordinal(until) - calendar.Ordinal(pause.From.AddDays(-1))
            : 0;
        return new Running(last, calendar.Ordinal(last) - calendar.Ordinal(day) - skipped);
    }

    /// <summary>As people say it: 还剩 6 个工作日, 暂停计算（征求意见）.</summary>
    public abstract string Say { get; }

    /// <summary>How many working days are left, as people say it beside <see cref="Say"/>; null where that says it.</summary>
    public virtual string? SayLeft => null;

    /// <summary>It has not begun: the day of receipt is not fixed yet.</summary>
    public sealed record NotBegun : ReplyTime
    {
        /// <inheritdoc />
        public override string Say => "收到日期待确定";
    }

    /// <summary>It runs.</summary>
    /// <param name="Due">The last day to answer.</param>
    /// <param name="Left">Working days that are left; less than 0: it is over.</param>
    public sealed record Running(DateOnly Due, int Left) : ReplyTime
    {
        /// <inheritdoc />
        public override string Say => Left switch
        {
            < 0 => $"已超期 {-Left} 个工作日",
            0 => "今天到期",
            _ => $"还剩 {Left} 个工作日",
        };
    }

    /// <summary>It does not run.</summary>
    /// <param name="Why">What is awaited.</param>
    /// <param name="Left">The working days that are left once it runs again.</param>
    public sealed record Paused(Standstill Why, int Left) : ReplyTime
    {
        /// <inheritdoc />
        public override string Say => $"暂停计算（{Why.Awaited()}）";

        /// <inheritdoc />
        public override string SayLeft => $"恢复计算后还剩 {Left} 个工作日";
    }
}
