using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>Holds how people sign in against the last fact that says so; what was made before such facts were kept is left out.</summary>
internal sealed class AccountCheck(Snapshot state, Func<string, string> raw, IReadOnlySet<string> spared, Action<Flaw> found)
{
    private static readonly ProjectedTable Accounts = new("account", "id", 1, [.. AccountState.Columns.Split(", ")]);

    public async Task Run(CancellationToken ct)
    {
        var facts = new List<FactRow>();
        var sql = $"{FactRow.Select(raw)} where f.organ = 0 and f.code = 'account-changed' order by f.subject, f.seq";
        await foreach (var row in state.Rows(sql, [], ct)) facts.Add(FactRow.Read(row));
        var rows = new Dictionary<string, string?[]>();
        await foreach (var row in state.Rows(Accounts.Select(raw), [], ct))
            rows[JournalRow.Text(row.GetValue(0)) ?? ""] = Accounts.Read(row);
        foreach (var of in facts.GroupBy(f => f.Subject).Where(g => !spared.Contains(g.Key)))
            Compare(of.Key, [.. of], rows.GetValueOrDefault(of.Key));
    }

    private void Compare(string id, ImmutableArray<FactRow> facts, string?[]? row)
    {
        try
        {
            var last = (AccountChanged)AccountChanged.Kinds.Read(facts[^1].Understand())!;
            if (last.State is null && row is not null) found(Flaws.RowExtra(0, new(Accounts.Name, id)));
            else if (last.State is not null && row is null) found(Flaws.RowMissing(0, new(Accounts.Name, id)));
            else if (row is not null && AccountState.DigestOf(row) != last.State)
                found(Flaws.RowDiffers(0, new(Accounts.Name, id, "登录资料")));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            found(Flaws.RowUnreadable(0, new(Accounts.Name, id)));
        }
    }
}
