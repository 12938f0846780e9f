using System.Collections.Frozen;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>Folds the facts of the registers, a book of a year at a time, and holds its rows against them.</summary>
internal sealed class EntryCheck(Snapshot state, Dialect dialect, SubjectKeys? keys, IReadOnlySet<string> spared, Action<Flaw> found)
{
    private static readonly ProjectedTable Books = new("register_year", "subject", 1, ["subject", "organ", "register", "year"]);

    private static readonly ProjectedTable Entries = new("entry", "subject", 3, [.. Entry.Columns]);

    /// <summary>How many rows there are.</summary>
    public long Rows { get; private set; }

    public async Task Run(CancellationToken ct)
    {
        var subjects = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var sql in (string[])
        [
            $"select distinct subject from fact where code = '{EntryFactKinds.AddedCode}'", "select subject from register_year",
            "select distinct subject from entry",
        ])
            await foreach (var row in state.Rows(sql, [], ct)) subjects[JournalRow.Text(row.GetValue(0)) ?? ""] = row.GetValue(0);
        foreach (var (subject, value) in subjects.Where(s => !spared.Contains(s.Key))) await Compare(subject, value, ct);
    }

    private async Task Compare(string subject, object value, CancellationToken ct)
    {
        var (facts, books, entries) = (new List<FactRow>(), new List<string?[]>(), new List<string?[]>());
        (string, object)[] only = [("@subject", value)];
        await foreach (var row in state.Rows($"{FactRow.Select(dialect.Raw)} where f.subject = @subject order by f.seq", only, ct))
            facts.Add(FactRow.Read(row));
        await foreach (var row in state.Rows($"{Books.Select(dialect.Raw)} where subject = @subject", only, ct)) books.Add(Books.Read(row));
        await foreach (var row in state.Rows($"{Entries.Select(dialect.Raw)} where subject = @subject", only, ct))
            entries.Add(Entries.Read(row));
        Rows += entries.Count;
        if (await Fold(subject, facts, value, ct) is not { } book) return;
        Books.Compare((subject, book.Organ), book.Row is { } own ? [own] : [], books, [], found);
        Entries.Compare((subject, book.Organ), book.Entries, entries, book.Closed, found);
    }

    private async Task<Folded?> Fold(string subject, List<FactRow> facts, object value, CancellationToken ct)
    {
        if (facts.Count == 0) return new(0, null, [], []);
        byte[]? wrapped = null;
        await foreach (var row in state.Rows("select wrapped from case_key where subject = @subject", [("@subject", value)], ct))
            wrapped = row.GetValue(0) as byte[];
        try
        {
            var log = Log.Of(Guid.Parse(subject), facts.Select(f => f.Understand()), EntryFactKinds.All);
            var rows = EntryBook.Fold(log, wrapped is null ? null : keys?.Open(Guid.Parse(subject), wrapped)).ToList();
            var first = log.Facts.First(f => f.What is EntriesAdded);
            var added = (EntriesAdded)first.What;
            return new(
                first.Row.Organ, [subject, first.Row.Organ, added.Register, added.Year],
                rows.Select(r => r.Entry.Values(r.Struck)),
                keys is null && wrapped is not null ? Sealed(RegisterList.Find(added.Register)!) : []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            found(Flaws.RowUnreadable(0, new(Entries.Name, subject)));
            return null;
        }
    }

    // What can't be known without the key.
    private static FrozenSet<string> Sealed(Register register) =>
    [
        "digest", "cells",
        .. register.All.Where(c => c.Codec.Sealed && c.Place is not null).Select(c => $"{c.Place}".ToLowerInvariant() switch
        {
            "until" => "until_day", "third" => "third_day", var column => column,
        }),
    ];

    private sealed record Folded(int Organ, object?[]? Row, IEnumerable<object?[]> Entries, FrozenSet<string> Closed);
}
