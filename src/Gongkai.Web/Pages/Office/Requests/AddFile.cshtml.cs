using System.Collections.Immutable;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>添加附件, and 检索: evidence for the file.</summary>
public sealed class AddFileModel(OpenLedger ledger) : CasePage(ledger)
{
    /// <summary>What is asked of files.</summary>
    public static ImmutableArray<Field> OfFiles { get; } =
    [
        new("evidence", "证明什么", AnswerKind.Choice)
        { Options = [.. OutcomeTable.All.SelectMany(o => o.Evidence).DistinctBy(e => e.Id).Select(e => new Choice(e.Id, e.Label))] },
        new("words", "说明", AnswerKind.Line),
    ];

    /// <summary>What is asked of a search.</summary>
    public static ImmutableArray<Field> OfSearch { get; } =
    [
        new("scope", "检索的范围", AnswerKind.Line) { Required = true, Hint = "哪些档案、系统、年份" },
        new("means", "检索的方式", AnswerKind.Line) { Required = true, Hint = "查阅目录、输入的关键词等" },
        new("people", "检索的人员", AnswerKind.Line) { Required = true },
    ];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Begin(id, ct) ?? Fresh();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Answers = new(OfFiles, Request.Form);
        var files = await Uploads.Of(Request.Form, FileRole.Evidence, ct);
        if (!Answers.Problems.IsEmpty) return Refuse(Answers.Problems);
        if (files.IsEmpty) return Refuse(new Problem("files", "请选择附件"));
        return Answer(await new AddFile(Book).Run(By, Key, new(id, files, Answers["words"], Answers["evidence"]), ct), "file", "files");
    }

    public async Task<IActionResult> OnPostSearch(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (!Answered(OfSearch)) return Again();
        var search = new SearchRecord(id, Answers["scope"]!, Answers["means"]!, Answers["people"]!);
        return Answer(await new RecordSearch(Book).Run(By, Key, search, ct), "searched", "scope");
    }

    private async Task<IActionResult?> Begin(Guid id, CancellationToken ct) =>
        !await Load(id, ct) ? NotFound() : View.May(Can.Draft) ? null : StatusCode(403);
}
