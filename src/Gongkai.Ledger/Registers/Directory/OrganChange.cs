using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>Where a line of a file and an organ of the ledger differ, as the facts that make them agree.</summary>
internal static class OrganChange
{
    /// <summary>
    /// The organ is recorded as the line says: by the same line, whatever became of it since, or as it stands now.
    /// </summary>
    public static bool IsSame(OrganStep step, LedgerOrgans organs)
    {
        var (line, words) = (step.Line, step.Known!.Words);
        if (words is not null && words.Row == line.Words.Row) return true;
        if (words is not null && !SaysTheSame(words, line.Words)) return false;
        var now = step.Known.History.On(organs.Today);
        return (now.Name, now.Kind, now.LetterPrefix, now.MakesRules) == (line.Name, line.Kind, line.Prefix, line.MakesRules)
            && (organs.Code(now.Parent), organs.Code(now.SetUpBy)) == (step.Above, step.SetUpBy)
            && now.ShortName == ShortName(step, now) && IsSince(step.Known.History, line.Since)
            && !Added(step).Any() && !Dropped(step).Any();
    }

    /// <summary>The facts of an organ that is new.</summary>
    public static IEnumerable<FactBody> Founding(OrganLine line, OrganFounded founded, int? setUpBy, FileLine from)
    {
        yield return founded with { From = from };
        foreach (var name in line.Former) yield return new OrganFormerlyNamed(line.Since, name) { From = from };
        if (line.MakesRules) yield return new RuleMakingSet(line.Since, true) { From = from };
        if (setUpBy is not null) yield return new SetUpBySet(line.Since, setUpBy) { From = from };
    }

    /// <summary>The facts of one that was recorded otherwise.</summary>
    /// <param name="step">What is to be done.</param>
    /// <param name="ids">The numbers of the organ above it and of the one that set it up.</param>
    /// <param name="from">The line.</param>
    /// <param name="today">The day from which they hold.</param>
    public static ImmutableArray<FactBody> Of(OrganStep step, (int? Above, int? SetUpBy) ids, FileLine from, DateOnly today)
    {
        var (line, history, facts) = (step.Line, step.Known!.History, ImmutableArray.CreateBuilder<FactBody>());
        var (now, shortName) = (history.On(today), ShortName(step, history.On(today)));
        // 自 is since when it has its name: a later day with another name is the day of the renaming
        var day = now.Name != line.Name && line.Since > Namings(history).DefaultIfEmpty().Max() ? line.Since : today;
        if (!IsSince(history, line.Since) && day != line.Since) facts.Add(new FoundingDaySet(line.Since) { From = from });
        if ((now.Name, now.ShortName) != (line.Name, shortName)) facts.Add(new OrganRenamed(day, line.Name, shortName) { From = from });
        if (now.Kind != line.Kind) facts.Add(new OrganKindSet(day, line.Kind) { From = from });
        if (now.LetterPrefix != line.Prefix) facts.Add(new LetterPrefixSet(day, line.Prefix) { From = from });
        if (now.Parent != ids.Above) facts.Add(new OrganMoved(day, ids.Above) { From = from });
        if (now.MakesRules != line.MakesRules) facts.Add(new RuleMakingSet(day, line.MakesRules) { From = from });
        if (now.SetUpBy != ids.SetUpBy) facts.Add(new SetUpBySet(day, ids.SetUpBy) { From = from });
        foreach (var name in Added(step).Where(n => n != now.Name)) facts.Add(new OrganFormerlyNamed(line.Since, name) { From = from });
        if (facts.Count == 0 && !Dropped(step).Any()) facts.Add(new OrganRemarked(today) { From = from });
        return facts.ToImmutable();
    }

    /// <summary>The numbers of the facts that say of former names what the line says no longer.</summary>
    public static IEnumerable<long> Dropped(OrganStep step) => LeavesOpen(step, step.Line.Former.IsEmpty) ? []
        : step.Known!.History.Log.Standing
            .Where(f => f.What is OrganFormerlyNamed n && !step.Line.Former.Contains(n.Name)).Select(f => f.Seq);

    private static IEnumerable<string> Added(OrganStep step)
    {
        var has = step.Known!.History.Names.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        return step.Line.Former.Where(n => !has.Contains(n));
    }

    private static string ShortName(OrganStep step, Organ now) =>
        LeavesOpen(step, step.Line.Short is null) ? now.ShortName : step.Line.ShortName;

    // Of an organ that came by no file, an empty cell says nothing: its page may know more.
    private static bool LeavesOpen(OrganStep step, bool isEmpty) => isEmpty && step.Known!.Words is null;

    // Of an organ of before nobody recorded its founding.
    private static bool IsSince(OrganHistory organ, DateOnly day) => organ.FoundedOn is null || Namings(organ).Contains(day);

    private static IEnumerable<DateOnly> Namings(OrganHistory organ) =>
        organ.InOrder.Where(f => f is OrganFounded or OrganRenamed).Select(f => f is OrganFounded ? organ.FoundedOn!.Value : f.On);

    private static bool SaysTheSame(FileWords one, FileWords other) =>
        (one.Code, one.Voucher, one.Remark) == (other.Code, other.Voucher, other.Remark);
}
