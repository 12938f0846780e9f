using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>存量调整: the stock of documents is not what last year's report leads to; one says why, another confirms it.</summary>
public sealed class RebaseStock(Database database, SubjectKeys keys)
{
    /// <summary>Announces it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">Of which report.</param>
    /// <param name="rebase">What, and why.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, ReportOf of, NewRebase rebase, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, rebase)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            if (of.Year > work.Today.Year || Forms.For(of.Year) is null) return DeclareBreach.NoYear;
            if (rebase.Class is not (MadeDocuments.Rule or MadeDocuments.Normative)) return RebaseBreach.NoStock;
            if (rebase.InForce < 0) return RebaseBreach.NoNumber;
            if (string.IsNullOrWhiteSpace(rebase.Decision)) return RebaseBreach.NoDecision;
            var log = await YearBook.Hold(work, of);
            if (await keys.FindOrMake(work, of.Subject) is not { } seal) return RegisterBreach.Sealed;
            log = YearBook.Append(
                work, of, log, new Rebased(work.Today, rebase.Class, rebase.InForce, rebase.Reason), seal.Seal(rebase.Decision.Trim()));
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);

    /// <summary>A second person confirms it.</summary>
    public Task<Verdict<Recorded>> Confirm(Actor by, Guid? key, ReportOf of, long rebase, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, rebase)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            var log = await YearBook.Hold(work, of);
            if (log.Standing.FirstOrDefault(f => f.Seq == rebase && f.What is Rebased) is not { } announced) return DeclareBreach.NoFact;
            if (announced.Row.RecordedBy == by.Id) return RebaseBreach.SamePerson;
            if (log.Standing.Any(f => f.What is RebaseConfirmed c && c.Rebase == rebase)) return new Recorded(of.Subject, rebase);
            log = YearBook.Append(work, of, log, new RebaseConfirmed(work.Today, rebase));
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);

    /// <summary>核对: a body that knows confirmed a row of table II.</summary>
    public Task<Verdict<Recorded>> ConfirmRow(Actor by, Guid? key, ReportOf of, RowConfirmed row, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, row)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            if (Forms.For(of.Year)?.Table2.FindRow(row.Row) is null) return DeclareBreach.NoFact;
            if (string.IsNullOrWhiteSpace(row.Body) || row.Body.Length > LongestBody) return RebaseBreach.NoBody;
            if (row.On > work.Today || row.On.Year < of.Year) return RebaseBreach.DayOfConfirming;
            var log = YearBook.Append(work, of, await YearBook.Hold(work, of), row with { Body = row.Body.Trim() });
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);

    private const int LongestBody = 60;
}

/// <summary>An adjustment about to be announced.</summary>
/// <param name="Class">Of which documents.</param>
/// <param name="InForce">How many are in force on 31 December.</param>
/// <param name="Reason">Why.</param>
/// <param name="Decision">The decision that it rests on, in words.</param>
public sealed record NewRebase(string Class, int InForce, RebaseReason Reason, string Decision);

/// <summary>What can stand in the way of an adjustment or a confirmation.</summary>
public static class RebaseBreach
{
    /// <summary>Only documents have a stock.</summary>
    public static readonly Breach NoStock = new("rebase.no-stock", "存量调整只用于documents:规章或者documents:行政规范性文件", "");

    /// <summary>No number.</summary>
    public static readonly Breach NoNumber = new("rebase.no-number", "现行有效的件数应是0以上的整数", "");

    /// <summary>No decision.</summary>
    public static readonly Breach NoDecision = new("rebase.no-decision", "请写明依据的决定，例如清理结果的文号", "");

    /// <summary>Whoever announced it can't confirm it.</summary>
    public static readonly Breach SamePerson = new("rebase.same-person", "提出的人不能自己确认，请另一人确认", "");

    /// <summary>No body.</summary>
    public static readonly Breach NoBody = new("rebase.no-body", "请写明由哪个单位或者科室核对，例如司法局", "");

    /// <summary>The day is to come, or before the year.</summary>
    public static readonly Breach DayOfConfirming = new("rebase.day", "核对的日期应在本年度以来、今天以前", "");
}
