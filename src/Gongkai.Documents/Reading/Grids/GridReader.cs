using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>Reads tables II and III out of tables that are tables: ties each value to its row and its column by their labels, however
/// the cells are merged and wherever one table ends and the next begins.</summary>
/// <param name="text">The document as text.</param>
/// <param name="tables">Its tables.</param>
/// <param name="year">The year of the report, if it is known.</param>
/// <param name="faults">Where to say what is odd.</param>
internal sealed class GridReader(Squeezed text, IReadOnlyList<GridTable> tables, int? year, FaultList faults)
{
    /// <summary>With fewer rows than this of the form, in tenths, the tables are not the form's: the text may still be.</summary>
    private const int FewestRows = 6;

    /// <summary>So many rows must have their labels word for word before the others are looked for between them.</summary>
    private const int FewestExact = 3;

    /// <summary>The table; null where its rows are not in tables, so that the text must be read instead.</summary>
    /// <param name="form">The form that the table is written in.</param>
    /// <param name="table">Its table.</param>
    /// <param name="start">Where it begins in the squeezed text.</param>
    /// <param name="to">Where it ends at the latest.</param>
    public TableReading? Read(Form form, FormTable table, int start, int to)
    {
        if (tables.Count == 0) return null;
        var (from, end) = (text.Offset(start), to >= text.Length ? int.MaxValue : text.Offset(to));
        var rows = new GridRows(table, GridRow.Between(tables, from, end));
        if (rows.Found * 10 < table.Rows.Length * FewestRows && Turned(from, end) is { Count: > 0 } turned
            && new GridRows(table, turned) is var onSide && onSide.Found > rows.Found) rows = onSide;
        if (rows.Found < FewestExact) return null;

        var altered = new FaultList();
        rows.FindDamaged(text, altered);
        if (rows.Found * 10 < table.Rows.Length * FewestRows || rows.HasNameless(text) || rows.HasTornRow(text)) return null;
        faults.AddAll(altered);
        return new GridValues(text, rows, year, faults).Read(form, start);
    }

    /// <summary>The same out of the tables that the lines of a text make up, where each column is named and no row is left unread that has
    /// numbers;
    /// null where they are not.</summary>
    public static TableReading? ReadLines(Squeezed text, (Form Form, FormTable Table) which, int start, int to, FaultList faults)
    {
        var own = new FaultList();
        if (TextTables.In(text.Text) is not { Count: > 0 } lines) return null;
        if (new GridReader(text, lines, null, own).Read(
            which.Form, which.Table, start, to) is not { HasWholeHead: true, IsOther: false } reading) return null;
        if (reading.Found < which.Table.Rows.Length || own.Has("row.count") || own.Has("cell.unclear")) return null;

        faults.Drop(f => f.Place.StartsWith($"{which.Table.Id}.", StringComparison.Ordinal));
        faults.AddAll(own);
        return reading;
    }

    /// <summary>The rows of the tables there, turned on their side.</summary>
    private List<GridRow> Turned(int from, int to) =>
        [.. GridRow.Between(tables, from, to).GroupBy(r => r.Table).Select(g => g.Key.Turned(g.First().Index, g.Last().Index))
            .SelectMany(t => Enumerable.Range(0, t.Rows).Select(r => new GridRow(t, r)))];
}
