using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>The keys of the subjects, held against the facts: one is gone only by a fact, and what a fact destroyed is gone.</summary>
internal static class KeyRows
{
    private const string Destroyed = "exists (select 1 from fact d where d.subject = f.subject and d.code = 'key-destroyed')";

    public static async Task Check(
        Snapshot state, Func<string, string> raw, IReadOnlySet<string> spared, Action<Flaw> found, CancellationToken ct)
    {
        var sql =
            $"""
            select {raw("f.organ")}, {raw("f.subject")}, case when k.wrapped is null then 0 else 1 end, case when {Destroyed} then 1 else 0 end
            from fact f left join case_key k on k.subject = f.subject
            where f.seq = 1 and f.code in ('received', '{EntryFactKinds.AddedCode}')
              and (k.wrapped is null and not {Destroyed} or k.wrapped is not null and {Destroyed})
            order by f.subject
            """;
        await foreach (var row in state.Rows(sql, [], ct))
        {
            var (organ, subject) = (JournalRow.Text(row.GetValue(0)), JournalRow.Text(row.GetValue(1)) ?? "");
            if (spared.Contains(subject)) continue;
            var of = (int.TryParse(organ, out var n) ? n : -1, subject);
            found(JournalRow.Text(row.GetValue(2)) == "0" ? Flaws.KeyGone(of) : Flaws.KeyKept(of));
        }
        await foreach (var row in state.Rows(
            $"select {raw("k.subject")} from case_key k where not exists (select 1 from fact f where f.subject = k.subject) order by 1", [], ct))
            if (JournalRow.Text(row.GetValue(0)) is { } subject && !spared.Contains(subject)) found(Flaws.KeyExtra(subject));
    }

    /// <summary>Holds the list beside the master key against the keys.</summary>
    public static async Task CheckList(
        Snapshot state, IReadOnlyDictionary<Guid, DestroyedKey> list, Action<Flaw> found, CancellationToken ct)
    {
        await foreach (var row in state.Rows(
            """
            select f.subject from fact f join case_key k on k.subject = f.subject where k.wrapped is null and f.code = 'key-destroyed'
            """, [], ct))
            if (Guid.TryParse(JournalRow.Text(row.GetValue(0)), out var id) && !list.ContainsKey(id)) found(Flaws.KeyUnlisted(id));
        foreach (var id in list.Keys)
        {
            var value = state.Connection is Microsoft.Data.Sqlite.SqliteConnection ? id.ToString("D") : (object)id;
            await foreach (var _ in state.Rows(
                "select 1 from case_key where subject = @id and wrapped is not null", [("@id", value)], ct))
                found(Flaws.KeyListed(id));
        }
    }
}
