using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Names every cell without a number that no fault names yet.</summary>
internal static class MissingCells
{
    private static readonly string[] Explaining = ["table.missing", "table.blank", "row.missing", "row.count"];

    public static void Note(Form form, CellValue[] values, FaultList faults)
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
                if (!IsWhole(row, values) && !explained.Contains($"{table.Id}.{row.Id}")) Row(table, row, values, faults, named);
        }
    }

    private static bool IsWhole(FormRow row, CellValue[] values)
    {
        foreach (var cell in row.Cells)
            if (values[cell.Index] is { Number: null } or { Sureness: Sureness.Doubtful }) return false;
        return true;
    }

    private static void Row(FormTable table, FormRow row, CellValue[] values, FaultList faults, HashSet<string> named)
    {
        if (row.Cells.All(c => values[c.Index] is { Number: null, Printed: null or "" }))
        {
            // Table IV has one row for its three procedures: it was found where anything of it was read.
            faults.Add("row.missing", $"{table.Id}.{row.Id}", table.Number == 4 ? $"“{row.Label}”没有数字" : $"没有找到“{row.Label}”这一行");
            return;
        }

        foreach (var cell in row.Cells)
            if (!named.Contains(cell.Id)) Cell(cell, values[cell.Index], faults);
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
