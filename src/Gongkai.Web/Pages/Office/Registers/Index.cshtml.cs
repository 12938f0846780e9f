using System.Collections.Immutable;
using System.Text;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.Setup;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>台账: the registers of the officer's organs, and the roots of their journals, to be printed and published.</summary>
[Authorize(nameof(Can.ReadReports))]
public sealed class IndexModel(OrganRoots roots, OfficeMenu menu, EntryList list, Database database) : PageModel
{
    /// <summary>The roots, the newest first.</summary>
    public ImmutableArray<OrganRoot> Roots { get; private set; } = [];

    /// <summary>Offices that administrators gave themselves.</summary>
    public ImmutableArray<SelfAppointed> SelfAppointed { get; private set; } = [];

    /// <summary>The organs whose reports the officer reads, by their numbers.</summary>
    public ImmutableSortedDictionary<int, OrganRow> Organs { get; private set; } = ImmutableSortedDictionary<int, OrganRow>.Empty;

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => database.Clock.Today;

    /// <summary>How many rows of the year there are, by organ and register.</summary>
    public IReadOnlyDictionary<(int Organ, string Register), long> Rows { get; private set; } =
        new Dictionary<(int, string), long>();

    private static readonly ImmutableArray<(string Name, ImmutableArray<Register> Registers)> OfTables =
    [
        ("主动公开", [Placements.Register]),
        ("年度报告表二", [MadeDocuments.Register, Decisions.Register, Charges.Register]),
        ("2019年版格式的表二", [Purchases.Register, Powers.Register]),
        ("申请与争议", [HistoricRequests.Register, HistoricDisputes.Register]),
    ];

    /// <summary>The registers as an office thinks of them.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<Register> Registers)> Groups { get; } =
        [.. OfTables, ("总体情况里的数", [.. RegisterList.All.Except(OfTables.SelectMany(g => g.Registers))])];

    /// <summary>The days that are offered as files: the last whole one first.</summary>
    public ImmutableArray<DateOnly> Days => [database.Clock.Today.AddDays(-1), database.Clock.Today];

    public async Task<IActionResult> OnGet(DateOnly? day, CancellationToken ct)
    {
        var mine = HttpContext.Officer!.Where(Can.ReadReports).Where(a => a.Unit is null).Select(a => a.Organ).ToHashSet();
        Organs = (await menu.Organs(HttpContext.Officer!, ct)).Where(o => mine.Contains(o.Id))
            .ToImmutableSortedDictionary(o => o.Id, o => o);
        if (!ModelState.IsValid || day > database.Clock.Today || day == DateOnly.MinValue) return NotFound();
        if (day is { } one) return Publish(one, await roots.Of([.. Organs.Keys], one, ct));
        Roots = await roots.Last([.. Organs.Keys], ct);
        Rows = await list.Counts(HttpContext.Officer!, Organs.Keys, Today.Year, ct);
        SelfAppointed = await SelfAppointment.In(database, Organs.Keys, ct);
        return Page();
    }

    // What begins with # is a remark to `gongkai verify --against`.
    private FileContentResult Publish(DateOnly day, ImmutableArray<OrganRoot> found)
    {
        string[] head =
            [.. Organs.Values.Select(o => $"# {HttpContext.Mark(o.Name)} {Day.Chinese(day)} 日志校验根"), "# 核对：gongkai verify --against 本文件"];
        string[] lines = [.. head, .. found.Select(r => r.Root.ToString()), .. found.IsEmpty ? ["# 这一天没有新的记录"] : Array.Empty<string>()];
        return File(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "text/plain; charset=utf-8", $"日志校验根{Day.Iso(day)}.txt");
    }
}
