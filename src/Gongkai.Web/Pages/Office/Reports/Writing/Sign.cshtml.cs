using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Signed;
using Gongkai.Web.Asking;
using Gongkai.Web.ReportSheet;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports.Writing;

/// <summary>签发和公布: sent, signed or returned, published; what differs since, and what was said of findings.</summary>
[Authorize(nameof(Can.ReadReports))]
public sealed class SignModel(
    YearReports reports, SignReport sign, PublishReport publish, OfficerRegister officers, OrganRegister organs) : FormPage
{
    /// <summary>更正说明.</summary>
    public static Field Note { get; } = new("note", "更正说明", AnswerKind.Words)
    { Required = true, Hint = "更正了什么、为什么；印在公布的页面上，旧的一版仍然可以查到" };

    /// <summary>Why it is not signed.</summary>
    public static Field Opinion { get; } = new("opinion", "退回的意见", AnswerKind.Words) { Required = true };

    /// <summary>Where and when it was published elsewhere.</summary>
    public static ImmutableArray<Field> Elsewhere { get; } =
    [
        new("address", "公布页面的网址", AnswerKind.Line) { Required = true },
        new("on", "哪一天公布的", AnswerKind.Date) { Required = true },
    ];

    /// <summary>The organ.</summary>
    [FromRoute]
    public int Organ { get; set; }

    /// <summary>The report year.</summary>
    [FromRoute]
    public int Year { get; set; }

    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public Officer By => HttpContext.Officer!;

    /// <summary>The year.</summary>
    public YearReport Report { get; private set; } = null!;

    /// <summary>签发 as it stands.</summary>
    public SigningState State => Report.Signing;

    /// <summary>The report that waits, or the one that was signed, with what the rules find in it.</summary>
    public Sheet Sheet { get; private set; } = null!;

    /// <summary>统一社会信用代码 of the organ.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The names of those who acted.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The officer may send and publish it.</summary>
    public bool MayKeep => By.Where(Can.KeepRegisters).Any(a => a.Organ == Organ);

    /// <summary>The officer may sign it, unless it is the same who sent it.</summary>
    public bool MaySign => By.May(Can.Sign, Organ) && State.Waiting?.Row.RecordedBy != By.Id;

    /// <summary>The last day on which it is due to be public (条例第四十九条).</summary>
    public DateOnly Due => new(Year + 1, 1, 31);

    /// <summary>The address of this page.</summary>
    public string Address => $"/office/reports/{Organ}/{Year}/sign";

    /// <summary>Where it is public.</summary>
    public string PublicAddress => Url.Content($"~/reports/{Code}/{Year}");

    /// <summary>What may be overruled: what the rules find, and what the ledger says and leaves to people.</summary>
    public IEnumerable<(string Rule, string Found)> Open =>
        Report.Findings.Select(f => (f.Rule.Id, f.Message)).Concat(
            Report.Remarks.Where(r => r.MayBeOverruled && !Report.IsOverruled(r.Code, r.Sentence)).Select(r => (r.Code, r.Sentence)));

    /// <summary>What has to be mended before it may be sent.</summary>
    public IEnumerable<YearRemark> Blocking => Report.Remarks.Where(r => r.Blocks);

    /// <summary>Who it was.</summary>
    public string Who(Guid id) => Names.GetValueOrDefault(id) ?? "运维人员";

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Fresh() : NotFound();

    /// <summary>说明理由.</summary>
    public async Task<IActionResult> OnPostOverrule(
        [FromForm(Name = "rule")] string? rule, [FromForm(Name = "found")] string? found, [FromForm(Name = "why")] string? why,
        CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Open.Contains((rule ?? "", found ?? ""))) return Again(new Problem("left", "这一处已经办过，或者变了"));
        return await Act(() => sign.Overrule(By, Key, Of, (rule!, YearReport.PlaceOf(found!)), why ?? "", ct), "left", "overruled");
    }

    /// <summary>送签.</summary>
    public async Task<IActionResult> OnPostSend(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (State.Latest is not null && !Answered(Note)) return Again();
        return await Act(() => sign.Send(By, Key, Of, State.Latest is null ? null : Answers["note"], ct), "note", "sent");
    }

    /// <summary>签发.</summary>
    public async Task<IActionResult> OnPostSign([FromForm(Name = "sent")] long sent, CancellationToken ct) =>
        await Load(ct) ? await Act(() => sign.Sign(By, Key, Of, sent, ct), "sign", "signed") : NotFound();

    /// <summary>退回.</summary>
    public async Task<IActionResult> OnPostReturn([FromForm(Name = "sent")] long sent, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Answered(Opinion)) return Again();
        return await Act(() => sign.Return(By, Key, Of, sent, Answers["opinion"]!, ct), "opinion", "returned");
    }

    /// <summary>公布 here.</summary>
    public async Task<IActionResult> OnPostPublish(CancellationToken ct) =>
        await Load(ct) ? await Act(() => publish.Run(By, Key, Of, null, ct), "publish", "published") : NotFound();

    /// <summary>Published elsewhere.</summary>
    public async Task<IActionResult> OnPostElsewhere(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!Answered(Elsewhere)) return Again();
        var on = DateOnly.ParseExact(Answers["on"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await Act(() => publish.Run(By, Key, Of, (Answers["address"]!, on), ct), "address", "published");
    }

    private ReportOf Of => new(Organ, Year);

    private async Task<IActionResult> Act(Func<Task<Verdict<Recorded>>> act, string field, string done)
    {
        var did = await act();
        return did.Allowed ? LocalRedirect($"{Address}?done={done}") : Again(field, did.Breach);
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        var report = await reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return false;
        Report = report.Value;
        Sheet = new(Report.Checkup);
        Code = (await organs.Get(Organ, ct))!.Row.Code;
        Names = await officers.Names(State.Log.Facts.Select(f => f.Row.RecordedBy), ct);
        return true;
    }
}
