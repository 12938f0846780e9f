using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>The jobs that lie there: of a kind that this program has, and where there is one of a kind, that one.</summary>
internal static class JobRows
{
    public static async Task Check(Snapshot state, Func<string, string> raw, Action<Flaw> found, CancellationToken ct)
    {
        var kinds = JobKinds.Known.ToDictionary(k => k.Name, k => k.Id?.ToString("D"));
        await foreach (var row in state.Rows($"select {raw("id")}, {raw("kind")} from job order by id", [], ct))
        {
            var (id, kind) = (JournalRow.Text(row.GetValue(0)) ?? "", JournalRow.Text(row.GetValue(1)) ?? "");
            if (!kinds.TryGetValue(kind, out var only) || (only is not null && only != id)) found(Flaws.JobExtra(id));
        }
    }
}
