using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>声明没有: zero is said by somebody, with the day.</summary>
public sealed class DeclareNone(Database database, SubjectKeys keys)
{
    /// <summary>Declares; what was said before and still holds is not said again.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">Of which report.</param>
    /// <param name="said">What is declared.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>What was newly declared.</returns>
    public Task<Verdict<Declared>> Run(Actor by, Guid? key, ReportOf of, ImmutableArray<NoneDeclared> said, CancellationToken ct) =>
        database.Write<Declared>(by, Submission.Of(key, (of, said)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            if (of.Year > work.Today.Year || Forms.For(of.Year) is null) return DeclareBreach.NoYear;
            if (said.Any(n => n.Month is { } month && new DateOnly(of.Year, month, 1) > work.Today)) return DeclareBreach.MonthToCome;
            var log = await YearBook.Hold(work, of);
            var (before, fresh) = (new Said(log).All.Select(n => n.What).ToList(), ImmutableArray.CreateBuilder<NoneDeclared>());
            foreach (var none in said.Select(n => n with { On = work.Today }).Distinct()
                .Where(n => !before.Exists(b => Holds(b, n, new(of.Year)))))
            {
                log = YearBook.Append(work, of, log, none);
                fresh.Add(none);
            }
            return new Declared(fresh.ToImmutable());
        }, ct);

    /// <summary>更正: a declaration, an adjustment or opening numbers that were wrong are struck; the reason is sealed.</summary>
    public Task<Verdict<Recorded>> Strike(Actor by, Guid? key, ReportOf of, long seq, string reason, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, seq, reason)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            if (string.IsNullOrWhiteSpace(reason)) return DeclareBreach.NoReason;
            var log = await YearBook.Hold(work, of);
            if (!log.Standing.Any(f => f.Seq == seq)) return DeclareBreach.NoFact;
            if (await keys.FindOrMake(work, of.Subject) is not { } seal) return RegisterBreach.Sealed;
            log = YearBook.Append(work, of, log, new FactStruck(work.Today, seq), seal.Seal(reason.Trim()));
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);

    // Said again after the year it speaks of all of the year.
    private static bool Holds(NoneDeclared before, NoneDeclared now, ReportYear year) =>
        before with { On = now.On } == now && (before.On >= year.Last || now.On < year.Last && before.On.Month == now.On.Month);
}

/// <summary>What was newly declared.</summary>
/// <param name="Said">The declarations.</param>
public sealed record Declared(ImmutableArray<NoneDeclared> Said);
