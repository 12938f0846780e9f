using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading;

/// <summary>Names every cell without a number that no fault names yet.</summary>
internal static class MissingCells
{
    public static void Note(Form form, CellValue[] values, FaultList faults)
    {
        var named = faults.ToImmutable();
        foreach (var table in form.Tables)
        {
            if (named.Any(f => f.Code == "table.missing" && f.Place == table.Id)) continue;
            foreach (var row in table.Rows)
                if (!named.Any(f => f.Place == $"{table.Id}.{row.Id}" && f.Code is "row.missing" or "row.count") && !named.Any(f => f.Place == table.Id && f.Code is "row.missing" or "row.count"))
                    Row(table, row, values, faults, named);
        }
    }

    private static void Row(FormTable table, FormRow row, CellValue[] values, FaultList faults, IEnumerable<Fault> named)
    {
        if (row.Cells.All(c => values[c.Index] is { Number: null, Printed: null or "" }))
        {
            faults.Add("row.missing", $"{table.Id}.{row.Id}", $"没有找到“{row.Label}”这一行");
            return;
        }

        foreach (var cell in row.Cells)
            if (named.All(f => f.Place != cell.Id)) Cell(cell, values[cell.Index], faults);
    }

    private static void Cell(Cell cell, CellValue value, FaultList faults)
    {
        if (value.Number is null)
            faults.Add(string.IsNullOrEmpty(value.Printed) ? "cell.missing" : "cell.mark", cell.Id,
                string.IsNullOrEmpty(value.Printed) ? $"“{cell.Label}”是空的" : $"“{cell.Label}”写作“{value.Printed}”，不是数字", string.IsNullOrEmpty(value.Printed) ? -1 : value.Offset);
        else if (value.Sureness is Sureness.Doubtful && !string.IsNullOrEmpty(value.Printed))
            faults.Add("cell.unit", cell.Id, $"“{cell.Label}”除数字外还有文字：“{value.Printed}”", value.Offset);
    }
}
