using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>待办: what waits for an officer, the most urgent first.</summary>
public sealed class InboxQuery(Database database)
{
    /// <summary>Nobody works on more in a day; the rest is in the list.</summary>
    private const int Shown = 100;

    private static readonly ImmutableArray<(Can Can, ImmutableArray<Waiting> Waits)> Table =
    [
        (Can.Register, [Waiting.Receipt, Waiting.Applicant, Waiting.Opinion, Waiting.Lapsed, Waiting.DisputeAnswer, Waiting.DisputeOutcome,
            Waiting.Reopening]),
        (Can.Assign, [Waiting.Assignment]),
        (Can.Draft, [Waiting.Draft, Waiting.Lapsed]),
        (Can.Review, [Waiting.UnitReview, Waiting.OfficeReview]),
        (Can.ReviewSecrecy, [Waiting.SecrecyReview]),
        (Can.Sign, [Waiting.Signature, Waiting.Confirmation, Waiting.Withdrawal]),
        (Can.Deliver, [Waiting.Delivery, Waiting.Notice]),
        (Can.ReadCases, [Waiting.Dispatch]),   // who signed or drafted it sees that it has not left
    ];

    private static readonly ImmutableArray<Waiting> Outside = [Waiting.Applicant, Waiting.Opinion];

    /// <summary>The inbox of an officer; each case once, with all that waits counted.</summary>
    public async Task<Inbox> Run(Officer by, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var table = Table.Where(t => by.Where(t.Can).Any()).ToList();
        if (table.Count == 0) return new Inbox([], ImmutableSortedDictionary<Waiting, int>.Empty, await Strikes(by, connection));
        var (items, counts) = await Inside(by, table.Select(t => (t.Can, t.Waits.RemoveRange(Outside))), connection);
        foreach (var item in (await OutsideNow(by, connection)).Where(
            i => table.Any(t => t.Waits.Contains(i.WaitsFor) && by.May(t.Can, i.Organ, i.Unit))))
        {
            items.Add(item);
            counts[item.WaitsFor] = counts.GetValueOrDefault(item.WaitsFor) + 1;
        }
        return new Inbox(
            [.. items.OrderBy(i => i.FirstDue ?? DateOnly.MaxValue).ThenBy(i => i.Year).ThenBy(i => i.Number).Take(Shown)],
            counts.ToImmutableSortedDictionary(), await Strikes(by, connection));
    }

    // One question for the cases and one for their counts, whatever the officer may do: each of them is a round trip.
    private async Task<(List<RequestItem> Items, Dictionary<Waiting, int> Counts)> Inside(
        Officer by, IEnumerable<(Can Can, ImmutableArray<Waiting> Waits)> table, DbConnection connection)
    {
        var conditions = table.Select(t => Condition(by, t.Can, t.Waits)).ToList();
        var parameters = conditions.SelectMany(c => c.Parameters).DistinctBy(p => p.Key).ToDictionary();
        var first = conditions.Select(
            (c, i) =>
                $"select * from (select {RequestItem.Columns} from request r where {c.Where} order by coalesce(r.due_on, r.dispute_due, '9999-12-31'), r.id limit {Shown}) p{i}");
        var items = (await connection.QueryAsync<RequestItem>(string.Join(" union all ", first), parameters)).AsList();
        var all = conditions.Select(c => $"select r.waits, count(*) from request r where {c.Where} group by r.waits");
        var counts = new Dictionary<Waiting, int>();
        foreach (var (waiting, n) in await connection.QueryAsync<(string Waiting, int N)>(string.Join(" union all ", all), parameters))
            counts[Enum.Parse<Waiting>(waiting)] = n;
        return (items, counts);
    }

    // A draft does not wait for the one who wrote it, and 公开机构审核 only for those who see the whole organ.
    private (string Where, Dictionary<string, object> Parameters) Condition(Officer by, Can can, ImmutableArray<Waiting> waits)
    {
        var (reach, parameters) = Reach.Cases(by, can, database);
        parameters[$"{can}_waits"] = database.List(waits.Select(w => w.ToString()));
        var where = $"{reach} and r.waits {database.Dialect.In($"{can}_waits")}";
        if (can is not (Can.Review or Can.ReviewSecrecy or Can.Sign)) return (where, parameters);
        parameters["me"] = by.Id;
        parameters["office"] = Waiting.OfficeReview.ToString();
        parameters[$"{can}_whole"] = database.List(by.Where(can).Where(a => a.Unit is null).Select(a => a.Organ).Distinct());
        return ($"{where} and (r.drafter is null or r.drafter <> @me) and (r.waits <> @office or r.organ {database.Dialect.In($"{can}_whole")})", parameters);
    }

    // What was awaited from outside may be over by now: only the dates of the case tell. The oldest first, as those end first.
    private async Task<IReadOnlyList<RequestItem>> OutsideNow(Officer by, DbConnection connection)
    {
        var (reach, parameters) = Reach.Cases(by, Can.ReadCases, database);
        parameters["waits"] = database.List(Outside.Select(w => w.ToString()));
        var items =
            (await connection.QueryAsync<RequestItem>(
                $"select {RequestItem.Columns} from request r where {reach} and r.waits {database.Dialect.In("waits")} order by r.id limit {Shown}",
                parameters)).AsList();
        if (items.Count == 0) return [];
        var cases = (await RequestCase.FindAll(database, connection, items.Select(i => i.Id), by)).ToDictionary(c => c.Id);
        var (now, today, law) = (new List<RequestItem>(), database.Clock.Today, await LawBook.Now(database, connection));
        foreach (var item in items)
        {
            if (!cases.TryGetValue(item.Id, out var request)) continue;
            var progress = request.Progress(law);
            var deadlines = law.Clock(progress);
            now.Add(
                item with
                {
                    Waits = WaitingFor.On(request, progress, deadlines, today).ToString(),
                    Stage = progress.StageOn(today, deadlines).ToString()
                });
        }
        return now;
    }

    private async Task<ImmutableArray<RequestItem>> Strikes(Officer by, DbConnection connection)
    {
        if (!by.Where(Can.Strike).Any()) return [];
        var (reach, parameters) = Reach.Cases(by, Can.Strike, database);
        parameters["me"] = by.Id;
        return [.. await connection.QueryAsync<RequestItem>(
            $"select {RequestItem.Columns} from request r where {reach} and r.strike_by <> @me order by r.id limit {Shown}", parameters)];
    }
}

/// <summary>What waits for an officer.</summary>
/// <param name="Items">The cases, by due date.</param>
/// <param name="Counts">How many wait for what; more than are shown, where there are very many.</param>
/// <param name="Strikes">Cases with a proposed strike to confirm (更正待确认).</param>
public sealed record Inbox(
    ImmutableArray<RequestItem> Items, ImmutableSortedDictionary<Waiting, int> Counts, ImmutableArray<RequestItem> Strikes)
{
    /// <summary>How many wait in all.</summary>
    public int Total => Counts.Values.Sum();
}
