using System.Collections.Immutable;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;
using Gongkai.Web.ReportSheet;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>年度: the report of an organ's year out of the ledger, open all year; each number a way to what is behind it.</summary>
public sealed class YearModel(YearReports reports, DeclareNone declare) : ReportPage(reports)
{
    /// <summary>What says of every cell of table II without a number that there was none.</summary>
    public const string Missing = "missing";

    /// <summary>The forms of file that are offered, by name.</summary>
    public static IReadOnlyList<(string As, string Name)> Files { get; } =
        [("html", "网页"), ("docx", "Word"), ("xlsx", "Excel"), ("ofd", "OFD"), ("json", "JSON"), ("xml", "XML"), ("md", "Markdown")];

    /// <summary>The key of this submission.</summary>
    [BindProperty(Name = "key")]
    public Guid Key { get; set; }

    /// <summary>The year.</summary>
    public YearReport Report { get; private set; } = null!;

    /// <summary>The report with what the rules find in it.</summary>
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>Why there is nothing to show, or why what was sent was not recorded.</summary>
    public Breach? Refusal { get; private set; }

    /// <summary>What was just declared, how many.</summary>
    public int? Declared { get; private set; }

    /// <summary>The officer may say what there was.</summary>
    public bool MayKeep => By.Where(Can.KeepRegisters).Any(a => a.Organ == Organ);

    /// <summary>The address of the year.</summary>
    public string Address => $"/office/reports/{Organ}/{Year}";

    /// <summary>The cells of table II of which nothing is known.</summary>
    public ImmutableArray<Cell> Unknown =>
        [.. Report.Report.Form.Table2.Rows.SelectMany(r => r.Cells).Where(c => Report.Cells[c.Id].Ground is CellGround.Missing)];

    /// <summary>Where a remark is mended.</summary>
    public string Mend(YearRemark remark) => remark switch
    {
        { Code: "year.missing" } => "#s2",
        { Code: "prose.empty-field" or "prose.typed" or "prose.typed-differs" } => Url.Content($"~{Address}/write"),
        { Code: "year.requests-unsaid" } => "#s3",
        { Code: "year.disputes-unsaid" } => "#s4",
        { Code: "year.contradicted" or "year.rebase-open" or "year.rebase-other" or "year.stock" or "year.unconfirmed" } =>
            Url.Content($"~{Address}/said"),
        { Register: { } code } => Url.Content($"~/office/registers/{Organ}/{code}/{Year}"),
        _ => "#s1",
    };

    /// <summary>Where what a rule found is mended: prose where it is written.</summary>
    public string Mend(Remark remark) => MayKeep && remark.Finding.Place is "s1" or "s5" or "s6"
        ? Url.Content($"~{Address}/write") : $"#{remark.Id}";

    public async Task<IActionResult> OnGet(
        [FromQuery(Name = "as")] string? format, [FromQuery(Name = "declared")] int? declared, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Declared = declared;
        return format is null ? Page() : Download(format);
    }

    /// <summary>本年度没有: of a cell, of what table II lacks, of requests or of disputes.</summary>
    public async Task<IActionResult> OnPostNone([FromForm(Name = "none")] string? none, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!MayKeep) return StatusCode(403);
        var said = None(none ?? "");
        if (said.IsEmpty) return BadRequest();
        var done = await declare.Run(By, Key, new(Organ, Year), said, ct);
        if (done.Allowed) return LocalRedirect($"{Address}?declared={done.Value.Said.Length}#s2");
        Refusal = done.Breach;
        Response.StatusCode = 400;
        return Page();
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var report = await Reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return false;
        Report = report.Value;
        Sheet = new Sheet(Report.Checkup) { Opens = Opens, Open = Open };
        if (Key == Guid.Empty) Key = Guid.NewGuid();
        return true;
    }

    private ImmutableArray<NoneDeclared> None(string typed) => typed switch
    {
        Missing => [.. Unknown.SelectMany(c => Of(c)).Distinct()],
        "requests" or "disputes" => Declarations.Of(RegisterList.Find(typed)!, null, stock: false, null, Report.AsOf),
        _ when Report.Report.Form.Find(typed) is { Table: 2 } cell => Of(cell),
        _ => [],
    };

    private ImmutableArray<NoneDeclared> Of(Cell cell) =>
        RegisterCell.Of(cell) is var counts ? [new(Report.AsOf, counts.Register.Code, counts.Class, counts.None)] : [];

    private IActionResult Download(string format)
    {
        if (ReportFormats.Of($"x.{format}") is not { } known || !Files.Any(f => f.As == format)) return NotFound();
        var file = ReportFile.Write(Report.Report, known, HttpContext.Imprint);
        if (file.Allowed) return File(file.Value, "application/octet-stream", $"{Report.Report.Title}.{format}");
        Refusal = file.Breach;
        return StatusCode(500, file.Breach.Sentence);
    }

    private string? Opens(Cell cell) => Url.Content($"~{Address}/{cell.Id}");

    private OpenCell? Open(Cell cell)
    {
        if (Report.Cells[cell.Id] is not { Number: null } known) return null;
        var words = known.Ground is CellGround.Incomplete ? $"不全，现有{known.SoFar:0.####}"
            : cell.Table == 2 ? "暂无数据" : "空";   // columns of table III are as wide as a digit
        if (cell.Table != 2 || !MayKeep) return new(words, Opens(cell)!, null, null);
        return new(
            words, Opens(cell)!, Url.Content($"~/office/registers/{Organ}/{RegisterCell.Of(cell).Register.Code}/{Year}#record"),
            known.Ground is CellGround.Missing ? cell.Id : null);
    }
}
