using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Reports;

namespace Gongkai.Cli.Views;

/// <summary>A whole report: its head, its three tables, and under them what the check found.</summary>
internal static class ReportView
{
    /// <param name="screen">Where.</param>
    /// <param name="source">Where the report comes from.</param>
    /// <param name="report">The report.</param>
    /// <param name="checkup">What is said of it; null where nobody asked.</param>
    public static void Show(Screen screen, string source, AnnualReport report, Checkup? checkup)
    {
        screen.Line(report.Title ?? "（没有找到标题）", Tone.Strong);
        screen.Line(source, Tone.Dim);
        var year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";
        screen.Line($"机关 {report.Organ ?? "—"}　年度 {year}　格式 {report.Form.Head.Name}", Tone.Dim);
        foreach (var table in report.Form.Tables) TableView.Show(screen, table, report, checkup?.Findings ?? []);
        if (checkup is not null) Findings(screen, checkup);
        Notes(screen, checkup?.Notes ?? report.Faults);
        screen.Line();
    }

    private static void Findings(Screen screen, Checkup checkup)
    {
        screen.Line();
        screen.Line(checkup.Headline, Tone.Strong);
        var (errors, warnings, notes, passed) = checkup.Tally;
        screen.Line($"错误 {errors}　需要说明 {warnings}　提示 {notes}　通过 {passed}", Tone.Dim);
        if (checkup.Findings.IsEmpty) return;

        var columns = new Columns(flexible: 2, indent: 2);
        foreach (var finding in checkup.Findings)
        {
            var tone = Marks.ToneOf(finding.Severity);
            columns.Add(
                new($"{Marks.Sign(finding)} {Marks.Word(finding.Severity)}", tone), new(finding.Rule.Id, tone),
                new(finding.Message + Remarks(finding)));
            columns.Add(new(""), new(""), new(finding.Advice, Tone.Dim));
        }
        columns.Show(screen);
    }

    private static void Notes(Screen screen, ImmutableArray<Fault> notes)
    {
        if (notes.IsEmpty) return;
        var columns = new Columns(flexible: 1, indent: 2);
        foreach (var fault in notes) columns.Add(new(fault.Code, Tone.Dim), new(fault.Message));
        screen.Line();
        screen.Line("读取说明", Tone.Strong);
        columns.Show(screen);
    }

    private static string Remarks(Finding finding)
    {
        var also = finding.Also.IsEmpty ? "" : $"（同时不合{string.Join('、', finding.Also)}）";
        return finding.Outcome == Outcome.Uncertain ? $"{also}（机器不能断定，请人工核对）" : also;
    }
}
