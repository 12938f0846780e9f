using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger.Reports;
using Gongkai.Reports;
using Gongkai.Web.ReportSheet;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>年度: the report of an organ's year out of the ledger, each number a way to its cases.</summary>
public sealed class YearModel(YearReports reports) : ReportPage(reports)
{
    /// <summary>The forms of file that are offered, by name.</summary>
    public static IReadOnlyList<(string As, string Name)> Files { get; } =
        [("html", "网页"), ("docx", "Word"), ("xlsx", "Excel"), ("ofd", "OFD"), ("json", "JSON"), ("xml", "XML"), ("md", "Markdown")];

    /// <summary>The year.</summary>
    public YearReport Report { get; private set; } = null!;

    /// <summary>The report with what the rules find in it.</summary>
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The ledger has nothing of table II yet: it is missing, not 0.</summary>
    public bool Uncounted => Sheet.Checkup.Empty.Any(s => s.Id == "s2");

    /// <summary>Why there is nothing to show.</summary>
    public Breach? Refusal { get; private set; }

    public async Task<IActionResult> OnGet([FromQuery(Name = "as")] string? format, CancellationToken ct)
    {
        var report = await Reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return NotFound();
        Report = report.Value;
        if (format is not null) return Download(format);
        Sheet = new Sheet(Report.Checkup) { Opens = Opens };
        return Page();
    }

    private IActionResult Download(string format)
    {
        if (ReportFormats.Of($"x.{format}") is not { } known || !Files.Any(f => f.As == format)) return NotFound();
        var file = ReportFile.Write(Report.Report, known, HttpContext.Imprint);
        if (file.Allowed) return File(file.Value, "application/octet-stream", $"{Report.Report.Title}.{format}");
        Refusal = file.Breach;
        return StatusCode(500, file.Breach.Sentence);
    }

    // Tables III and IV are counted from cases; table II is not yet.
    private string? Opens(Cell cell) => cell.Table == 2 ? null : Url.Content($"~/office/reports/{Organ}/{Year}/{cell.Id}");
}
