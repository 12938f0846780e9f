using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office;

/// <summary>换机关: an officer of several organs works for another one.</summary>
public sealed class OrganModel(Sessions sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/office");

    public async Task<IActionResult> OnPost(int organ, CancellationToken ct)
    {
        if (!await sessions.Switch(HttpContext.OfficeSession!, organ, ct)) return NotFound();
        return LocalRedirect("/office");   // the page before may be about the other organ
    }
}
