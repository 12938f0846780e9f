using System.Collections.Immutable;
using Gongkai.Documents.Writing;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Signed;
using Gongkai.Reports;
using Gongkai.Web.ReportSheet;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Reports;

/// <summary>一份年度报告 as it was signed and published: a web page with its tables, files beside it, every version.</summary>
public sealed class YearModel(PublicReports reports) : PageModel
{
    /// <summary>The forms of file that stand beside it.</summary>
    public static IReadOnlyList<(string As, string Name)> Files { get; } =
        [("docx", "Word"), ("xlsx", "Excel"), ("ofd", "OFD"), ("html", "网页"), ("json", "JSON"), ("xml", "XML")];

    /// <summary>统一社会信用代码.</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>The report year.</summary>
    [FromRoute]
    public int Year { get; set; }

    /// <summary>口径, where it is not that of the organ alone.</summary>
    [FromRoute]
    public string? Scope { get; set; }

    /// <summary>Whose report.</summary>
    public PublicReport Of { get; private set; } = null!;

    /// <summary>Every version that was published, the latest first.</summary>
    public ImmutableArray<SignedVersion> Versions { get; private set; } = [];

    /// <summary>The version that is shown.</summary>
    public SignedVersion Version { get; private set; } = null!;

    /// <summary>The report as every page shows one.</summary>
    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(
        [FromQuery(Name = "as")] string? format, [FromQuery(Name = "version")] int? version, CancellationToken ct)
    {
        // that of the organ alone has no word in its address
        var scope = Scopes.All.FirstOrDefault(s => s.Code == Scope);
        if (Scope is not null && scope is Ledger.Reports.Declared.Scope.Organ) return NotFound();
        if ((await reports.All(ct, Code)).FirstOrDefault(r => r.Of.Year == Year && r.Of.Scope == scope) is not { } of) return NotFound();
        (Of, Versions) = (of, await reports.Versions(of.Of, ct));
        if (Versions.FirstOrDefault(v => version is null || v.Version == version) is not { } shown) return NotFound();
        Version = shown;
        Sheet = new(Checkup.Of(shown.Report), marked: false);
        return format is null ? Page() : Download(format);
    }

    /// <summary>Where a report stands, for good.</summary>
    public static string AddressOf(PublicReport report) =>
        $"/reports/{report.Code}/{report.Of.Year}"
        + (report.Of.Scope is Ledger.Reports.Declared.Scope.Organ ? "" : $"/{report.Of.Scope.Code}");

    /// <summary>Where a version stands.</summary>
    public string AddressOfVersion(SignedVersion version) =>
        Url.Content($"~{AddressOf(Of)}{(version == Versions[0] ? "" : $"?version={version.Version}")}");

    /// <summary>Where a file of the version that is shown stands.</summary>
    public string AddressOfFile(string format) => $"?{(Version == Versions[0] ? "" : $"version={Version.Version}&")}as={format}";

    private IActionResult Download(string format)
    {
        if (ReportFormats.Of($"x.{format}") is not { } known || !Files.Any(f => f.As == format)) return NotFound();
        var file = ReportFile.Write(Version.Report, known, HttpContext.Imprint);
        return file.Allowed ? File(file.Value, "application/octet-stream", $"{Version.Report.Title}.{format}")
            : StatusCode(500, file.Breach.Sentence);
    }
}
