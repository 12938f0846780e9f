using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Names every cell without a number that no fault names yet.</summary>
internal static class MissingCells
{
    private static readonly string[] Explaining = ["table.missing", "table.unplaced", "table.blank", "row.missing", "row.count"];

    public static void Note(Landmarks marks, Form form, CellValue[] values, FaultList faults)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fault in faults.ToImmutable())
        {
            named.Add(fault.Place);
            if (Explaining.Contains(fault.Code)) explained.Add(fault.Place);
        }

        foreach (var table in form.Tables)
        {
            if (explained.Contains(table.Id)) continue;
            foreach (var row in table.Rows)
                if (!IsWhole(row, values) && !explained.Contains($"{table.Id}.{row.Id}")) Row(marks, table, row, values, faults, named);
        }
    }

    private static bool IsWhole(FormRow row, CellValue[] values)
    {
        foreach (var cell in row.Cells)
            if (values[cell.Index] is { Number: null } or { Sureness: Sureness.Doubtful }) return false;
        return true;
    }

    private static void Row(Landmarks marks, FormTable table, FormRow row, CellValue[] values, FaultList faults, HashSet<string> named)
    {
        if (row.Cells.All(c => values[c.Index] is { Number: null, Printed: null or "" }))
        {
            // Table IV has one row for its three procedures: it was found where anything of it was read.
            Missing(marks, table, row, faults);
            return;
        }

        foreach (var cell in row.Cells)
            if (!named.Contains(cell.Id)) Cell(cell, values[cell.Index], faults);
    }

    /// <summary>A row of which nothing was read: it is not there, or its label is and its numbers were not told.</summary>
    private static void Missing(Landmarks marks, FormTable table, FormRow row, FaultList faults)
    {
        const int ShortestLabel = 4;
        var (text, place, label) = (marks.Text, $"{table.Id}.{row.Id}", Labels.Bare(row.Label));
        var start = table.Number switch { 2 => marks.Table2, 3 => marks.Table3Rows, _ => -1 };
        var mayBeFound = start >= 0 && label.Length >= ShortestLabel;
        var at = mayBeFound ? text.Find(label, start, marks.TableLimit(start)) : -1;
        if (at >= 0)
            faults.Add("row.unplaced", place, $"表中有“{row.Label}”，没有认出这一行的数字，请对照原件", text.Offset(at));
        else
            faults.Add("row.missing", place, table.Number == 4 ? $"“{row.Label}”没有数字" : $"没有找到“{row.Label}”这一行");
    }

    private static void Cell(Cell cell, CellValue value, FaultList faults)
    {
        if (value.Number is null)
            faults.Add(string.IsNullOrEmpty(value.Printed) ? "cell.missing" : "cell.mark", cell.Id,
                string.IsNullOrEmpty(value.Printed) ? $"“{cell.Label}”是空的" : $"“{cell.Label}”写作“{value.Printed}”，不是数字",
                string.IsNullOrEmpty(value.Printed) ? -1 : value.Offset);
        else if (value.Sureness is Sureness.Doubtful && !string.IsNullOrEmpty(value.Printed))
            faults.Add("cell.unit", cell.Id, $"“{cell.Label}”除数字外还有文字：“{value.Printed}”", value.Offset);
    }
}
