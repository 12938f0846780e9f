using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Reforms;

/// <summary>
/// 接办: the successor of an organ that ended takes over one of its closed cases, because something happens to it again: a review, a suit, a
/// wrong entry. What was counted stays counted there.
/// </summary>
public sealed class TakeOverCase(RequestBook book)
{
    /// <summary>Takes it over.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Guid request, CancellationToken ct) =>
        book.Database.Write<Recorded>(by, Submission.Of(key, request), async work =>
        {
            if (await RequestCase.Find(work, by, request) is not { } found) return RequestBreach.NotFound;
            if (by.Heir(found.Organ) is not { } successor) return ReformBreach.NotEnded;
            if (!by.May(Can.Register, successor)) return RequestBreach.NotYours;
            var number = await RequestBook.Next(work, successor, RequestBook.Applications, work.Today.Year);
            return await RequestBook.Append(
                work, found, [new(new HandedOver(work.Today, successor, work.Today.Year, number))], issuing: false);
        }, ct);
}
