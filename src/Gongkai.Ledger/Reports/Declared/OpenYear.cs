using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>期初: last year's report as it was published is confirmed as what the year begins with.</summary>
public sealed class OpenYear(Database database, SubjectKeys keys)
{
    /// <summary>Takes it over.</summary>
    /// <param name="by">Who confirms it.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">The report of the year that begins.</param>
    /// <param name="last">Last year's report as it was read; what it does not say stays missing.</param>
    /// <param name="from">The file it was read from.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Verdict<Recorded>> Run(
        Actor by, Guid? key, ReportOf of, AnnualReport last, FileFrom from, CancellationToken ct)
    {
        var cells = last.Form.Cells.Where(c => last.Values[c] is not null)
            .ToImmutableSortedDictionary(c => c.Id, c => last.Values[c]!.Value, StringComparer.Ordinal);
        var other = of.Scope is Scope.Organ && last.Organ is { } named ? await Other(of.Organ, named, ct) : null;
        return await database.Write<Recorded>(by, Submission.Of(key, (of, from.Hash, string.Join('\n', cells))), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            if (of.Year > work.Today.Year || Forms.For(of.Year) is null) return DeclareBreach.NoYear;
            if (last.Year is { } year && year != of.Year - 1) return OpenYearBreach.OtherYear(year, of.Year);
            if (cells.IsEmpty) return OpenYearBreach.NoNumbers;
            if (other is not null) return OpenYearBreach.OtherOrgan(other);
            var log = await YearBook.Hold(work, of);
            if (new Said(log).Opened is { } before && before.FileHash == from.Hash && before.Cells.SequenceEqual(cells))
                return new Recorded(of.Subject, log.Standing.Last(f => f.What is YearOpened).Seq);
            if (await keys.FindOrMake(work, of.Subject) is not { } seal) return RegisterBreach.Sealed;
            log = YearBook.Append(work, of, log, new YearOpened(work.Today, last.Form.Id, cells, from.Hash), seal.Seal(from.Name));
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);
    }

    // A name that nobody here has may be a slip of the printed report; that of another organ says whose it is.
    // Its predecessors' is its own.
    private async Task<string?> Other(int organ, string named, CancellationToken ct)
    {
        var organs = new OrganRegister(database);
        if (await organs.Find(named, ct) is not { } found || found.Row.Id == organ) return null;
        var mine = (await organs.Get(organ, ct))!;
        var own = mine.Names.Select(n => n.Name).Append(mine.Finally.ShortName).Any(n => OrganName.Folded(n) == OrganName.Folded(named));
        return own || (await organs.Predecessors(organ, ct)).Any(p => p.Id == found.Row.Id) ? null : found.Row.Name;
    }
}

/// <summary>What can stand in the way of opening numbers.</summary>
public static class OpenYearBreach
{
    /// <summary>It is not last year's.</summary>
    public static Breach OtherYear(int read, int year) =>
        new("open-year.other-year", $"这是{read}年的年度报告，{year}年的期初数应来自{year - 1}年的年度报告", "");

    /// <summary>It is of somebody else.</summary>
    public static Breach OtherOrgan(string name) => new("open-year.other-organ", $"这是{name}的年度报告，不是本机关的；请核对文件", "");

    /// <summary>It says nothing.</summary>
    public static readonly Breach NoNumbers = new("open-year.no-numbers", "这份文件里没有读出年度报告的数，请核对文件", "");
}
