using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Documents.Reading;
using Gongkai.Law;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;
using Gongkai.Reports;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>声明和期初: what was said of a year, what last year's report leads to, why a stock differs, who confirmed a row.</summary>
[Authorize(nameof(Can.ReadReports))]
public sealed class SaidModel(
    YearReports reports, DeclareNone declare, OpenYear open, RebaseStock rebase, OfficerRegister officers, Database database) : FormPage
{
    private const int LargestFile = 20 * 1024 * 1024;

    /// <summary>The questions of an adjustment.</summary>
    public static ImmutableArray<Field> OfRebase { get; } =
    [
        new("inForce", "12月31日现行有效的件数", AnswerKind.Number) { Required = true },
        new("reason", "原因", AnswerKind.Choice)
        { Required = true, Options = [.. RebaseReasons.All.Select(r => new Choice(r.ToString(), r.Name))] },
        new("decision", "依据的决定", AnswerKind.Line) { Required = true, Hint = "例如：关于公布规范性文件清理结果的通知及其文号" },
    ];

    /// <summary>The questions of a confirmation.</summary>
    public static ImmutableArray<Field> OfConfirming { get; } =
    [
        new("body", "由谁核对", AnswerKind.Line) { Required = true, Hint = "例如：司法局、财政局、执法科" },
        new("on", "哪一天", AnswerKind.Date) { Required = true },
    ];

    /// <summary>The organ.</summary>
    [FromRoute]
    public int Organ { get; set; }

    /// <summary>The report year.</summary>
    [FromRoute]
    public int Year { get; set; }

    public Officer By => HttpContext.Officer!;

    /// <summary>The year.</summary>
    public YearReport Report { get; private set; } = null!;

    /// <summary>The names of those who said something.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Last year's report as it was read, to be confirmed cell by cell; null: none was read.</summary>
    public (AnnualReport Report, string Name, string Hash)? Read { get; private set; }

    /// <summary>The officer may say something.</summary>
    public bool MayKeep => By.Where(Can.KeepRegisters).Any(a => a.Organ == Organ);

    /// <summary>The address of this page.</summary>
    public string Address => $"/office/reports/{Organ}/{Year}/said";

    /// <summary>Adjustments, and whether somebody confirmed each.</summary>
    public IEnumerable<(long Seq, Rebased What, Guid By, bool Confirmed)> Rebases => Report.Said.Log.Standing.Where(f => f.What is Rebased)
        .Select(
            f => (f.Seq, (Rebased)f.What, f.Row.RecordedBy,
                Report.Said.Log.Standing.Any(c => c.What is RebaseConfirmed x && x.Rebase == f.Seq)));

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Fresh() : NotFound();

    /// <summary>更正: something said is struck.</summary>
    public Task<IActionResult> OnPostStrike(
        [FromForm(Name = "seq")] long seq, [FromForm(Name = "why")] string? why, CancellationToken ct) =>
        Done(() => declare.Strike(By, Key, new(Organ, Year), seq, why ?? "", ct), "why", ct);

    /// <summary>存量调整.</summary>
    public async Task<IActionResult> OnPostRebase(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Answered(OfRebase)) return Again();
        var asked = new NewRebase(
            MadeDocuments.Normative,
            int.TryParse(Answers["inForce"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1,
            Enum.Parse<RebaseReason>(Answers["reason"]!), Answers["decision"]!);
        return await Done(() => rebase.Run(By, Key, new(Organ, Year), asked, ct), "inForce", ct);
    }

    /// <summary>Another person confirms it.</summary>
    public Task<IActionResult> OnPostConfirm([FromForm(Name = "seq")] long seq, CancellationToken ct) =>
        Done(() => rebase.Confirm(By, Key, new(Organ, Year), seq, ct), "inForce", ct);

    /// <summary>核对: a body confirmed a row of table II.</summary>
    public async Task<IActionResult> OnPostRow([FromForm(Name = "row")] string? row, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Answered(OfConfirming)) return Again();
        var on = DateOnly.ParseExact(Answers["on"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await Done(() => rebase.ConfirmRow(By, Key, new(Organ, Year), new(on, row ?? "", Answers["body"]!), ct), "body", ct);
    }

    /// <summary>期初: reads last year's report and shows its cells.</summary>
    public async Task<IActionResult> OnPostRead(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!MayKeep) return StatusCode(403);
        if (Request.Form.Files is not [{ Length: > 0 } file, ..]) return Again(new Problem("file", "请选择上一年度的年度报告"));
        if (file.Length > LargestFile) return Again(new Problem("file", "文件太大，请选择20MB以内的文件"));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        var reading = ReportReader.Read(file.FileName, bytes.ToArray(), ct: ct);
        if (reading.Report is not { } last || reading.Form is "none" or "unknown")
            return Again(new Problem("file", reading.Faults is [var fault, ..] ? fault.Message : OpenYearBreach.NoNumbers.Sentence));
        if (last.Year is { } year && year != Year - 1) return Again(new Problem("file", OpenYearBreach.OtherYear(year, Year).Sentence));
        Read = (last, Path.GetFileName(file.FileName), ImportEntries.From("", bytes.ToArray()).Hash);
        return Fresh();
    }

    /// <summary>确认期初: the cells as somebody looked at them.</summary>
    public async Task<IActionResult> OnPostOpen([FromForm(Name = "form")] string? form, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (Forms.All.FirstOrDefault(f => f.Id == form) is not { } of) return BadRequest();
        var (cells, wrong) = (new List<KeyValuePair<string, decimal?>>(), new List<string>());
        foreach (var cell in of.Cells)
        {
            var typed = Request.Form[cell.Id].ToString().Trim();
            if (typed.Length == 0) continue;
            if (decimal.TryParse(
                typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var number)) cells.Add(new(cell.Id, number));
            else wrong.Add(cell.Label);
        }
        if (wrong.Count > 0) return Again(new Problem("file", $"这几格不是数：{string.Join('、', wrong)}；没有记录，请重新读取文件再确认"));
        var last = new AnnualReport { Values = ReportValues.Of(of, cells), Title = "", Organ = "", Year = Year - 1 };
        var from = new FileFrom(
            Request.Form["name"].ToString() is { Length: > 0 and <= 200 } name ? name : "年度报告",
            Request.Form["hash"].ToString() is { Length: 64 } hash ? hash : "");
        return await Done(() => open.Run(By, Key, new(Organ, Year), last, from, ct), "file", ct);
    }

    private async Task<IActionResult> Done<T>(Func<Task<Verdict<T>>> act, string field, CancellationToken ct)
    {
        if (Report is null && !await Load(ct)) return NotFound();
        if (!MayKeep) return StatusCode(403);
        var done = await act();
        return done.Allowed ? LocalRedirect($"{Address}#done") : Again(field, done.Breach);
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var report = await reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return false;
        Report = report.Value;
        Names = await officers.Names(Report.Said.Log.Facts.Select(f => f.Row.RecordedBy), ct);
        return true;
    }

    /// <summary>Who said it.</summary>
    public string Who(Guid id) => Names.GetValueOrDefault(id) ?? "运维人员";

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => database.Clock.Today;
}
