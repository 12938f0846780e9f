using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>机关资料: how an organ stands, and how it came to that.</summary>
public sealed class ShowModel(OrganRegister organs, Database database, StrikeOrganFact strike, SubjectKeys keys)
    : OrganPage(organs, database)
{
    private readonly OrganRegister organs = organs;

    public OrganHistory History { get; private set; } = null!;

    public Organ Now => History.On(Today);

    public ImmutableArray<OrganRow> Predecessors { get; private set; } = [];

    public async Task<IActionResult> OnGet(int id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } history) return NotFound();
        await Take(history, ct);
        return Fresh();
    }

    /// <summary>A second administrator answers what one proposed to strike.</summary>
    public async Task<IActionResult> OnPostAnswer(int id, long proposal, bool confirms, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } history) return NotFound();
        var answered = await strike.Answer(By, Key, new(id, proposal, confirms), ct);
        if (answered.Allowed) return LocalRedirect($"/office/organs/{id}");
        await Take(history, ct);
        return Again("proposals", answered.Breach);
    }

    /// <summary>What happened, the last first, what was struck among it.</summary>
    public IEnumerable<(LoggedFact Fact, bool Struck, string? Why)> Rows
    {
        get
        {
            foreach (var fact in History.Log.Facts.Where(f => f.What is OrganFact).OrderByDescending(f => f.On)
                .ThenByDescending(f => f.Seq))
            {
                var strike = History.Log.StrikeOf(fact.Seq);
                yield return (fact, strike is not null, strike is null ? null : Reason(strike));
            }
        }
    }

    /// <summary>What waits for a second administrator: the proposal, and the fact.</summary>
    public IEnumerable<(LoggedFact Proposal, LoggedFact Fact, string? Why)> Proposals => History.Log.OpenProposals.Select(
        p => (p, History.Log.Facts.First(f => f.Seq == ((StrikeProposed)p.What).Seq), Reason(p)));

    private SubjectKey? key;

    // A strike that confirms a proposal has its reason there.
    private string? Reason(LoggedFact strike)
    {
        var from = strike.What.Answers is { } proposal ? History.Log.Facts.First(f => f.Seq == proposal) : strike;
        return key is null || from.Row.Sealed is not { } closed ? null : key.OpenText(closed);
    }

    private async Task Take(OrganHistory history, CancellationToken ct)
    {
        await using var connection = await Database.Open(ct);
        (History, Predecessors) = (history, await organs.Predecessors(history.Row.Id, ct));
        key = await keys.Find(connection, history.Row.Uid);
    }
}
