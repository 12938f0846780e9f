using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>A declaration in the book of the year.</summary>
/// <param name="Seq">Its number there.</param>
/// <param name="What">What it says.</param>
/// <param name="By">Who said it.</param>
public sealed record LoggedNone(long Seq, NoneDeclared What, Guid By);

/// <summary>存量调整 in the book of the year.</summary>
/// <param name="Seq">Its number there.</param>
/// <param name="InForce">How many are in force.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day of the decision.</param>
/// <param name="IsConfirmed">A second person confirmed it.</param>
public sealed record LoggedRebase(long Seq, int InForce, RebaseReason Reason, DateOnly On, bool IsConfirmed);

/// <summary>What was said of a year: the declarations that stand, the opening numbers, adjustments, confirmations.</summary>
/// <param name="Log">The book of the year.</param>
public sealed record Said(Log Log)
{
    /// <summary>The declarations that stand.</summary>
    public ImmutableArray<LoggedNone> All { get; } =
        [.. Log.Standing.Where(f => f.What is NoneDeclared).Select(f => new LoggedNone(f.Seq, (NoneDeclared)f.What, f.Row.RecordedBy))];

    /// <summary>期初数: what somebody confirmed, or what was signed of last year; null while there is neither.</summary>
    public YearOpened? Opened => Log.Standing.Select(f => f.What).OfType<YearOpened>().LastOrDefault() ?? LastYear;

    /// <summary>Last year's report, where it was signed here.</summary>
    public YearOpened? LastYear { get; init; }

    /// <summary>The last declaration that a class of a register has none; null: nobody said so.</summary>
    public NoneDeclared? None(string register, string? only, NoneOf of) =>
        All.Select(n => n.What).Where(n => n.Register == register && n.Of == of && n.Month is null && (n.Class is null || n.Class == only))
            .MaxBy(n => n.On);

    /// <summary>The months from 1 of which somebody said that there was none.</summary>
    /// <param name="register">The register.</param>
    /// <param name="only">The class.</param>
    /// <param name="period">The year: what was said within it holds to its day.</param>
    /// <param name="ofTheYear">What was said of all of the year counts; where there are rows it is refuted.</param>
    internal IEnumerable<int> Months(string register, string? only, Period period, bool ofTheYear)
    {
        var mine = All.Select(n => n.What).Where(n => n.Register == register && (n.Class is null || n.Class == only)).ToList();
        foreach (var one in mine.Where(n => n.Month is not null)) yield return one.Month!.Value;
        if (!ofTheYear) yield break;
        foreach (var year in mine.Where(n => n.Month is null))
            foreach (var month in Enumerable.Range(1, 12).Where(m => year.On >= (period.IsOver ? Last(m) : First(m)))) yield return month;

        DateOnly First(int month) => new(period.Year.Year, month, 1);
        DateOnly Last(int month) => First(month).AddMonths(1).AddDays(-1);
    }

    /// <summary>The last adjustment of the stock of a class of documents, or null.</summary>
    public LoggedRebase? Rebase(string kind)
    {
        if (Log.Standing.LastOrDefault(f => f.What is Rebased r && r.Class == kind) is not { What: Rebased what } fact) return null;
        return new(
            fact.Seq, what.InForce, what.Reason, what.On, Log.Standing.Any(f => f.What is RebaseConfirmed c && c.Rebase == fact.Seq));
    }

    /// <summary>Who confirmed a row of table II last, and on which day; null: nobody did.</summary>
    public RowConfirmed? ConfirmedBy(string row) =>
        Log.Standing.Select(f => f.What).OfType<RowConfirmed>().LastOrDefault(c => c.Row == row);

    /// <summary>A declaration in words.</summary>
    public static string Sentence(NoneDeclared none, ReportYear year)
    {
        var register = RegisterList.Find(none.Register)!;
        var when = none.Month is { } month ? $"{year.Year}年{month}月" : $"{year.Year}年";
        return (none.Register, none.Of) switch
        {
            ("requests", _) => $"{when}除已经记录的以外，没有政府信息公开申请",
            ("disputes", _) => $"{when}除已经记录的以外，没有{none.Class ?? "行政复议、行政诉讼"}",
            (_, NoneOf.Made) => $"{when}没有制发{none.Class}",
            (_, NoneOf.Ended) => $"{when}没有废止的{none.Class}",
            (_, NoneOf.Disclosed) => $"{when}没有新公开的{none.Class}",
            (_, NoneOf.Stock) => $"{year.Year}年12月31日没有现行有效的{none.Class}",
            ("placements", _) when none.Class is { } channel => $"{when}没有通过{channel}主动公开的信息",
            ("rules" or "columns", _) when none.Class is { } act => $"{when}没有{act}的{register.Name}",
            ("powers", _) => $"{when}没有{none.Class}的事项",
            (_, _) => $"{when}没有{none.Class ?? register.Name}",
        };
    }
}
