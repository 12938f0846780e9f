using System.Collections.Immutable;

namespace Gongkai.Reports.Tests;

/// <summary>Reports for tests: values by short ids, prose by section.</summary>
internal static class Written
{
    /// <summary>A report whose tables III and IV are zero but for what is named.</summary>
    /// <remarks>Cells as "new_received.total=3 table4.review.total=1": ids of table III go without their prefix.</remarks>
    public static AnnualReport Report(string cells = "", string s1 = "", int year = 2023, Form? form = null)
    {
        form ??= Forms.For(year)!;
        var values = ReportValues.Of(form, form.Cells.Select(c => new KeyValuePair<string, decimal?>(c.Id, 0)));
        foreach (var cell in cells.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, number) =
                (cell[..cell.IndexOf('=', StringComparison.Ordinal)], cell[(cell.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            values = values.With(
                id.StartsWith("table", StringComparison.Ordinal) ? id : $"table3.{id}",
                number == "?" ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        }

        return new AnnualReport { Values = values, Year = year, Organ = "青石县水利局" }.Saying("s1", s1);
    }

    /// <summary>The report with the text of one section, or of the preamble, replaced.</summary>
    public static AnnualReport Saying(this AnnualReport report, string place, string text) => place == "preamble"
        ? report with { Preamble = new ReportText(place, "", text, 0) }
        : report with { Sections = report.Sections.SetItem(place, new ReportText(place, "", text, 0)) };

    /// <summary>What one rule says about the report.</summary>
    public static ImmutableArray<Finding> Says(this AnnualReport report, string rule, AnnualReport? previous = null)
    {
        var checkup = Checkup.Of(report, previous);
        return [.. checkup.Findings.Concat(checkup.Passed).Where(f => f.Rule.Id == rule)];
    }

    /// <summary>The outcomes of one rule in order of severity, "" where it has nothing to say: "Fail Pass".</summary>
    public static string Outcomes(this AnnualReport report, string rule, AnnualReport? previous = null) =>
        string.Join(' ', report.Says(rule, previous).Select(f => f.Outcome));

    /// <summary>The words of the prose that a finding is about.</summary>
    public static string Words(this AnnualReport report, Finding finding) => finding.Span is { } span
        ? (span.Place == "preamble" ? report.Preamble : report.Section(span.Place)).Text.Substring(span.Start, span.Length)
        : "";
}
