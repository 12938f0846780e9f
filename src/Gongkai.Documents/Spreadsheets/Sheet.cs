using System.Collections.Immutable;

namespace Gongkai.Documents.Spreadsheets;

/// <summary>A plain table out of a CSV file or a workbook: texts as they stand, trimmed, without lines that are empty.</summary>
/// <param name="Rows">The lines that hold something, the headings first.</param>
public sealed record Sheet(ImmutableArray<SheetRow> Rows);

/// <summary>A line of a table.</summary>
/// <param name="Line">Its number in the file, from 1; of a text with line breaks in quotes, that of its first line.</param>
/// <param name="Cells">Its cells, from the left; what is missing at the right is left out.</param>
public sealed record SheetRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>The text of a cell, or nothing where the line is shorter.</summary>
    /// <param name="column">From 0.</param>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";
}
