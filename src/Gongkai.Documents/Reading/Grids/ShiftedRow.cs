namespace Gongkai.Documents.Reading.Grids;

/// <summary>Tells a row in which a cell is left out, so that those behind it stand one column off, from one with empty cells.</summary>
internal static class ShiftedRow
{
    /// <summary>Whether the row's numbers may stand beside their columns.</summary>
    /// <param name="reading">The row as it was read.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="names">The columns.</param>
    public static bool MayBe(RowReading reading, GridRow place, ColumnNames names)
    {
        var last = names.Heads.Max(h => h.Cell.LastColumn);
        var isShort = last >= place.Table.Columns || place.Table[place.Index, last] is null;
        if (reading.Row.Total is null) return isShort;
        return reading.Total is { } total ? total != reading.SumOfThose : isShort && EndsInTotal(reading);
    }

    /// <summary>
    /// Six numbers of table III, the sixth not smaller than the others together, and no total: the sixth may be the total, and another
    /// number missing.
    /// </summary>
    public static bool HasTotalBeforeItsPlace(RowReading reading) =>
        reading.Row.Cells[0].Table == 3 && reading.Values is [.., { Number: > 0 and var sixth }, { Number: null, Printed: null or "" }]
            && sixth >= SumBefore(reading, reading.Values.Length - 2);

    /// <summary>A cell of the row is empty, and a number stands beyond its columns, where the head of the table is blank.</summary>
    public static bool RunsOver(RowReading reading, List<GridCell> cells, ColumnNames names) =>
        Array.Exists(reading.Values, v => v is { Number: null, Printed: null or "" })
        && cells.Exists(c => c.Text.Length > 0 && char.IsAsciiDigit(Folding.ForMatching(c.Text[0]))
            && names.Heads.Any(
                h => h is { Column: < 0, Cell.Text.Length: 0 } && h.Cell.Column <= c.LastColumn && c.Column <= h.Cell.LastColumn));

    /// <summary>The last number that is there may be the total: it is not smaller than the others together.</summary>
    private static bool EndsInTotal(RowReading reading)
    {
        var last = Array.FindLastIndex(reading.Values, v => v.Number is not null);
        return last >= 0 && reading.Values[last].Number >= SumBefore(reading, last);
    }

    private static decimal SumBefore(RowReading reading, int end)
    {
        var sum = 0m;
        for (var i = 0; i < end; i++) sum += reading.Values[i].Number ?? 0;
        return sum;
    }
}
