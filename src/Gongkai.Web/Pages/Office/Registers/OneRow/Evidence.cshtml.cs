using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers.OneRow;

/// <summary>凭证文件: what shows that a row is true, for whoever reads the register; those who keep it put some there.</summary>
public sealed class EvidenceModel(YearReports reports, EntryList list, KeepEvidence evidence, TimeProvider clock)
    : RowPage(reports, list, clock)
{
    private static readonly ImmutableArray<string> Pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp"];

    /// <summary>The reason.</summary>
    public static Field Reason { get; } = new("reason", "更正的理由", AnswerKind.Words) { Required = true, Hint = "例如：照片传错，是4月那一期的" };

    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    /// <summary>The fact whose files are to be taken away.</summary>
    [BindProperty(SupportsGet = true, Name = "strike")]
    public long? Asked { get; set; }

    /// <summary>The files of the row.</summary>
    public ImmutableArray<ListedEvidence> Files { get; private set; } = [];

    /// <summary>The same, where it brought some of them.</summary>
    public long? Struck => Files.Any(f => f.Seq == Asked) ? Asked : null;

    /// <summary>Whether a browser shows it by itself.</summary>
    public static bool IsPicture(ListedEvidence file) =>
        file.Name is { } name && Pictures.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The address at which a browser shows it.</summary>
    public string Show(ListedEvidence file) => Url.Content($"~{RowAddress}/evidence/{file.Id}?show=1");

    /// <summary>The address at which it is handed over as a file.</summary>
    public string Take(ListedEvidence file) => Url.Content($"~{RowAddress}/evidence/{file.Id}");

    /// <summary>The day on which it was kept.</summary>
    public static DateOnly DayOf(ListedEvidence file) => file.At.InBeijing;

    /// <summary>Its size, in words.</summary>
    public static string SizeOf(ListedEvidence file) => file.Size < 1 << 20
        ? $"{Math.Max(1, file.Size / 1024)} KB" : (file.Size / (double)(1 << 20)).ToString("0.0 MB", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        if (!MayKeep) return StatusCode(403);
        var added = await evidence.Run(By, Key, Subject, Row.Entry, await Uploads.Of(Request.Form, FileRole.Evidence, ct), ct);
        return added.Allowed ? LocalRedirect($"{RowAddress}/evidence?done=added") : Again("files", added.Breach);
    }

    public async Task<IActionResult> OnPostStrike(CancellationToken ct)
    {
        if (!await Take(ct) || Struck is not { } seq) return NotFound();
        if (!MayKeep) return StatusCode(403);
        if (!Answered(Reason)) return Again();
        var struck = await evidence.Strike(By, Key, (Subject, Row.Entry), seq, Answers["reason"]!, ct);
        return struck.Allowed ? LocalRedirect($"{RowAddress}/evidence?done=struck") : Again("reason", struck.Breach);
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await FindRow(ct)) return false;
        Files = await evidence.Of(By, (Subject, Row.Entry), ct);
        return true;
    }
}
