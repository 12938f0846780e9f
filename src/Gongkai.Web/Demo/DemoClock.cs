namespace Gongkai.Web.Demo;

/// <summary>A clock that is moved through the days in which a demonstration happened; never past the real one.</summary>
/// <param name="real">The real one; null: the system's.</param>
public sealed class DemoClock(TimeProvider? real = null) : TimeProvider
{
    private readonly TimeProvider real = real ?? System;
    private DateTimeOffset? moved;

    /// <summary>It is the morning of this day in Beijing; on the last day no later than it is.</summary>
    public void MoveTo(DateOnly day, int minute)
    {
        var morning = new DateTimeOffset(day, new TimeOnly(8, 30), TimeSpan.FromHours(8)).AddMinutes(minute);
        moved = morning < real.GetUtcNow() ? morning.ToUniversalTime() : null;
    }

    /// <summary>It is what it really is.</summary>
    public void Release() => moved = null;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => moved ?? real.GetUtcNow();
}
