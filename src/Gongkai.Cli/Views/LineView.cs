using System.Globalization;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Reports;

namespace Gongkai.Cli.Views;

/// <summary>A report in one line, for runs over many.</summary>
internal static class LineView
{
    public static void Show(Screen screen, FileOutcome outcome)
    {
        var report = outcome.Reading.Report!;
        var (text, tone) = outcome.Checkup is { } checkup ? Verdict(checkup) : ($"疑点{outcome.Reading.Faults.Length,3}", Tone.Plain);
        screen.Write(text, tone);
        screen.Write($"  {report.Year?.ToString(CultureInfo.InvariantCulture) ?? "—"}  {report.Organ ?? "—"}  ");
        screen.Line(outcome.Reading.Source, Tone.Dim);
    }

    private static (string Text, Tone Tone) Verdict(Checkup checkup)
    {
        var (errors, warnings, notes, _) = checkup.Tally;
        var text = $"错误{errors,3}  需要说明{warnings,3}  提示{notes,3}";
        return checkup.Findings is [var gravest, ..] ? ($"{Marks.Sign(gravest)} {text}", Marks.ToneOf(gravest.Severity))
            : ($"✓ {text}", Tone.Plain);
    }
}
