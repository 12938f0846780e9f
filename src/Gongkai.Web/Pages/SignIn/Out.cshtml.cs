using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.SignIn;

/// <summary>退出.</summary>
public sealed class OutModel(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (HttpContext.OfficeSession is { } session) await sessions.End(session, ct);
        await HttpContext.SignOutAsync();
        return LocalRedirect("/sign-out");
    }
}
