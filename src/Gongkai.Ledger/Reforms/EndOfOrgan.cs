using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Reforms;

/// <summary>What the end of an organ brings with it once its day has come.</summary>
internal static class EndOfOrgan
{
    private const int AtOnce = 200;

    /// <summary>In hand, under review or in court, a letter on its way, or a correction that waits for a second person.</summary>
    public const string Open = "(closed_on is null or waits <> 'Nothing' or strike_by is not null)";

    /// <summary>Whether anything is open there.</summary>
    public static async Task<bool> HasOpenCases(Work work, int organ) => await work.Connection.QueryFirstOrDefaultAsync<int?>(
        $"select 1 from request where organ = @organ and {Open} limit 1", new { organ }, work.Transaction) is not null;

    /// <summary>
    /// Hands open cases over and ends the offices, where the organ is abolished today or was before. Done once: afterwards nothing is open
    /// there, and nobody holds an office.
    /// </summary>
    public static async Task TakeEffect(Work work, OrganHistory organ)
    {
        if (organ.Log.Standing.LastOrDefault(f => f.What is OrganAbolished && f.On <= work.Today) is not { What: OrganAbolished end } fact)
            return;
        var reform = new Reform(organ.Row.Id, fact.Seq);
        if (end.Successor is { } successor && await HasOpenCases(work, organ.Row.Id))
            await HandOver(work, (organ.Row.Id, await Heirs.Today(work, successor)), (end.On, reform));
        await EndOffices(work, end, reform);
    }

    private static async Task HandOver(Work work, (int From, int To) organs, (DateOnly On, Reform Reform) end)
    {
        var ids = (await work.Connection.QueryAsync<Guid>(
            $"select id from request where organ = @From and {Open} order by year, number", new { organs.From }, work.Transaction)).AsList();
        foreach (var some in ids.Chunk(AtOnce))
            foreach (var request in await Cases(work, some))
            {
                var number = await RequestBook.Next(work, organs.To, RequestBook.Applications, end.On.Year);
                await RequestBook.Append(
                    work, request, [new(new HandedOver(end.On, organs.To, end.On.Year, number, end.Reform))], issuing: false);
            }
    }

    /// <summary>Cases by their facts, in this order; what is asked for is left sealed.</summary>
    public static async Task<IEnumerable<RequestCase>> Cases(Work work, Guid[] ids)
    {
        var facts = await work.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject {work.Database.Dialect.In("ids")} order by subject, seq",
            new { ids = work.Database.List(ids) }, work.Transaction);
        var of = facts.ToLookup(f => f.Subject);
        return ids.Select(id => RequestCase.Of([.. of[id].Select(RecordedFact.Of)], null));
    }

    private static async Task EndOffices(Work work, OrganAbolished end, Reform reform)
    {
        var holders = (await work.Connection.QueryAsync<Guid>(
            "select distinct officer from appointment where organ = @Organ and (until is null or until > @On) order by officer",
            new { reform.Organ, end.On }, work.Transaction)).AsList();
        var units = end is { PeopleFollow: true, Successor: { } heir } && await OrganBook.Find(work, heir) is { } history
            ? history.On(end.On).Units : [];
        foreach (var officer in holders)
        {
            var offices = (await AppointmentBook.Of(work, officer))!;
            foreach (var office in offices.Terms().Where(t => t.Office.Organ == reform.Organ && !(t.Until <= end.On)).Select(t => t.Office)
                .Distinct().ToList())
            {
                var last = offices.On(end.On).Contains(office) ? end.On : offices.Terms().First(t => t.Office == office).Since;
                offices = await AppointmentBook.Append(
                    work, offices, office.Organ, new Dismissed(last, office.Organ, office.Role, office.Unit) { Reform = reform });
                if (end.Successor is { } successor && end.PeopleFollow && AbolishOrgan.Follows(office, units)
                    && !offices.On(end.On).Contains(office with { Organ = successor })
                    && !await SelfAppointment.NeedsAnother(work, new(officer, successor, office.Role, office.Unit, end.On)))
                    offices = await AppointmentBook.Append(
                        work, offices, successor, new Appointed(end.On, successor, office.Role, office.Unit) { Reform = reform });
            }
        }
    }
}
