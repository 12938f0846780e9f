using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>年报: the organs whose reports the officer reads, with the years.</summary>
public sealed class IndexModel(YearReports reports, TimeProvider clock) : ReportPage(reports)
{
    /// <summary>Reports are published by 31 January, and corrected for a while after (条例第四十九条).</summary>
    private const int LastMonthOfLastYear = 3;

    /// <summary>The organs.</summary>
    public ImmutableArray<OrganRow> Organs { get; private set; } = [];

    /// <summary>The years that may be looked at, the latest first.</summary>
    public IEnumerable<int> Years => Enumerable.Range(0, 3).Select(i => clock.Today.Year - i);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        Organs = await Reports.Organs(By, ct);
        var today = clock.Today;
        return Organs is [var only]
            ? LocalRedirect($"/office/reports/{only.Id}/{(today.Month > LastMonthOfLastYear ? today.Year : today.Year - 1)}") : Page();
    }
}
