using System.Globalization;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>Merged cells, "B3:D4"; rows and columns count from 1.</summary>
internal readonly record struct CellRange(int Row, int Column, int LastRow, int LastColumn)
{
    private const int MostColumns = 16_384;

    public static CellRange? Parse(string? range)
    {
        if (range?.Split(':') is not [var first, var last]) return null;
        if (ColumnOf(first) is not { } column || ColumnOf(last) is not { } lastColumn || RowOf(first) is not { } row
            || RowOf(last) is not { } lastRow) return null;
        return lastRow >= row && lastColumn >= column ? new CellRange(row, column, lastRow, lastColumn) : null;
    }

    /// <summary>28 for "AB12"; null where there is no such column.</summary>
    public static int? ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var c in cell ?? "")
        {
            if (!char.IsAsciiLetter(c)) break;
            column = column * 26 + (c | 0x20) - 'a' + 1;
            if (column > MostColumns) return null;
        }

        return column > 0 ? column : null;
    }

    private static int? RowOf(string cell) =>
        int.TryParse(
            cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var row) && row > 0 ? row : null;
}
