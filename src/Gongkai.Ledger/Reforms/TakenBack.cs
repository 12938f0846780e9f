using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Reforms;

/// <summary>The end of an organ was struck: cases and offices go back to where they were.</summary>
internal static class TakenBack
{
    public static async Task Run(Work work, Reform reform)
    {
        await Cases(work, reform);
        await Offices(work, reform);
    }

    // With what was taken over one by one, because the organ had ended.
    private static bool IsOf(RecordedFact fact, HandedOver move, Reform reform) =>
        move.Reform == reform || (move.Reform is null && fact.Row.Organ == reform.Organ);

    // What the successor recorded meanwhile stays in the case: it happened.
    private static async Task Cases(Work work, Reform reform)
    {
        var ids = await work.Connection.QueryAsync<Guid>(
            "select subject from fact where organ = @Organ and code = 'handed-over' order by subject", new { reform.Organ },
            work.Transaction);
        foreach (var request in await EndOfOrgan.Cases(work, [.. ids.Distinct()]))
        {
            var struck = request.Struck;
            var moves = request.Facts.Where(f => f.What is HandedOver h && IsOf(f, h, reform) && !struck.Contains(f.Seq)).ToList();
            if (moves.Count > 0)
                await RequestBook.Append(
                    work, request, [.. moves.Select(m => new NewFact(new FactStruck(work.Today, m.Seq)))], issuing: false);
        }
    }

    private static async Task Offices(Work work, Reform reform)
    {
        var officers = await work.Connection.QueryAsync<Guid>(
            "select distinct subject from fact where organ = @Organ and code = 'dismissed' order by subject", new { reform.Organ },
            work.Transaction);
        foreach (var officer in officers.AsList())
        {
            if (await AppointmentBook.Of(work, officer) is not { } offices) continue;
            foreach (var fact in offices.Log.Standing.Where(f => f.What is OfficerFact o && o.Reform == reform).ToList())
                offices = await AppointmentBook.Append(work, offices, fact.Row.Organ, new FactStruck(work.Today, fact.Seq));
        }
    }
}
