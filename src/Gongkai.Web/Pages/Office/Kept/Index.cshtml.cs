using System.Collections.Immutable;
using Gongkai.Ledger.Store;
using Gongkai.Web.Keeping;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Kept;

/// <summary>没有提交的表单: what this person typed and what could not be taken, to be submitted, gone on with, or thrown away.</summary>
public sealed class IndexModel(KeptForms kept, Database database) : PageModel
{
    public ImmutableArray<KeptForm> Forms { get; private set; } = [];

    public DateOnly Today => database.Clock.Today;

    /// <summary>A form of another person was sent just now; it is kept for that person.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Other { get; set; }

    /// <summary>Where the form belongs, in the words of the menu; what was typed names nothing here.</summary>
    public static string Section(KeptForm form) =>
        Sections.FirstOrDefault(s => form.Page.StartsWith(s.Path + "/", StringComparison.Ordinal)).Name ?? "待办";

    private static readonly ImmutableArray<(string Path, string Name)> Sections =
    [
        ("/office/requests", "申请"), ("/office/organs", "机关"), ("/office/officers", "人员"), ("/office/registers", "台账"),
        ("/office/calendar", "日历"), ("/office/destructions", "个人信息"),
    ];

    private Guid Me => HttpContext.Officer!.Id;

    public async Task OnGet(CancellationToken ct) => Forms = await kept.All(Me, ct);

    /// <summary>What is kept of a page, for the script that fills it in; 204 where nothing is.</summary>
    public async Task<IActionResult> OnGetHere(string path, CancellationToken ct) =>
        await kept.Find(Me, path, ct) is { } form ? new JsonResult(new { at = Asking.Day.Brief(form.KeptAt, Today), fields = form.Fields })
            : StatusCode(204);

    /// <summary>Keeps what is being typed on a page.</summary>
    public async Task<IActionResult> OnPostTyping([FromQuery(Name = "path")] string path, CancellationToken ct)
    {
        if (!path.StartsWith("/office/", StringComparison.Ordinal)) return BadRequest();
        await kept.Keep(Me, path, TypedField.Of(await Request.ReadFormAsync(ct)), submitted: false, ct);
        return StatusCode(204);
    }

    /// <summary>It is not wanted any longer.</summary>
    public async Task<IActionResult> OnPostForget([FromForm(Name = "of")] string path, CancellationToken ct)
    {
        await kept.Forget(Me, path, ct);
        return LocalRedirect("/office/kept");
    }
}
