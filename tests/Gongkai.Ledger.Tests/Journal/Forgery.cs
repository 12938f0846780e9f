using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>Somebody with the database and our own code.</summary>
internal static class Forgery
{
    /// <summary>Changes a fact of an organ and recomputes its chain and head.</summary>
    public static async Task Recompute(TestLedger ledger, int organ)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        await connection.ExecuteAsync("update fact set code = 'registred' where organ = @organ and seq = 2", new { organ });
        var facts = await connection.QueryAsync<Fact>(
            "select f.subject, f.seq, f.organ, f.code, f.happened_on, f.recorded_at, f.recorded_by, f.recorded_as, f.data, f.sealed from fact f join journal j on j.subject = f.subject and j.seq = f.seq where f.organ = @organ order by j.n",
            new { organ });
        var head = new Head(0, "");
        foreach (var line in facts.Select(fact => Line.After(head, fact.InJournal)))
        {
            await connection.ExecuteAsync("update journal set body = @Body, hash = @Hash where organ = @Organ and n = @N", line);
            head = new(line.N, line.Hash);
        }
        await connection.ExecuteAsync("update journal_head set hash = @Hash where organ = @organ", new { head.Hash, organ });
    }

    /// <summary>Recomputes the one root there is.</summary>
    public static async Task RecomputeRoots(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var heads =
            (await connection.QueryAsync<OrganHead>("select organ, n, hash from journal_head where organ > 0 and n > 0 order by organ"))
                .ToList();
        var at = await connection.QuerySingleAsync<DateTimeOffset>("select at from journal where organ = 0 and n = 1");
        var line = Line.Root(new(0, ""), at, heads);
        await connection.ExecuteAsync("update journal set body = @Body, hash = @Hash where organ = 0 and n = 1", line);
        await connection.ExecuteAsync("update journal_head set hash = @Hash where organ = 0", line);
        await connection.ExecuteAsync("update journal_rooted set hash = @Hash where organ = @Organ", heads);
    }

    /// <summary>Takes away a case at the end of the chain, with everything that knows of it.</summary>
    public static async Task CutOff(TestLedger ledger, Guid id)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        await connection.ExecuteAsync("delete from fact where subject = @id", new { id });
        await connection.ExecuteAsync("delete from journal where subject = @id", new { id });
        await connection.ExecuteAsync(
            "update journal_head set n = j.n, hash = j.hash from (select n, hash from journal where organ = 1 order by n desc limit 1) j where organ = 1");
    }
}
