using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger.Reports;

namespace Gongkai.Cli.Views;

/// <summary>The cases behind a cell: numbers, dates and results, nothing about persons.</summary>
internal static class CellView
{
    public static void Show(CellCases behind)
    {
        var screen = new Screen();
        screen.Line($"{behind.Cell.Label}：{behind.Cases.Length}{behind.Cell.Column.Unit}", Tone.Strong);
        screen.Line(behind.Counts, Tone.Dim);
        if (behind.Cases.IsEmpty) return;
        var columns = new Columns(flexible: 3, indent: 2);
        columns.Add(new("申请编号", Tone.Dim), new("开始", Tone.Dim), new("结束", Tone.Dim), new("结果", Tone.Dim));
        foreach (var c in behind.Cases) columns.Add(new(c.Number), new(Day(c.OpenedOn)), new(Day(c.ClosedOn)), new(c.Result ?? "办理中"));
        columns.Show(screen);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
