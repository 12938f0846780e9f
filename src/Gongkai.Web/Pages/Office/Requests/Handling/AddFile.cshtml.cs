using System.Collections.Immutable;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Handling;

/// <summary>添加附件, and 检索: evidence for the file.</summary>
public sealed class AddFileModel(CaseBook cases, AddFile add, RecordSearch record) : CasePage(cases)
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

    protected override bool Admits => May(KeepingVerbs.AddFile);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => OfFiles, async () =>
    {
        var files = await Uploads.Of(Request.Form, FileRole.Evidence, ct);
        return new(
            await add.Run(By, Key, new(id, files, Answers["words"], Answers["evidence"]), ct), KeepingVerbs.FileKept, "files");
    }, ct, lacks: () => Uploads.Any(Request.Form) ? [] : [new("files", "请选择附件")]);

    public Task<IActionResult> OnPostSearch(Guid id, CancellationToken ct) => Act(id, () => OfSearch, async () => new(
        await record.Run(By, Key, new(id, Answers["scope"]!, Answers["means"]!, Answers["people"]!), ct), KeepingVerbs.SearchKept,
        "scope"), ct);
}
