using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>撤销: an organ ends; its cases and numbers stay.</summary>
public sealed class AbolishOrgan(Database database)
{
    /// <summary>Abolishes it.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganAbolished fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), async (work, _) =>
        await work.Connection.QueryFirstOrDefaultAsync<int?>(
            "select id from organ where parent = @organ and abolished_on is null", new { organ }, work.Transaction) is null ? null
                : OrganRefusal.HasOrgansBelow, ct);
}
