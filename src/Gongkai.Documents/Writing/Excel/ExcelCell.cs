using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using FormCell = Gongkai.Reports.Cell;

namespace Gongkai.Documents.Writing.Excel;

/// <summary>Cells of a sheet. Text is always text, also where it begins like a formula.</summary>
internal static class ExcelCell
{
    public static Cell Text(uint row, int column, uint style, string text) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Name(row, column),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>The place of a number; without one it stays empty.</summary>
    public static Cell Number(uint row, int column, FormCell place, decimal? number)
    {
        var cell =
            new Cell { CellReference = Name(row, column), StyleIndex = place.Column.Decimals == 4 ? ExcelStyle.Amount : ExcelStyle.Number };
        if (number is { } n) cell.CellValue = new CellValue(n.ToString(CultureInfo.InvariantCulture));
        return cell;
    }

    /// <summary>A number with the decimals it has.</summary>
    public static Cell Plain(uint row, int column, decimal number) =>
        new(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
        {
            CellReference = Name(row, column),
            StyleIndex = ExcelStyle.Label,
        };

    /// <summary>A cell that another covers; it carries the border.</summary>
    public static Cell Empty(uint row, int column) => new() { CellReference = Name(row, column), StyleIndex = ExcelStyle.Label };

    public static string Range(uint row, int column, uint lastRow, int lastColumn) => $"{Name(row, column)}:{Name(lastRow, lastColumn)}";

    /// <summary>What a column is called, from 0; no table has more than 26.</summary>
    public static char Letter(int column) => (char)('A' + column);

    private static string Name(uint row, int column) => $"{Letter(column)}{row}";
}
