using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Tests;

/// <summary>A fact of whatever content, for tests of what holds for all facts.</summary>
internal static class Noted
{
    public static Fact On(Work work, Guid subject, long seq, int organ, string code, DateOnly on, string data, byte[]? closed = null) =>
        new(subject, seq, organ, code, on, work.At, work.By.Id, work.By.Kind, data, closed);
}
