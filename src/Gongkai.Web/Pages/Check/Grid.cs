using System.Collections.Immutable;
using Gongkai.Law.Report;

namespace Gongkai.Web.Pages.Check;

/// <summary>A table as the official form prints it: rows of cells with their spans, nothing about colours or words.</summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Rows">Its rows, headers included.</param>
/// <param name="Folded">How many rows of zeros may be folded on screen.</param>
public sealed record Grid(FormTable Table, ImmutableArray<GridRow> Rows, int Folded)
{
    /// <summary>Fewer rows of zeros than this are not worth folding.</summary>
    private const int WorthFolding = 4;

    /// <summary>Lays a table out.</summary>
    /// <param name="table">The table of the form.</param>
    /// <param name="values">The numbers; they only decide which rows hold nothing but zeros.</param>
    /// <param name="marked">Ids of the cells that something points to; their rows are never folded.</param>
    public static Grid Of(FormTable table, ReportValues values, IReadOnlySet<string> marked) => table.Number switch
    {
        2 => new(table, BlockLayout.Rows(table), 0),
        3 => WithFolds(table, values, marked),
        _ => new(table, SidewaysLayout.Rows(table), 0),
    };

    private static Grid WithFolds(FormTable table, ReportValues values, IReadOnlySet<string> marked)
    {
        var zeros = table.Rows.Where(r => MayFold(r, values, marked)).ToHashSet();
        if (zeros.Count < WorthFolding) zeros.Clear();
        return new(table, GroupLayout.Rows(table, zeros), zeros.Count);
    }

    // Items 一, 二, （七） and 四 are what the note in the corner adds up; they stay.
    private static bool MayFold(FormRow row, ReportValues values, IReadOnlySet<string> marked) =>
        row.Groups.Length > 0 && row.Id != "results.total" && row.Cells.All(c => values[c] == 0 && !marked.Contains(c.Id));
}

/// <summary>A row of a <see cref="Grid"/>.</summary>
public sealed record GridRow(ImmutableArray<GridCell> Cells, bool Header = false, bool Zero = false);

/// <summary>A cell of a <see cref="Grid"/>: a label, or the place of a number.</summary>
public sealed record GridCell(string Text, int Rows = 1, int Columns = 1)
{
    /// <summary>The cell of the form whose number stands here, or null for a label.</summary>
    public Cell? Cell { get; init; }

    /// <summary>"col", "colgroup", "row" or "rowgroup": what a label heads.</summary>
    public string Scope { get; init; } = "col";

    /// <summary>"whole" or "folded" for a merged label whose height differs with the rows shown; else null.</summary>
    public string? Shown { get; init; }

    public static GridCell Number(Cell cell, int columns = 1) => new("", 1, columns) { Cell = cell };
}
