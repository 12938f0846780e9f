using System.Collections.Immutable;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Web.ReportSheet;

/// <summary>A table as the official form prints it, whose rows of zeros may be folded on screen; nothing about colours or words.</summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Rows">Its rows, headers included.</param>
/// <param name="Folded">How many rows of zeros may be folded.</param>
public sealed record Grid(FormTable Table, ImmutableArray<GridRow> Rows, int Folded)
{
    /// <summary>Fewer rows of zeros than this are not worth folding.</summary>
    private const int WorthFolding = 4;

    /// <summary>Lays a table out.</summary>
    /// <param name="table">The table of the form.</param>
    /// <param name="values">The numbers; they only decide which rows hold nothing but zeros.</param>
    /// <param name="marked">Ids of the cells that something points to; their rows are never folded.</param>
    public static Grid Of(FormTable table, ReportValues values, IReadOnlySet<string> marked)
    {
        var official = OfficialTable.Of(table);
        // Table III has a row of the form in each row below its headers; the others are not worth folding.
        var zeros = table.Number != 3 ? [] : table.Rows.Index().Where(r => MayFold(r.Item, values, marked))
            .Select(r => r.Index + official.Heads).ToHashSet();
        if (zeros.Count < WorthFolding) zeros.Clear();
        var merged = official.Placed().Where(p => p.Cell.Scope is "rowgroup").OrderBy(p => p.Column).ToList();
        var rows = official.Rows.Select((row, at) => new GridRow(
            [
                .. merged.SelectMany(m => Label(m.Cell, m.Row, at, zeros)),
                .. row.Cells.Where(c => c.Scope is not "rowgroup").Select(c => new GridCell(c)),
            ],
            row.Header,
            zeros.Contains(at)));
        return new(table, [.. rows], zeros.Count);
    }

    // Items 一, 二, （七） and 四 are what the note in the corner adds up; they stay.
    private static bool MayFold(FormRow row, ReportValues values, IReadOnlySet<string> marked) =>
        row.Groups.Length > 0 && row.Id != "results.total" && row.Cells.All(c => values[c] == 0 && !marked.Contains(c.Id));

    // A merged label is too tall once rows beside it are hidden, so it stands there twice: once for all rows, once for those that stay.
    private static IEnumerable<GridCell> Label(OfficialCell label, int start, int at, HashSet<int> zeros)
    {
        var staying = Enumerable.Range(start, label.Rows).Where(r => !zeros.Contains(r)).ToList();
        if (at == start) yield return new(label, staying.Count < label.Rows ? "whole" : null);
        if (staying.Count < label.Rows && staying is [var first, ..] && at == first)
            yield return new(label with { Rows = staying.Count }, "folded");
    }
}

/// <summary>A row of a <see cref="Grid"/>.</summary>
public sealed record GridRow(ImmutableArray<GridCell> Cells, bool Header, bool Zero);

/// <summary>A cell of a <see cref="Grid"/>.</summary>
/// <param name="Official">The cell of the official form.</param>
/// <param name="Shown">"whole" or "folded" for a merged label whose height differs with the rows shown; else null.</param>
public sealed record GridCell(OfficialCell Official, string? Shown = null);
