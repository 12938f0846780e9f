using Dapper;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Calendars;

/// <summary>整个台账: what holds for every organ in it is changed by those who administer them all.</summary>
internal static class WholeLedger
{
    public static async Task<bool> IsAdministered(Work work)
    {
        if (await work.By.Administers(work, null)) return true;
        var tops = await work.Connection.QueryAsync<int>(
            "select id from organ where parent is null and abolished_on is null", transaction: work.Transaction);
        var (any, all) = (false, true);
        foreach (var top in tops.AsList()) (any, all) = (true, all && await work.By.Administers(work, top));
        return any && all;
    }
}
