using System.Collections.Immutable;
using Gongkai.Documents.Tools;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Pages.Check;

/// <summary>年报体检: a form, and the answer to what was sent with it.</summary>
[IgnoreAntiforgeryToken] // Forged posts are refused by their origin, without a cookie: see SameOrigin.
public sealed class IndexModel(IOptions<Limits> limits, Toolbox tools, IStringLocalizer<Words> words) : PageModel
{
    /// <summary>What is allowed to be sent.</summary>
    public Limits Limits => limits.Value;

    /// <summary>The text that was pasted; it stays in the form.</summary>
    public string? Text { get; private set; }

    /// <summary>Why nothing was checked, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>What came of what was sent.</summary>
    public Batch Batch { get; private set; } = Batch.Empty;

    /// <summary>The title of the window.</summary>
    public string Title => Batch.Results switch
    {
        [] when Problem is not null => words["有一处要改：年报体检"],
        [] => words["年报体检"],
        [{ Checkup: null }] when Batch.Compared is null => words["没有读到年报"],
        [{ Checkup: not null } one] when Batch.Compared is null => words["{0}：体检结果", one.Reading.Report?.Title ?? one.Upload.Name],
        var many => words["{0} 份年报的体检结果", many.Length],
    };

    // Without a parameter: the framework would read the whole form into memory to fill it.
    public async Task<IActionResult> OnPost()
    {
        var ct = HttpContext.RequestAborted;
        var sent = HttpContext.Features.Get<Submission>() ?? Submission.Empty;
        Text = await sent.Typed("text", ct);
        var (uploads, earlier) = await Received(sent, ct);
        if (uploads.IsEmpty) return Again(Problem ?? words["请选择文件，或粘贴年报正文"]);
        if (uploads.Length > Limits.Files) return Again(words["一次最多 {0} 份，这次有 {1} 份，请分几次上传", Limits.Files, uploads.Length]);

        using var patience = new Patience(Limits.SecondsPerSubmission, tools, ct);
        Batch = Batch.Of(uploads, earlier, patience);
        return Batch.Results.IsEmpty ? Again(words["只有机关名录，请把要比对的年报一起选上"]) : Page();
    }

    private async Task<(ImmutableArray<Upload> Sent, ImmutableArray<Upload> Earlier)> Received(Submission sent, CancellationToken ct)
    {
        try
        {
            return (await Upload.All(sent, words["粘贴的文本"], Limits.UploadBytes, ct), Upload.Earlier(sent, Limits.UploadBytes));
        }
        catch (InvalidDataException)
        {
            Problem = words["结果页带回的内容不完整，请重新选择文件"];
            return ([], []);
        }
    }

    private PageResult Again(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
