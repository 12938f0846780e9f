using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>What a verification says.</summary>
internal static class Verified
{
    public static Task<IReadOnlyList<Flaw>> Of(TestLedger ledger, params IEnumerable<string> published) => Of(ledger.Database, published);

    public static async Task<IReadOnlyList<Flaw>> Of(Database database, params IEnumerable<string> published)
    {
        var flaws = new List<Flaw>();
        await Verification.Run(database, published, flaws.Add, CancellationToken.None);
        return flaws;
    }
}
