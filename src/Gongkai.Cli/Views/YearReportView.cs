using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Ledger.Reports;

namespace Gongkai.Cli.Views;

/// <summary>A year of the ledger as a person reads it: how far it goes, then the tables and what the rules say.</summary>
internal static class YearReportView
{
    public static void Show(YearReport year)
    {
        var screen = new Screen();
        if (year.Unfinished) screen.Line($"本年度尚未结束，数字截至{Day(year.AsOf)}", Tone.Warning);
        if (year is { BegunLater: true, LedgerSince: { } since }) screen.Line($"台账自{Day(since)}起使用，此前的申请补录后才计入", Tone.Warning);
        foreach (var remark in year.Remarks)
            screen.Line($"{(remark.Blocks ? "！" : "·")} {remark.Sentence}（{remark.Code}）", remark.Blocks ? Tone.Error : Tone.Warning);
        screen.Line(year.Left == 0 ? "可以签发" : $"离可以签发还差 {year.Left} 处", year.Left == 0 ? Tone.Strong : Tone.Warning);
        if (year.Empty) screen.Line("台账中没有这一年度的记录", Tone.Warning);
        ReportView.Show(screen, "台账", year.Report, year.Checkup);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
