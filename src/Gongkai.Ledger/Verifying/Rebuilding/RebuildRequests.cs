using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying.Rebuilding;

/// <summary>重建: what is searched and counted of the requests, thrown away and computed anew from their facts.</summary>
public static class RebuildRequests
{
    private const int ReportEvery = 1000;

    /// <summary>Rebuilds all of them in one transaction; who writes meanwhile waits.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="keys">The keys: what is asked for is sealed in the facts.</param>
    /// <param name="done">Told how many are done, now and then.</param>
    /// <param name="ct">Cancels, and leaves everything as it was.</param>
    /// <returns>How many requests there are.</returns>
    public static async Task<int> Run(Database database, SubjectKeys keys, Action<int>? done, CancellationToken ct)
    {
        await using var writing = await database.Begin(ct);
        var work = new Work(writing, TheProgram.Itself);
        var law = await work.Law();
        await work.Connection.ExecuteAsync(database.Dialect.StopWrites, transaction: work.Transaction);
        await Projection.ForgetAll(work);
        await IdentityMarks.ForgetAll(work);
        var requests = (await work.Connection.QueryAsync<Guid>(
            "select subject from fact where code = 'received' and seq = 1 order by organ, subject", transaction: work.Transaction))
                .AsList();
        for (var i = 0; i < requests.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            await Rebuild(work, requests[i], (keys, law));
            if (i % ReportEvery == 0) done?.Invoke(i);
        }
        await work.Commit();
        return requests.Count;
    }

    private static async Task Rebuild(Work work, Guid id, (SubjectKeys Keys, LawOfDay Law) with)
    {
        var facts = await work.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject = @id order by seq", new { id }, work.Transaction);
        var key = await with.Keys.Find(work.Connection, id, work.Transaction);
        var request = FoldedCase.Of(facts, key);
        Projection.Of(request, with.Law).Write(work, request);
        if (key is not null && Application.Open(key, request.Facts[0].Row.Sealed!).IdentityNumber is { Length: > 0 } identity)
            IdentityMarks.Note(work, with.Keys, request, identity);
        await work.Send();
    }
}
