using Gongkai.Ledger.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>The cases behind a number of a report, in pages.</summary>
public sealed class CellModel(YearReports reports) : ReportPage(reports)
{
    private const int PageSize = 200;

    /// <summary>The id of the cell.</summary>
    [FromRoute]
    public string Cell { get; set; } = "";

    /// <summary>Which page, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>The cases.</summary>
    public CellCases Behind { get; private set; } = null!;

    /// <summary>Those on this page.</summary>
    public IEnumerable<CountedCase> Shown => Behind.Cases.Skip((Number - 1) * PageSize).Take(PageSize);

    /// <summary>How many pages there are.</summary>
    public int Pages => (Behind.Cases.Length + PageSize - 1) / PageSize;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var behind = await Reports.Behind(By, Organ, Year, Cell, ct);
        if (!behind.Allowed || Number < 1) return NotFound();
        Behind = behind.Value;
        return Page();
    }
}
