using Dapper;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests;

/// <summary>重建: what is searched and counted of the requests, thrown away and computed anew from their facts.</summary>
public static class RebuildRequests
{
    private const int ReportEvery = 1000;

    /// <summary>Rebuilds all of them in one transaction; who writes meanwhile waits.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="law">The law that cases are judged by.</param>
    /// <param name="done">Told how many are done, now and then.</param>
    /// <param name="ct">Cancels, and leaves everything as it was.</param>
    /// <returns>How many requests there are.</returns>
    public static async Task<int> Run(Database database, LawOfDay law, Action<int>? done, CancellationToken ct)
    {
        await using var work = await database.Begin(Officer.Program, ct);
        await work.Connection.ExecuteAsync(database.Dialect.StopWrites, transaction: work.Transaction);
        foreach (var table in (string[])["span", "request"]) await work.Connection.ExecuteAsync($"delete from {table}", transaction: work.Transaction);
        var requests = (await work.Connection.QueryAsync<Guid>(
            "select subject from fact where code = 'received' and seq = 1 order by organ, subject", transaction: work.Transaction)).AsList();
        for (var i = 0; i < requests.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            await Rebuild(work, requests[i], law);
            if (i % ReportEvery == 0) done?.Invoke(i);
        }
        await work.Commit();
        return requests.Count;
    }

    private static async Task Rebuild(Work work, Guid id, LawOfDay law)
    {
        var facts = await work.Connection.QueryAsync<Fact>(
            "select subject, seq, organ, code, happened_on, recorded_at, recorded_by, data, sealed from fact where subject = @id order by seq", new { id }, work.Transaction);
        var request = RequestCase.Of([.. facts.Select(RecordedFact.Of)]);
        Projection.Write(work, request, law);
        await work.Send();
    }
}
