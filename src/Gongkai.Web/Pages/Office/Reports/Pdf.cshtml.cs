using Gongkai.Documents.Writing;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>The report of a year as PDF: made in the background, while this page says how far it is.</summary>
public sealed class PdfModel(YearReports reports, PdfPress press) : ReportPage(reports)
{
    private const string LookAgain = "2";   // seconds

    /// <summary>The title of the report.</summary>
    public string ReportTitle { get; private set; } = "";

    /// <summary>The file in the making; null where none was asked for.</summary>
    public PdfJob? Job { get; private set; }

    /// <summary>How many files are made before it.</summary>
    public int Before { get; private set; }

    /// <summary>Too many are waiting.</summary>
    public bool Full { get; private set; }

    public async Task<IActionResult> OnGet([FromQuery] bool file, CancellationToken ct)
    {
        if (!await Find(ct)) return NotFound();
        if (file && Job?.File is { Allowed: true } made) return File(made.Value, "application/pdf", $"{ReportTitle}.pdf");
        if (Job is { File: null }) Response.Headers["Refresh"] = LookAgain;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var report = await Reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return NotFound();
        var imprint = HttpContext.Imprint;
        var job = press.Begin(By.Id, (Organ, Year), () => ReportFile.Write(report.Value.Report, ReportFormat.Pdf, imprint));
        if (job is not null) return LocalRedirect($"/office/reports/{Organ}/{Year}/pdf");
        (ReportTitle, Full) = (report.Value.Report.Title ?? "", true);
        Response.StatusCode = 503;
        return Page();
    }

    private async Task<bool> Find(CancellationToken ct)
    {
        var report = await Reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return false;
        ReportTitle = report.Value.Report.Title ?? "";
        if (press.Find(By.Id, (Organ, Year)) is var (job, before)) (Job, Before) = (job, before);
        return true;
    }
}
