using System.Globalization;
using Gongkai.Cli.Runs;
using Gongkai.Reports;

namespace Gongkai.Cli.Views;

/// <summary>A whole report: its head, its three tables, and under them what the check found.</summary>
internal static class ReportView
{
    public static void Show(Screen screen, FileOutcome outcome)
    {
        var report = outcome.Reading.Report!;
        screen.Line(report.Title ?? "（没有找到标题）", Tone.Strong);
        screen.Line(outcome.Reading.Source, Tone.Dim);
        var year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";
        screen.Line($"机关 {report.Organ ?? "—"}　年度 {year}　格式 {report.Form.Head.Name}", Tone.Dim);
        foreach (var table in report.Form.Tables) TableView.Show(screen, table, report.Values, outcome.Checkup?.Findings ?? []);
        if (outcome.Checkup is { } checkup) Findings(screen, checkup);
        Faults(screen, outcome);
        screen.Line();
    }

    private static void Findings(Screen screen, Checkup checkup)
    {
        screen.Line();
        var verdict = checkup.Findings.IsEmpty ? "没有发现问题" : $"发现{checkup.Findings.Length}处问题";
        screen.Write(verdict, Tone.Strong);
        screen.Line($"　核对通过{checkup.Passed.Length}处", Tone.Dim);
        if (checkup.Findings.IsEmpty) return;

        var columns = new Columns(flexible: 2, indent: 2);
        foreach (var finding in checkup.Findings)
        {
            var tone = Marks.ToneOf(finding.Severity);
            columns.Add(new($"{Marks.Sign(finding)} {Marks.Word(finding.Severity)}", tone), new(finding.Rule.Id, tone), new(finding.Message + Remarks(finding)));
            columns.Add(new(""), new(""), new(finding.Rule.Advice, Tone.Dim));
        }
        columns.Show(screen);
    }

    // What a finding already says need not be said again.
    private static void Faults(Screen screen, FileOutcome outcome)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in outcome.Checkup?.Findings ?? [])
        {
            said.Add(finding.Place);
            said.UnionWith(finding.Cells);
        }
        var columns = new Columns(flexible: 1, indent: 2);
        var any = false;
        foreach (var fault in outcome.Reading.Faults)
        {
            if (fault.Place.Length > 0 && said.Contains(fault.Place)) continue;
            columns.Add(new(fault.Code, Tone.Dim), new(fault.Message));
            any = true;
        }
        if (!any) return;
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
