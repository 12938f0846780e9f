using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Signed;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Reports;

/// <summary>年度报告: every report that is public, of all organs or of one; nobody has to sign in.</summary>
public sealed class IndexModel(PublicReports reports) : PageModel
{
    private const int LongestWords = 100;

    /// <summary>统一社会信用代码 of one organ; null: all.</summary>
    [FromRoute]
    public string? Code { get; set; }

    /// <summary>With these words in the name, or of this year.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>The name of the one organ; null: all of them.</summary>
    public string? Organ { get; private set; }

    /// <summary>The reports, the latest year first.</summary>
    public ImmutableArray<PublicReport> Reports { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        if (Words?.Length > LongestWords) return NotFound();
        var all = await reports.All(ct, Code);
        if (Code is not null && all.IsEmpty) return NotFound();
        Organ = Code is null ? null : all[0].Name;
        Reports = Words?.Trim() is { Length: > 0 } words
            ? [.. all.Where(r => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => IsIn(r, w)))] : all;
        return Page();
    }

    /// <summary>Where a report stands.</summary>
    public string Address(PublicReport report) => report.Elsewhere ?? Url.Content($"~{YearModel.AddressOf(report)}");

    private static bool IsIn(PublicReport report, string word) => report.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || word.TrimEnd('年') == report.Of.Year.ToString(CultureInfo.InvariantCulture) || report.Of.Scope.Name == word;
}
