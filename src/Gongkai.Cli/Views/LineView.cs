using System.Globalization;
using Gongkai.Cli.Runs;
using Gongkai.Law.Report;
using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>A report in one line, for runs over many.</summary>
internal static class LineView
{
    public static void Show(IAnsiConsole console, FileOutcome outcome, bool check)
    {
        var report = outcome.Reading.Report!;
        var year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? "—";
        var head = check ? Verdict(outcome.Checkup!.Findings) : (Text: $"疑点{outcome.Reading.Faults.Length,2}", Style: Style.Plain);
        console.Write(head.Text, head.Style);
        console.Write($"  {year}  {report.Organ ?? "—"}  ");
        console.Write(outcome.Reading.Source, Marks.Dim);
        Streams.Out.WriteLine();   // Spectre would fold a long path
    }

    private static (string Text, Style Style) Verdict(IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0) return ("✓ 没有发现问题　　　　　　　", Style.Plain);
        var gravest = findings.First();
        var counts = Enum.GetValues<Severity>().Select(s => $"{Marks.Word(s)}{findings.Count(f => f.Severity == s),2}");
        return ($"{Marks.Sign(gravest)} {string.Join(' ', counts)}", Marks.StyleOf(gravest.Severity));
    }
}
