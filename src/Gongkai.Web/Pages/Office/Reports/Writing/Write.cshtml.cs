using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Written;
using Gongkai.Reports;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports.Writing;

/// <summary>写正文: sections one, five and six, their numbers as fields; beside them what may be put in.</summary>
[Authorize(nameof(Can.ReadReports))]
public sealed class WriteModel(YearReports reports, WriteProse write) : FormPage
{
    private const int Blank = 2, MostPairs = 12;

    /// <summary>The organ.</summary>
    [FromRoute]
    public int Organ { get; set; }

    /// <summary>The report year.</summary>
    [FromRoute]
    public int Year { get; set; }

    /// <summary>The fact whose prose the form began with.</summary>
    [BindProperty(Name = "from", SupportsGet = false)]
    public long From { get; set; }

    /// <summary>It was just saved.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public Officer By => HttpContext.Officer!;

    /// <summary>The year.</summary>
    public YearReport Report { get; private set; } = null!;

    /// <summary>Every number that may be put in.</summary>
    public ImmutableArray<YearField> Known { get; private set; } = [];

    /// <summary>Last year's problems, of which this year may say what came of them.</summary>
    public ImmutableArray<string> LastYear { get; private set; } = [];

    /// <summary>The prose as it stands.</summary>
    public ReportProse Written => Report.Prose?.Written ?? ReportProse.None;

    /// <summary>The address of this page.</summary>
    public string Address => $"/office/reports/{Organ}/{Year}/write";

    /// <summary>The officer may write it.</summary>
    public bool MayKeep => By.Where(Can.KeepRegisters).Any(a => a.Organ == Organ);

    /// <summary>The questions of section one: what stands before the aspects, and each of them.</summary>
    public ImmutableArray<Field> Overview =>
    [
        Part("s1", "引言") with { Hint = "可以不写" },
        .. Aspect.All.Select(a => Part(a.Id, $"（{a.Number}）{a.Name}")),
    ];

    /// <summary>The pairs of section five, and two more that are blank.</summary>
    public IEnumerable<(Field Problem, Field Measure)> Pairs => Enumerable.Range(0, PairCount).Select(
        i => (Words($"problem-{i}", $"问题 {i + 1}", At(Written.Improvements, i)?.Problem),
            Words($"measure-{i}", "改进", At(Written.Improvements, i)?.Measure)));

    /// <summary>What came of last year's problems.</summary>
    public IEnumerable<(string Problem, Field Came)> Followed => LastYear.Select(
        (p, i) => (p, Words($"came-{i}", "今年做到了什么", Written.Followed.FirstOrDefault(f => f.Problem == p)?.Came)));

    /// <summary>What else stands in section five.</summary>
    public Field Beside => Part("s5", "其他文字") with { Hint = "不成对的文字写在这里，可以不写" };

    /// <summary>Section six.</summary>
    public Field Other => Part("s6", "其他需要报告的事项") with { Hint = "2021年起应当写明信息处理费：发出收费通知的件数、总金额和实际收取的总金额" };

    /// <summary>The characters of section one as it would be printed.</summary>
    public int Length => ProseLength.Of(Report.Report.Section("s1").Text);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        From = Report.Prose?.Seq ?? 0;
        return Fresh();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        if (!MayKeep) return StatusCode(403);
        Answers = new(All, Request.Form);
        if (Answers.Problems is { IsEmpty: false } wrong) return Again(wrong);
        var written = await write.Run(By, Key, new(Organ, Year), Typed(), From, ct);
        if (written.Allowed) return LocalRedirect($"{Address}?done=written");
        return Again(FieldOf(written.Breach.Code), written.Breach);
    }

    /// <summary>The text of a part as it would be printed, its numbers put in.</summary>
    public string Filled(string text) => ProseTemplate.Of(text).Filled(n => Known.FirstOrDefault(f => f.Name == n)?.Value);

    /// <summary>Whether a sentence may be offered: every number in it is known.</summary>
    public bool IsKnown(string sentence) =>
        ProseTemplate.Of(sentence).Fields.All(n => Known.FirstOrDefault(f => f.Name == n)?.Value is not null);

    private IEnumerable<Field> All =>
        [.. Overview, .. Pairs.SelectMany(p => new[] { p.Problem, p.Measure }), .. Followed.Select(f => f.Came), Beside, Other];

    private int PairCount => Math.Min(
        MostPairs, Math.Max(Written.Improvements.Length + Blank, Request.HasFormContentType ? Sent("problem-") + 1 : 0));

    private int Sent(string prefix) => Request.Form.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
        .Select(k => int.TryParse(k[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < MostPairs ? n : 0)
        .DefaultIfEmpty(0).Max();

    // A form that was sent says what it says, also where it is blank.
    private ReportProse Typed() => new()
    {
        Parts = ReportProse.PartIds.Where(id => !id.StartsWith("s2", StringComparison.Ordinal) && id is not ("s3" or "s4"))
            .Select(id => KeyValuePair.Create(id, Answers[NameOf(id)] ?? "")).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Improvements = [.. Pairs.Select(p => new Improvement(Answers[p.Problem.Name] ?? "", Answers[p.Measure.Name] ?? ""))],
        Followed = [.. Followed.Select(f => new FollowedUp(f.Problem, Answers[f.Came.Name] ?? ""))],
    };

    // Where a number is wrong is said at the first part that names it.
    private string FieldOf(string code)
    {
        if (!code.StartsWith("prose.", StringComparison.Ordinal)) return Overview[0].Name;
        var bad = All.FirstOrDefault(f => Answers[f.Name] is { } text && !IsKnown(text));
        return (bad ?? Overview[1]).Name;
    }

    private Field Part(string id, string label) => Words(NameOf(id), label, Written[id]);

    private Field Words(string name, string label, string? text) =>
        new(name, label, AnswerKind.Words) { Default = Request.HasFormContentType ? null : text };

    private static string NameOf(string id) => id.Replace('.', '-');

    private static T? At<T>(ImmutableArray<T> items, int at) where T : class => at < items.Length ? items[at] : null;

    private async Task<bool> Load(CancellationToken ct)
    {
        var report = await reports.Of(By, Organ, Year, ct);
        if (!report.Allowed) return false;
        Report = report.Value;
        Known = Report.Prose is { Fields.IsEmpty: false } prose ? prose.Fields
            : (await reports.Fields(By, new ReportOf(Organ, Year), ct)).Value;
        var last = await reports.Of(By, Organ, Year - 1, ct);
        if (last.Allowed) LastYear = [.. (last.Value.Prose?.Written.Improvements ?? []).Select(i => i.Problem)];
        return true;
    }
}
