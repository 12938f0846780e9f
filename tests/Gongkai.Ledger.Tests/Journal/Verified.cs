using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>What a verification says.</summary>
internal static class Verified
{
    public static async Task<IReadOnlyList<Flaw>> Of(TestLedger ledger, params IEnumerable<string> published)
    {
        var flaws = new List<Flaw>();
        await Verification.Run(ledger.Database, published, flaws.Add, CancellationToken.None);
        return flaws;
    }
}
