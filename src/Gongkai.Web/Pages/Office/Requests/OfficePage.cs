using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>A page of the office about requests: who is signed in, and the book they work in.</summary>
public abstract class OfficePage(CaseBook cases) : FormPage
{
    /// <summary>The book of requests.</summary>
    protected CaseBook Cases => cases;

    /// <summary>Who is signed in.</summary>
    public Officer By => HttpContext.Officer!;

    /// <summary>May register.</summary>
    public bool MayRegister => By.Where(Can.Register).Any(a => a.Unit is null);

    /// <summary>The law of the day, as it stands when the page is asked for.</summary>
    public LawOfDay Law { get; private set; } = null!;

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => cases.Today;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Law = await cases.Law(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>The form again with what was typed and, in place of what was said before, this to be put right.</summary>
    protected PageResult Refuse(params IEnumerable<Problem> problems)
    {
        Problems = [];
        return Again(problems);
    }
}
