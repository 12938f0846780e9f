using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;

namespace Gongkai.Ledger.Verifying;

/// <summary>A table that is computed from facts, and how its rows are held against what they should be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Subject">The column that tells the subject; pages go by it.</param>
/// <param name="Keys">How many of the columns tell the rows of a subject apart.</param>
/// <param name="Columns">All of them, those first.</param>
internal sealed record ProjectedTable(string Name, string Subject, int Keys, ImmutableArray<string> Columns)
{
    /// <summary>The columns, as they lie there.</summary>
    public string Select(Func<string, string> raw) => $"select {string.Join(", ", Columns.Select(raw))} from {Name}";

    /// <summary>A row in texts; a changed column may hold anything.</summary>
    public string?[] Read(DbDataReader row) =>
        [.. Enumerable.Range(0, Columns.Length).Select(i => row.GetValue(i) is bool yes ? Text(yes) : JournalRow.Text(row.GetValue(i)))];

    /// <summary>What a row says in a column.</summary>
    public string? Value(string?[] row, string column) => row[Columns.IndexOf(column)];

    /// <summary>Holds the rows of a subject against what its facts come to, and tells each difference.</summary>
    /// <param name="of">The subject, and its organ.</param>
    /// <param name="expected">By the facts.</param>
    /// <param name="actual">In the table.</param>
    /// <param name="passed">Columns that are not compared.</param>
    /// <param name="found">Told of each difference.</param>
    public void Compare(
        (string Subject, int Organ) of, IEnumerable<object?[]> expected, IEnumerable<string?[]> actual, FrozenSet<string> passed,
        Action<Flaw> found)
    {
        var there = actual.GroupBy(Key).ToDictionary(g => g.Key, g => new Queue<string?[]>(g));
        foreach (var row in expected.Select(r => r.Select(Text).ToArray()))
        {
            if (!there.TryGetValue(Key(row), out var alike) || !alike.TryDequeue(out var stored))
            {
                found(Flaws.RowMissing(of.Organ, new(Name, of.Subject)));
                continue;
            }
            for (var i = Keys; i < row.Length; i++)
                if (row[i] != stored[i] && !passed.Contains(Columns[i]))
                    found(Flaws.RowDiffers(of.Organ, new(Name, of.Subject, Columns[i])));
        }
        foreach (var _ in there.Values.SelectMany(rows => rows)) found(Flaws.RowExtra(of.Organ, new(Name, of.Subject)));
    }

    private static string? Text(object? value) => value switch { null => null, bool yes => yes ? "1" : "0", _ => JournalRow.Text(value) };

    private string Key(string?[] row) => string.Join('\u001f', row.Take(Keys).Select(v => v ?? "\u0000"));
}

/// <summary>A row of a table that is computed from facts, and where it differs, the column; what stands there is not told.</summary>
/// <param name="Table">The table.</param>
/// <param name="Subject">The subject of its facts.</param>
/// <param name="Column">The column; null: the whole row.</param>
public sealed record ProjectedRow(string Table, string Subject, string? Column = null);
