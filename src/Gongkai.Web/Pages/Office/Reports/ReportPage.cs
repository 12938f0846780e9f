using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>A page about the reports of an organ.</summary>
[Authorize(nameof(Can.ReadReports))]
public abstract class ReportPage(YearReports reports) : PageModel
{
    /// <summary>The organ.</summary>
    [FromRoute]
    public int Organ { get; set; }

    /// <summary>The report year.</summary>
    [FromRoute]
    public int Year { get; set; }

    /// <summary>The reports.</summary>
    protected YearReports Reports => reports;

    /// <summary>Who is signed in.</summary>
    protected Officer By => HttpContext.Officer!;
}
