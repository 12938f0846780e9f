using System.Collections.Immutable;
using Gongkai.Cli.Terminal;
using Gongkai.Reports;

namespace Gongkai.Cli.Views;

/// <summary>One of the three tables, without the rows that say nothing.</summary>
internal static class TableView
{
    private static readonly string[] Names = ["表二 主动公开", "表三 依申请公开", "表四 复议诉讼"];

    public static void Show(Screen screen, FormTable table, AnnualReport report, ImmutableArray<Finding> findings)
    {
        var values = report.Values;
        if (table.Rows.All(r => r.Cells.All(c => values.Read(c) is { Number: null, Printed: null or "" })))
        {
            screen.Line();
            screen.Write(Names[table.Number - 2], Tone.Strong);
            screen.Line(IsUnread(table, report) ? "　文中有这张表，没有认出其中的数（见读取说明）" : "　没有数据", Tone.Dim);
            return;
        }
        var rows = table.Rows.Where(row => Says(row, values, findings)).ToList();
        var silent = table.Rows.Length - rows.Count;
        var name = Names[table.Number - 2];
        screen.Line();
        if (rows.Count == 0)
        {
            screen.Write(name, Tone.Strong);
            screen.Line($"　全部{silent}行为0", Tone.Dim);
            return;
        }
        if (table.Number == 2) Listed(screen, name, rows, values, findings);
        else Crossed(screen, name, table.Blocks[0], rows, values, findings);
        if (silent > 0) screen.Line($"其余{silent}行全为0", Tone.Dim);
    }

    // What the reader saw and could not place is not said to be empty.
    private static bool IsUnread(FormTable table, AnnualReport report) =>
        report.Faults.Any(f => f.Code is "table.unplaced" or "row.count" or "row.unplaced" or "row.repeated" or "cell.unclear"
            && (f.Place == table.Id || f.Place.StartsWith($"{table.Id}.", StringComparison.Ordinal)));

    private static bool Says(FormRow row, ReportValues values, ImmutableArray<Finding> findings)
    {
        foreach (var cell in row.Cells)
            if (values[cell] is not 0 || findings.Any(f => f.Cells.Contains(cell.Id))) return true;
        return false;
    }

    // The blocks of table II have different columns: each number stands behind its own label.
    private static void Listed(Screen screen, string name, List<FormRow> rows, ReportValues values, ImmutableArray<Finding> findings)
    {
        screen.Line(name, Tone.Strong);
        var columns = new Columns(flexible: 0);
        foreach (var row in rows)
        {
            var pieces = new List<Piece> { new(row.Label) };
            foreach (var cell in row.Cells)
            {
                pieces.Add(new Piece(Short(cell.Column.Label), Tone.Dim));
                pieces.Add(Marks.Cell(cell, values.Read(cell), findings));
            }
            columns.Add([.. pieces]);
        }
        columns.Show(screen);
    }

    private static void Crossed(
        Screen screen, string name, FormBlock block, List<FormRow> rows, ReportValues values, ImmutableArray<Finding> findings)
    {
        var columns = new Columns(flexible: 0) { NumbersFrom = 1 };
        columns.Add([new Piece(name, Tone.Strong), .. block.Columns.Select(c => new Piece(Folded(c.Label), Tone.Dim))]);
        foreach (var row in rows)
            columns.Add([new Piece(Label(row)), .. row.Cells.Select(c => Marks.Cell(c, values.Read(c), findings))]);
        columns.Show(screen);
    }

    // "（三）不予公开 1.属于国家秘密"; the outermost group of table III is the same for nearly all rows.
    private static string Label(FormRow row) => row.Groups switch
    {
        [_, var group] => $"{group} {Short(row.Label)}",
        ["行政诉讼"] => $"行政诉讼 {row.Label}",
        _ => Short(row.Label),
    };

    // Without the explanation in brackets at the end, and without what the title of the table says already.
    private static string Short(string label) =>
        (label.IndexOf('（', 1) is var at and > 0 ? label[..at] : label).Replace("政府信息公开申请", "申请", StringComparison.Ordinal);

    // "社会公益组织" in two lines of at most four characters.
    private static string Folded(string label) => label.Length > 4 ? $"{label[..4]}\n{label[4..]}" : label;
}
