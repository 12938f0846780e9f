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

    /// <summary>What is behind it.</summary>
    public Behind Behind { get; private set; } = null!;

    /// <summary>Those on this page.</summary>
    public IEnumerable<CountedCase> Shown => Behind.Cases.Skip((Number - 1) * PageSize).Take(PageSize);

    /// <summary>How many pages there are.</summary>
    public long Pages => (Behind.Count + PageSize - 1) / PageSize;

    /// <summary>The rows of registers on this page: where there are many, only they were asked for.</summary>
    public IEnumerable<CountedRow> Rows =>
        Behind.Rows.Length > PageSize ? Behind.Rows.Skip((Number - 1) * PageSize).Take(PageSize) : Behind.Rows;

    /// <summary>What the cell rests on, for people.</summary>
    public string? Ground => Behind.Known switch
    {
        null => null,
        { Ground: CellGround.Missing } => "暂无数据：没有记录，也没有声明。没有记录不等于0。",
        { Months: { IsEmpty: false } months } => $"不全：{string.Join('、', months.Select(m => $"{m}月"))}没有记录，也没有声明；下面是到现在为止的合计。",
        { Words: { } words } => $"{words}。",
        _ => null,
    };

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        var behind = await Reports.Behind(By, new(Organ, Year), Cell, ct, new((Math.Max(Number, 1) - 1) * PageSize, PageSize));
        if (!behind.Allowed || Number < 1) return NotFound();
        Behind = behind.Value;
        return Page();
    }
}
