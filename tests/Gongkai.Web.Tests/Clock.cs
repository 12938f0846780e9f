namespace Gongkai.Web.Tests;

/// <summary>A clock that stands at noon in Beijing.</summary>
internal sealed class Clock(int year, int month, int day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.FromHours(8));
}
