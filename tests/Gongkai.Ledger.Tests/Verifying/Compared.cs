using Dapper;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Verifying;

/// <summary>What a comparison of the projections with the facts says.</summary>
internal static class Compared
{
    public static async Task<IReadOnlyList<Flaw>> Of(TestLedger ledger)
    {
        var flaws = new List<Flaw>();
        await Run(ledger, flaws);
        return flaws;
    }

    public static async Task<VerifiedProjections> Run(TestLedger ledger, List<Flaw> flaws)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        // The organ that a test's ledger begins with is only written down, and has no facts.
        var spared = await connection.QueryAsync<Guid>("select uid from organ where id = @Organ", new { TestLedger.Organ });
        return await ProjectionCheck.Run(
            ledger.Database, ledger.Keys, spared.Select(s => s.ToString("D")).ToHashSet(), flaws.Add, CancellationToken.None);
    }
}
