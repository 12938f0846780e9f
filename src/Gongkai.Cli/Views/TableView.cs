using System.Collections.Immutable;
using Gongkai.Law.Report;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Gongkai.Cli.Views;

/// <summary>One of the three tables, without the rows that say nothing.</summary>
internal static class TableView
{
    private static readonly string[] Names = ["表二 主动公开", "表三 依申请公开", "表四 复议诉讼"];

    public static void Show(IAnsiConsole console, FormTable table, ReportValues values, ImmutableArray<Finding> findings)
    {
        var rows = table.Rows.Where(r => r.Cells.Any(c => values[c] is not 0 || findings.Any(f => f.Cells.Contains(c.Id)))).ToList();
        var zero = table.Rows.Length - rows.Count;
        if (rows.Count == 0)
        {
            console.Write(new Text($"{Names[table.Number - 2]}：全部{zero}行为0"));
            console.WriteLine();
            return;
        }
        var grid = new Table().Border(TableBorder.Horizontal).AddColumn(new TableColumn(new Text(Names[table.Number - 2], Marks.Strong)));
        if (table.Number == 2) Listed(grid, rows, values, findings);
        else Crossed(grid, table.Blocks[0], rows, values, findings);
        if (zero > 0) grid.AddRow([new Text($"其余{zero}行全为0", Marks.Dim)]);
        console.Write(grid);
    }

    // The blocks of table II have different columns: each number stands beside its own label.
    private static void Listed(Table grid, List<FormRow> rows, ReportValues values, ImmutableArray<Finding> findings)
    {
        for (var i = 0; i < rows.Max(r => r.Cells.Length); i++) grid.AddColumns(new TableColumn(""), new TableColumn("").RightAligned());
        foreach (var row in rows)
            grid.AddRow([new Text(row.Label), .. row.Cells.SelectMany(c => (IRenderable[])[new Text(Short(c.Column.Label), Marks.Dim), Value(c, values, findings)])]);
    }

    private static void Crossed(Table grid, FormBlock block, List<FormRow> rows, ReportValues values, ImmutableArray<Finding> findings)
    {
        foreach (var column in block.Columns) grid.AddColumn(new TableColumn(new Text(Folded(column.Label))).RightAligned().NoWrap());
        foreach (var row in rows)
            grid.AddRow([new Text(Label(row)), .. row.Cells.Select(c => Value(c, values, findings))]);
    }

    private static Text Value(Cell cell, ReportValues values, ImmutableArray<Finding> findings) => Marks.Cell(cell, values.Read(cell), findings);

    // "（三）不予公开 1.属于国家秘密"; the outermost group is the same for nearly all rows.
    private static string Label(FormRow row) => row switch
    {
        { Groups: [.., var group] } when row.Id.Count(c => c == '.') > 1 => $"{group} {Short(row.Label)}",
        { Groups: [var group] } when !row.Id.StartsWith("results", StringComparison.Ordinal) => $"{group} {row.Label}",
        _ => Short(row.Label),
    };

    // Without the instructions in brackets at the end.
    private static string Short(string label) => label.IndexOf('（', 1) is var at and > 0 ? label[..at] : label;

    // "社会公益组织" in two lines of at most four characters.
    private static string Folded(string label) => label.Length > 4 ? $"{label[..4]}\n{label[4..]}" : label;
}
