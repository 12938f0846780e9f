using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reports.Signed;

/// <summary>公布: the signed report is public here, or it is recorded where and when it was published elsewhere.</summary>
public sealed class PublishReport(Database database, SubjectKeys keys)
{
    /// <summary>Publishes the version that holds.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">Which report.</param>
    /// <param name="elsewhere">Where and on which day it was published elsewhere; null: here, today.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, ReportOf of, (string Address, DateOnly On)? elsewhere, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, elsewhere?.Address, elsewhere?.On)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            var log = await YearBook.Hold(work, of);
            var state = new SigningState(log, await keys.Find(work.Connection, of.Subject, work.Transaction)) { Year = of.Year };
            if (state.Latest is not { } signed) return SignBreach.NotSigned;
            if (signed.Published is { } published && (published.Elsewhere is null) == (elsewhere is null)) return SignBreach.Published;
            if (elsewhere is var (address, day))
            {
                if (day < signed.What.On || day > work.Today) return SignBreach.Day;
                if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
                    return SignBreach.Address;
            }
            log = YearBook.Append(
                work, of, log,
                new ReportPublished(elsewhere?.On ?? work.Today, signed.Seq, of.Year, of.Scope, elsewhere?.Address));
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);
}
