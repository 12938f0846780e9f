using System.Diagnostics;
using System.Globalization;
using Dapper;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Store;

namespace Gongkai.Benchmarks.Ledger;

/// <summary>What pages ask, over 1,000,000 cases of 200 organs in five years.</summary>
internal static class QuerySpeed
{
    private const int Cases = 1_000_000, Organs = 200, Times = 200, Turns = 5;

    public static async Task Run()
    {
        Console.WriteLine($"Load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the start.");
        Console.WriteLine();
        Console.WriteLine(
            "| database | case | inbox of an organ | cases in hand, by date | all cases, by number | table III, an organ | table III, all organs | scan of its index | of the scan (≤ 3) |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in BenchLedger.Kinds)
        {
            await using var ledger = await BenchLedger.On(kind);
            await ledger.Grow(Organs);
            await Fill(ledger, kind == "SQLite");
            await Measure(ledger);
        }
    }

    private static async Task Measure(BenchLedger ledger)
    {
        var random = new Random(711);
        var database = ledger.Database;
        Officer Clerk(int organ) => new(Guid.CreateVersion7(), "李经办", [new(organ, Role.Clerk)]);
        var found = 0;
        var one = await Median(Times, async () =>
        {
            var n = random.Next(Cases);
            if (await RequestCase.Find(database, Id(n), Clerk(1 + (n % Organs)), default) is not null) found++;
        });
        if (found == 0) throw new InvalidOperationException("no case was found");
        var inbox = await Median(Times, async () => await new InboxQuery(database).Run(Clerk(random.Next(1, Organs + 1)), default));
        var open =
            await Median(Times, () => List(database, Clerk(random.Next(1, Organs + 1)), new() { Open = true, Sort = RequestSort.Due }));
        var list = await Median(Times, () => List(database, Clerk(random.Next(1, Organs + 1)), new()));
        var table = await Median(Times, () => Tally(database, [random.Next(1, Organs + 1)]));
        var (all, scan) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            all.Add(await Median(1, () => Tally(database, Enumerable.Range(1, Organs))));
            scan.Add(await Median(1, () => Scan(database)));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {ledger.Kind} | {one:0.0} ms | {inbox:0.0} ms | {open:0.0} ms | {list:0.0} ms | {table:0.0} ms | {all.Min():0} ms | {scan.Min():0} ms | {all.Min() / scan.Min():0.0} |"));
    }

    /// <summary>What the page of the list asks: the units to choose from, how many there are, and the first fifty.</summary>
    private static async Task List(Database database, Officer officer, RequestFilter filter)
    {
        var query = new RequestQuery(database);
        if ((await query.Units(officer, default)).IsEmpty) throw new InvalidOperationException("there are no units");
        if ((await query.Run(officer, filter, null, default)).Next is null) throw new InvalidOperationException("there is no second page");
    }

    private static async Task Tally(Database database, IEnumerable<int> organs)
    {
        await using var connection = await database.Open(default);
        var rows = await Gongkai.Ledger.Reports.Tally.Of(
            database, connection, organs, new ReportYear(2025), (ReportSettings.Default, OutcomeSettings.Default));
        if (rows.Count == 0) throw new InvalidOperationException("nothing was counted");
    }

    /// <summary>Every entry of the index that table III reads, and nothing made of it.</summary>
    private static async Task Scan(Database database)
    {
        await using var connection = await database.Open(default);
        await connection.ExecuteScalarAsync<long>("select count(*) from span where opened_on >= @first", new { first = DateOnly.MinValue });
    }

    private static async Task<double> Median(int times, Func<Task> work)
    {
        for (var i = 0; i < Math.Min(5, times); i++) await work();
        var all = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            all.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return all.Order().ElementAt(times / 2);
    }

    private static Guid Id(int n) => Guid.Parse($"{n:x8}-0000-7000-8000-{n:x12}");

    // Rows as the acts would leave them, made by the database itself; nine in ten are closed, one in a hundred waits for the applicant.
    private static async Task Fill(BenchLedger ledger, bool sqlite)
    {
        var numbers = sqlite ? $"(with recursive g(n) as (select 0 union all select n + 1 from g where n < {Cases - 1}) select n from g)"
            : $"(select generate_series(0, {Cases - 1}) as n)";
        var id = sqlite ? "printf('%08x-0000-7000-8000-%012x', n, n)"
            : "(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
        string Day(string offset) =>
            sqlite ? $"date('2021-01-01', '+' || (n / {Organs} % 1800 + {offset}) || ' days')"
                : $"(date '2021-01-01' + (n / {Organs} % 1800 + {offset}))";
        var at = sqlite ? $"{Day("0")} || 'T01:00:00.000000Z'" : $"{Day("0")}::timestamptz";
        var closed = $"case when n / {Organs} % 10 < 9 then {Day("15")} end";
        var outcome = $"case when n / {Organs} % 10 < 9 then case n % 3 when 0 then 'G2' when 1 then 'PD' else 'N1' end end";
        var kind = "case when n % 7 = 0 then 'CommercialEnterprise' else 'NaturalPerson' end";
        var waits =
            $"case when n / {Organs} % 10 < 9 then 'Nothing' when n / {Organs} % 100 = 99 then 'Applicant' when n / {Organs} % 20 = 9 then 'Draft' else 'Assignment' end";
        var stage =
            $"case when n / {Organs} % 10 < 9 then 'Delivered' when n / {Organs} % 100 = 99 then 'AwaitingCorrection' else 'Registered' end";
        var unit = $"case when n / {Organs} % 20 <> 19 then '第' || (n % 7 + 1) || '科' end";
        var officer = $"'{Guid.Empty}'" + (sqlite ? "" : "::uuid");
        await ledger.Execute(
            $"insert into request (id, organ, year, number, summary, applicant_kind, channel, received_on, receipt, unit, stage, due_on, outcome, closed_on, waits, last_seq) select {id}, n % {Organs} + 1, 2021 + n / {Organs} % 5, n, '某村土地征收补偿安置方案', {kind}, 'SignedMail', {Day("0")}, {Day("0")}, {unit}, {stage}, case when n / {Organs} % 10 = 9 then {Day("28")} end, {outcome}, {closed}, {waits}, 2 from {numbers} g");
        await ledger.Execute(
            $"insert into span (subject, opened_seq, organ, applicant_kind, opened_on, reopened, closed_on, outcome) select {id}, 1, n % {Organs} + 1, {kind}, {Day("0")}, false, {closed}, {outcome} from {numbers} g");
        async Task Facts(int seq, string code, string data, string where) =>
            await ledger.Execute(
                $"insert into fact (subject, seq, organ, code, happened_on, recorded_at, recorded_by, data) select {id}, {seq}, n % {Organs} + 1, '{code}', {Day("0")}, {at}, {officer}, '{data}' from {numbers} g where {where}");
        await Facts(
            1, "received",
            """
            {"fact":{"channel":"SignedMail"},
              "detail":{"summary":"某村土地征收补偿安置方案","applicantKind":"NaturalPerson","year":2021,"number":1}}
            """,
            "true");
        await Facts(2, "registered", """{"fact":{"receipt":"2021-01-01"}}""", "true");
        await Facts(3, "correction-requested", """{"fact":{"windowDays":10}}""", $"n / {Organs} % 100 = 99");
        await ledger.Execute(sqlite ? "analyze;" : "vacuum analyze request, span, fact");
    }
}
