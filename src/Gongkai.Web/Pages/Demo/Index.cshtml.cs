using Dapper;
using Gongkai.Ledger;
using Gongkai.Ledger.Store;
using Gongkai.Web.Demo;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Demo;

/// <summary>演示: three ways through the program, of three minutes each.</summary>
public sealed class IndexModel(OpenLedger ledger, FirstRun firstRun) : PageModel
{
    /// <summary>The ways.</summary>
    public IReadOnlyList<DemoPath> Paths { get; private set; } = [];

    /// <summary>The code that was printed when the program started.</summary>
    [BindProperty(SupportsGet = true, Name = "start")]
    public string? StartCode { get; set; }

    /// <summary>The password, for whoever started the program.</summary>
    public string? Password { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (HttpContext.Demonstration is not { } demonstration) return NotFound();
        if (demonstration.IsWhole && firstRun.Admits(StartCode)) Password = demonstration.Password;
        await using var connection = await ledger.Database.Open(ct);
        var cases = (await connection.QueryAsync<(string Summary, Guid Id)>("select summary, id from request")).DistinctBy(r => r.Summary)
            .ToDictionary(r => r.Summary, r => r.Id);
        Paths = DemoPath.All(ledger.Database.Clock.Today.Year, cases);
        return Page();
    }
}
