using Gongkai.Documents.Reading.Glued;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>Puts the values of named rows into the columns of the form.</summary>
internal sealed class GridValues(Squeezed text, GridRows rows, int? year, FaultList faults)
{
    /// <summary>As many rows with numbers for which the form has no column are a form that we do not know.</summary>
    private const int FewestWide = 3;

    /// <summary>Rows above the head that may say of which year the columns below are.</summary>
    private const int MostCaptions = 2;

    private readonly RowReading?[] readings = new RowReading?[rows.Table.Rows.Length];
    private readonly List<(NamedRow Row, ColumnNames Names)> uneven = [];
    private readonly List<RowReading> whole = [];
    private readonly List<NamedRow> again = [];
    private bool shifted;
    private bool misplaced;

    public TableReading Read(Form form, int start)
    {
        var (heads, above) = (new List<GridRow>(), new List<GridRow>());
        var inHead = false;
        FormBlock? block = null;
        var names = ColumnNames.Read([], rows.Table.Blocks[0].Columns, year);
        foreach (var row in rows.All)
        {
            if (row.IsHead)
            {
                if (!inHead) heads = [.. above.Where(r => r.Table == row.Place.Table)];
                heads.Add(row.Place);
            }
            else if (row.Row >= 0)
            {
                if (inHead || block != BlockOf(row)) names = ColumnNames.Read(inHead ? heads : [], (block = BlockOf(row)).Columns, year);
                misplaced |= names.WasMisplaced;
                Even(row, names);
            }

            if (row.IsAgain) again.Add(row);
            if (row.IsHead || row.Row >= 0) above.Clear();
            else above.Add(row.Place);
            if (above.Count > MostCaptions) above.RemoveAt(0);
            inHead = row.IsHead;
        }

        return Done(form, start, names.IsWhole);
    }

    private TableReading Done(Form form, int start, bool isWhole)
    {
        foreach (var (row, own) in uneven) Uneven(row, own);
        foreach (var reading in readings.OfType<RowReading>())
        {
            NoteEmpty(reading);
            if (ShiftedRow.HasTotalBeforeItsPlace(reading)) NoteShifted(reading);
        }

        if (again.Count * 2 < rows.Table.Rows.Length)
            foreach (var row in again) Again(row);
        if (misplaced)
            faults.Add("header.column", rows.Table.Id, "表头的单元格合并有误，没有对准下面的数字，已按法定格式各列的次序读取，请对照原件", text.Offset(start));
        var end = readings.OfType<RowReading>().Max(r => r.End);
        return new TableReading(form, readings, start, end) { FromGrid = true, HasWholeHead = isWhole, IsOther = IsOther() };
    }

    private void NoteEmpty(RowReading reading)
    {
        if (!Array.TrueForAll(reading.Values, v => v is { Number: null, Printed: null or "" }) || faults.Has("row.missing", reading.Place)
            || faults.Has("row.count", reading.Place)) return;
        faults.Add("row.missing", reading.Place, $"“{reading.Row.Label}”一行没有填写数字", text.Offset(reading.Label.Start));
    }

    /// <summary>A row that is printed twice: nobody can say which of two readings is the report's.</summary>
    private void Again(NamedRow row)
    {
        if (readings[row.Again] is not { } first) return;
        var second = Behind(row).SelectMany(c => GridValue.Tokens(text, c)).ToList();
        RepeatedRow.Note(first, second, row.Label!.Start, faults);
    }

    private void NoteShifted(RowReading reading)
    {
        if (!faults.Has("cell.unclear", reading.Place))
            faults.Add("cell.unclear", reading.Place, $"“{reading.Row.Label}”一行的数字可能错开了一列，请对照原件", text.Offset(reading.Label.Start));
    }

    private FormBlock BlockOf(NamedRow row) => rows.Table.Blocks.First(b => b.Rows.Contains(rows.Table.Rows[row.Row]));

    /// <summary>A row with a cell for each column.</summary>
    private void Even(NamedRow row, ColumnNames names)
    {
        var reading = Begin(row);
        var cells = Behind(row);
        var count = reading.Values.Length;
        var outside = names.Heads.Count > 0 && cells is [{ Text.Length: 0 } first, ..] && first.LastColumn < names.Heads[0].Cell.Column;
        if (outside) uneven.Add((row, names));
        else if (names.IsWhole && cells.Count == names.Heads.Count)
        {
            Take(reading, names.Heads.Select((h, i) => (h.Column, cells[i])), row, names);
            if (ShiftedRow.RunsOver(reading, cells, names)) NoteShifted(reading);
        }
        else if (cells.Count == count && (names.IsWhole || names.IsInOrder))
            Take(reading, (names.IsWhole ? names.Order : [.. Enumerable.Range(0, count)]).Select((c, i) => (c, cells[i])), row, names);
        else uneven.Add((row, names));
    }

    private RowReading Begin(NamedRow row)
    {
        var last = row.Cells[^1];
        var label = new LabelPlace(text.IndexAt(row.Label!.Start), text.IndexAt(row.Label.End));
        var reading = new RowReading(rows.Table.Rows[row.Row], label) { End = Math.Max(label.End, text.IndexAt(last.End)) };
        return readings[row.Row] = reading;
    }

    private static List<GridCell> Behind(NamedRow row) => row.Cells.FindAll(c => c.Column > row.Label!.LastColumn);

    private void Take(RowReading reading, IEnumerable<(int Column, GridCell Cell)> pairs, NamedRow row, ColumnNames names)
    {
        foreach (var (column, cell) in pairs)
        {
            if (column >= 0) reading.Values[column] = GridValue.Read(text, cell, reading.Row.Cells[column].Column);
            if (column != ColumnNames.Ignored) reading.Tokens.AddRange(GridValue.Tokens(text, cell));
            shifted |= column >= 0 && names.IsWhole && names.Heads.First(h => h.Column == column).Cell is var head
                && (head.Column != cell.Column || head.Columns != cell.Columns);
        }

        reading.Numbers = reading.Tokens.Count(t => !t.IsMark);
        if (row.Row >= 0) whole.Add(reading);
    }

    /// <summary>
    /// A row with more or fewer cells: by the columns under which they stand, else without the empty cells around them, else as in a text.
    /// </summary>
    private void Uneven(NamedRow row, ColumnNames names)
    {
        var (reading, cells) = (readings[row.Row]!, Behind(row));
        var count = reading.Values.Length;
        var headsAreAbove = names.IsWhole && !shifted && names.Width == row.Place.Table.Columns;
        if (headsAreAbove && ByPlace(cells, names) is { } placed)
        {
            Take(reading, placed, row, names);
            if (ShiftedRow.MayBe(reading, row.Place, names) || ShiftedRow.RunsOver(reading, cells, names)) NoteShifted(reading);
            return;
        }

        while (cells.Count > count && cells[0].Text.Length == 0) cells.RemoveAt(0);
        while (cells.Count > count && cells[^1].Text.Length == 0) cells.RemoveAt(cells.Count - 1);
        if (cells.Count == count && names.IsInOrder)
        {
            Take(reading, cells.Select((c, i) => (i, c)), row, names);
            return;
        }

        reading.Tokens = [.. cells.SelectMany(c => GridValue.Tokens(text, c))];
        reading.Numbers = reading.Tokens.Count(t => !t.IsMark);
        if (reading.Tokens.Count == count && names.IsInOrder) reading.Fill(text);
        else new UnevenRow(text, new Grid(text, []), HasTotal(names), faults).Settle(reading);
    }

    private bool HasTotal(ColumnNames names) => names.Heads.Count == 0 || names.Order.Contains(rows.Table.Blocks[0].Columns.Length - 1);

    /// <summary>The cells under each column's head; null where a number stands under none or under several, or two under one.</summary>
    private static List<(int Column, GridCell Cell)>? ByPlace(List<GridCell> cells, ColumnNames names)
    {
        var placed = new List<(int, GridCell)>();
        var taken = new HashSet<int>();
        foreach (var cell in cells)
        {
            if (cell.Text.Length == 0) continue;
            var over = names.Heads.Where(h => h.Cell.Column <= cell.LastColumn && cell.Column <= h.Cell.LastColumn).ToList();
            if (over.Count != 1 || (over[0].Column >= 0 && !taken.Add(over[0].Column))) return null;
            placed.Add((over[0].Column, cell));
        }

        return placed;
    }

    /// <summary>Rows, or columns, that no known form has.</summary>
    private bool IsOther()
    {
        var read = readings.OfType<RowReading>().ToList();
        var wide = read.Count(r => r.Numbers > r.Values.Length && r.Readings.Count == 0);
        var mostAreWide = wide >= FewestWide && wide * 2 > read.Count;
        return rows.Table.Number == 3 && (rows.HasOthers(text) || mostAreWide);
    }
}
