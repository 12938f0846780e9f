namespace Gongkai.Ledger.Store;

/// <summary>The one zone of dates: +08:00, without summer time.</summary>
public static class Beijing
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    extension(DateTimeOffset instant)
    {
        /// <summary>The Beijing date of the instant.</summary>
        public DateOnly InBeijing => DateOnly.FromDateTime(instant.AtBeijing.DateTime);

        /// <summary>The same instant as clocks in Beijing show it.</summary>
        public DateTimeOffset AtBeijing => instant.ToOffset(Offset);
    }

    extension(DateOnly day)
    {
        /// <summary>The instant in which the day begins in Beijing.</summary>
        public DateTimeOffset BeginsInBeijing => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
    }

    extension(TimeProvider clock)
    {
        /// <summary>Today in Beijing.</summary>
        public DateOnly Today => clock.GetUtcNow().InBeijing;
    }
}
