using Gongkai.Law.Report;

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
        if (rows.Found * 10 < table.Rows.Length * FewestRows && Turned(from, end) is { Count: > 0 } turned) rows = new GridRows(table, turned);
        if (rows.Found * 10 < table.Rows.Length * FewestRows) return null;

        rows.FindDamaged(text, faults);
        if (rows.HasNameless(text)) return null;
        return new GridValues(text, rows, year, faults).Read(form, start);
    }

    /// <summary>The rows of the tables there, turned on their side.</summary>
    private List<GridRow> Turned(int from, int to) =>
        [.. GridRow.Between(tables, from, to).GroupBy(r => r.Table).Select(g => g.Key.Turned(g.First().Index, g.Last().Index))
            .SelectMany(t => Enumerable.Range(0, t.Rows).Select(r => new GridRow(t, r)))];
}
