namespace Gongkai.Ledger.Store;

/// <summary>The latest instant that this process knows the ledger to have: a clock that falls behind it is wrong, or was.</summary>
public sealed class Watermark
{
    private long ticks;

    /// <summary>It was read from the ledger.</summary>
    public bool IsKnown => Interlocked.Read(ref ticks) > 0;

    /// <summary>The instant.</summary>
    public DateTimeOffset At => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>False for those who move the clock about on purpose.</summary>
    internal bool Watches { get; set; } = true;

    /// <summary>Something was recorded at this instant.</summary>
    internal void Raise(DateTimeOffset at)
    {
        for (var known = Interlocked.Read(ref ticks); at.UtcTicks > known; known = Interlocked.Read(ref ticks))
            if (Interlocked.CompareExchange(ref ticks, at.UtcTicks, known) == known) return;
    }

    /// <summary>It was read anew.</summary>
    internal void Set(DateTimeOffset at) => Interlocked.Exchange(ref ticks, at.UtcTicks);
}
