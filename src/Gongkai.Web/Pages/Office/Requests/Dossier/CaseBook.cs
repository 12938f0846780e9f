using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Pages.Office.Requests.Dossier;

/// <summary>The book of requests as its pages read it, with the people and the organs in it.</summary>
public sealed class CaseBook(RequestBook book, OfficerRegister officers, OrganRegister organs)
{
    /// <summary>The one who acts saw the case as it was then; what came between is told.</summary>
    public void Saw(Guid id, long version) => book.Seen = (id, version);

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => book.Database.Clock.Today;

    /// <summary>The law as it stands now.</summary>
    public Task<LawOfDay> Law(CancellationToken ct) => book.Database.LawNow(ct);

    /// <summary>The people of an organ, today.</summary>
    public async Task<ImmutableArray<Officer>> People(int organ, CancellationToken ct) => await officers.Of(organ, Today, ct);

    /// <summary>The case with this id if the officer reaches it; what is not yours does not exist.</summary>
    public async Task<CaseView?> Find(Guid id, Officer by, CancellationToken ct)
    {
        if (await RequestCase.Find(book.Database, id, by, ct) is not { } request) return null;
        await using var connection = await book.Database.Open(ct);
        var key = await book.Keys.Find(connection, id);
        var people = request.Facts.Select(f => f.Row.RecordedBy).Concat(request.Facts.Select(f => f.OnPaperBy).OfType<Guid>())
            .Concat(request.Facts.SelectMany(f => (f.What as DecisionEntered)?.Reviews ?? []).Select(r => r.By));
        var names = await officers.Names(people, ct);
        var organ = (await organs.Get(request.Organ, ct))!.On(Today);
        return new(request, await Law(ct), by, Today, (key, names)) { Organ = organ };
    }
}
