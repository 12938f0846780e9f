using Gongkai.Cli.Runs;
using Gongkai.Law.Report;
using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>A whole report: its head, its three tables, and under them what the check found.</summary>
internal static class ReportView
{
    public static void Show(IAnsiConsole console, FileOutcome outcome)
    {
        var report = outcome.Reading.Report!;
        console.Write(new Text(report.Title ?? "（没有找到标题）", Marks.Strong));
        console.WriteLine();
        console.Write(new Text(
            $"文件 {outcome.Reading.Source}　机关 {report.Organ ?? "—"}　年度 {report.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}　格式 {report.Form.Head.Name}",
            Marks.Dim));
        console.WriteLine();
        foreach (var table in report.Form.Tables) TableView.Show(console, table, report.Values, outcome.Checkup?.Findings ?? []);
        if (outcome.Checkup is { } checkup) Findings(console, checkup);
        Faults(console, outcome);
        console.WriteLine();
    }

    private static void Findings(IAnsiConsole console, Checkup checkup)
    {
        if (checkup.Findings.IsEmpty)
        {
            console.Write(new Text($"没有发现问题（核对通过{checkup.Passed.Length}处）", Marks.Strong));
            console.WriteLine();
            return;
        }
        console.Write(new Text($"发现{checkup.Findings.Length}处（核对通过{checkup.Passed.Length}处）", Marks.Strong));
        console.WriteLine();
        var grid = Columns();
        foreach (var finding in checkup.Findings)
        {
            var style = Marks.StyleOf(finding.Severity);
            grid.AddRow(
                new Text($"{Marks.Sign(finding)} {Marks.Word(finding.Severity)}", style), new Text(Rules(finding), style),
                new Rows(new Text(finding.Message + Doubt(finding)), new Text(finding.Rule.Advice, Marks.Dim)));
        }
        console.Write(grid);
    }

    // What a finding already says need not be said again.
    private static void Faults(IAnsiConsole console, FileOutcome outcome)
    {
        var said = (outcome.Checkup?.Findings ?? []).SelectMany(f => f.Cells.Add(f.Place)).ToHashSet(StringComparer.Ordinal);
        var rest = outcome.Reading.Faults.Where(f => f.Place.Length == 0 || !said.Contains(f.Place)).ToList();
        if (rest.Count == 0) return;

        console.Write(new Text("读取说明", Marks.Strong));
        console.WriteLine();
        var grid = Columns();
        foreach (var fault in rest) grid.AddRow(new Text("·"), new Text(fault.Code, Marks.Dim), new Text(fault.Message));
        console.Write(grid);
    }

    private static Grid Columns() => new Grid()
        .AddColumn(new GridColumn().NoWrap().PadLeft(2))
        .AddColumn(new GridColumn().NoWrap())
        .AddColumn(new GridColumn());

    private static string Rules(Finding finding) => string.Join('、', finding.Also.Prepend(finding.Rule.Id));

    private static string Doubt(Finding finding) => finding.Outcome == Outcome.Uncertain ? "（机器不能断定，请人工核对）" : "";
}
