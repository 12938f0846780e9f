using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>本年度没有: what may be declared of a register's year, and what was.</summary>
/// <param name="Open">What nobody said yet, and no row speaks of.</param>
/// <param name="Spoken">What was declared, and by whom.</param>
public sealed record NoneList(ImmutableArray<OpenNone> Open, ImmutableArray<DeclaredNone> Spoken)
{
    /// <summary>Nothing may be declared: there was no form of that year, or it does not ask.</summary>
    public static NoneList Nothing { get; } = new([], []);

    /// <summary>Whether there is nothing to be shown.</summary>
    public bool IsEmpty => Open.IsEmpty && Spoken.IsEmpty;

    /// <summary>Somebody said so of a class and month: of the month, or of the year when it had come so far.</summary>
    public bool Has(string? only, int month, int year) => Spoken.Select(s => s.None.What).Any(
        n => (n.Class is null || n.Class == only)
            && (n.Month == month || (n.Month is null && n.On >= new DateOnly(year, month, 1))));

    /// <summary>Reads both.</summary>
    /// <param name="reports">The reports of the year.</param>
    /// <param name="staff">The names of whoever declared.</param>
    /// <param name="by">Who looks.</param>
    /// <param name="of">Whose register, and which year.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<NoneList> Of(
        YearReports reports, Staff staff, Officer by, (Register Register, ReportOf Year, DateOnly Today) of, CancellationToken ct)
    {
        if (await reports.Said(by, of.Year, ct) is not { Allowed: true, Value: var said }) return Nothing;
        var unfilled = (await reports.Unfilled(by, of.Year, ct)).Value.Where(n => n.Register == of.Register.Code).ToList();
        var mine = said.All.Where(s => s.What.Register == of.Register.Code).ToList();
        var names = mine.Count == 0 ? [] : (await staff.In([of.Year.Organ], ct)).ToDictionary(s => s.Id, s => s.Name);
        ReportYear year = new(of.Year.Year);
        return new(
            [.. unfilled.Where(n => !mine.Exists(s => IsSame(s.What, n) && (of.Today <= year.Last || s.What.On >= year.Last)))
                .Select(n => new OpenNone(n, Said.Sentence(n, year)))],
            [.. mine.Select(s => new DeclaredNone(s, Said.Sentence(s.What, year), NameOf(s.By, names))
            {
                IsContradicted = s.What.Month is null && !unfilled.Exists(n => IsSame(s.What, n)),
            })]);
    }

    // The operator and the program declare, too.
    private static string NameOf(Guid by, Dictionary<Guid, string> names) =>
        names.GetValueOrDefault(by, by == TheOperator.Anybody.Id ? TheOperator.Anybody.Name : TheProgram.Itself.Name);

    private static bool IsSame(NoneDeclared said, NoneDeclared open) =>
        said.Of == open.Of && said.Month == open.Month && (said.Class is null || said.Class == open.Class);
}

/// <summary>What may be declared.</summary>
/// <param name="None">The declaration.</param>
/// <param name="Sentence">What it says.</param>
public sealed record OpenNone(NoneDeclared None, string Sentence)
{
    /// <summary>A month of a class alone.</summary>
    public static OpenNone OfMonth(Register register, string? only, DateOnly month, DateOnly today)
    {
        var none = new NoneDeclared(today, register.Code, only, NoneOf.Year, month.Month);
        return new(none, Said.Sentence(none, new(month.Year)));
    }

    /// <summary>By this a form names it.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{None.Of} {None.Month} {None.Class}");
}

/// <summary>What was declared.</summary>
/// <param name="None">The declaration.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="By">The name of whoever said so.</param>
public sealed record DeclaredNone(LoggedNone None, string Sentence, string By)
{
    /// <summary>与记录矛盾: a row says otherwise, and counts.</summary>
    public bool IsContradicted { get; init; }
}
