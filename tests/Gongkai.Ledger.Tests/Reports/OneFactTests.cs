using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;

namespace Gongkai.Ledger.Tests.Reports;

/// <summary>Each row of a year stands in the cells it should, and in no other.</summary>
public sealed class OneFactTests
{
    private const int Year = 2021;

    private const int Kinds = 5;

    /// <summary>A row of a register, with the cells of 2021 that it stands in, and by how much.</summary>
    private sealed record Line(string Code, string Headings, string Cells, params (string Cell, decimal By)[] Counts)
    {
        /// <summary>What it was made of: the sort, the seed of its days, and the number that tells it from the others.</summary>
        public (int Kind, int Seed, int N) Of { get; init; }

        /// <summary>A cell that no other row has.</summary>
        public string Mark => Of.Kind switch { 0 => $"〔{Of.N}〕号", 1 => $"第{Of.N}号", 2 => $"台账{Of.N}", 3 => $"R{Of.N}", _ => $"D{Of.N}" };
    }

    private static Line Make(int kind, int seed, int n) => Random(new Random(seed), kind, n) with { Of = (kind, seed, n) };

    private const string Documents = "成文日期,文号,标题,种类,公开属性,失效日期", Decided = "类别,起,止,件数,来源", Asked = "编号,收到日期,接收渠道,申请人类别,摘要,办结日期,办理结果",
        Disputed = "编号,类型,收到通知日期,结案日期,结果";

    private static Line Random(Random random, int kind, int n)
    {
        int Pick(params int[] of) => of[random.Next(of.Length)];
        DateOnly Day(int year) => new DateOnly(year, 1, 1).AddDays(random.Next(365));
        string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
        switch (kind)
        {
            case 0:
                {
                    var (made, ended) = (Day(Pick(2019, 2020, 2021)), random.Next(2) == 0 ? (DateOnly?)null : Day(Pick(2021, 2022)));
                    if (ended < made) ended = null;
                    var counts = new List<(string, decimal)>();
                    if (made.Year == Year) counts.Add(("art20_1.normative_document.issued", 1));
                    if (ended?.Year == Year) counts.Add(("art20_1.normative_document.abolished", 1));
                    if (ended is null || ended.Value.Year > Year) counts.Add(("art20_1.normative_document.in_force", 1));
                    return new(
                        "documents", Documents, $"{Iso(made)},〔{n}〕号,某某办法,行政规范性文件,主动公开,{Iso(ended)}",
                        [.. counts.Select(c => ($"table2.{c.Item1}", c.Item2))]);
                }
            case 1:
                {
                    var (first, count) = (Day(Pick(2020, 2021)), random.Next(1, 9));
                    return new(
                        "decisions", Decided, $"行政处罚,{Iso(first)},{Iso(first)},{count},第{n}号",
                        first.Year == Year ? [("table2.art20_6.penalty.decisions", count)] : []);
                }
            case 2:
                {
                    var first = Day(Pick(2020, 2021));
                    return new(
                        "charges", "项目,起,止,金额,来源", $"占道费,{Iso(first)},{Iso(first)},{n}.25,台账{n}",
                        first.Year == Year ? [("table2.art20_8.fee.amount_wan_yuan", n + 0.25m)] : []);
                }
            case 3:
                {
                    var (received, closed) = (Day(Pick(2020, 2021)), random.Next(3) == 0 ? (DateOnly?)null : Day(Pick(2021, 2022)));
                    if (closed < received) closed = received;
                    var rows = new List<string> { received.Year == Year ? "new_received" : "carried_in" };
                    if (received.Year < Year && closed?.Year < Year) rows.Clear();
                    if (closed?.Year == Year) rows.AddRange(["results.granted", "results.total"]);
                    if (closed is null || closed.Value.Year > Year) rows.Add("carried_out");
                    return new(
                        "requests", Asked, $"R{n},{Iso(received)},互联网,自然人,甲,{Iso(closed)},{(closed is null ? "" : "予以公开")}",
                        [.. rows.SelectMany(r => new[] { ($"table3.{r}.natural_person", 1m), ($"table3.{r}.total", 1m) })]);
                }
            default:
                {
                    var (begun, ended) = (Day(Pick(2020, 2021)), random.Next(2) == 0 ? (DateOnly?)null : Day(2021));
                    if (ended < begun) ended = begun;
                    var column = ended?.Year == Year ? "upheld" : ended is null ? "pending" : null;
                    return new(
                        "disputes", Disputed, $"D{n},行政复议,{Iso(begun)},{Iso(ended)},{(ended is null ? "" : "维持")}",
                        column is null ? [] : [($"table4.review.{column}", 1), ("table4.review.total", 1)]);
                }
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_row_changes_exactly_the_cells_it_stands_in(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (year, random) = (new RegisterYear(ledger), new Random(1121));
        await year.Declare(
            Year, "documents:行政规范性文件", "stock documents:行政规范性文件", "decisions", "charges", "requests", "disputes");
        foreach (var month in Enumerable.Range(1, 12))   // rows refute what was said of the year; of a month it holds
            await year.Declare(Year, $"decisions:行政处罚:{Year}-{month:00}", $"charges::{Year}-{month:00}");
        var before = Numbers(await year.Of(Year));
        Assert.All(before, n => Assert.Equal(0, n.Value));
        var seen = new HashSet<string>();
        for (var n = 1; n <= 60; n++)
        {
            var line = Make(random.Next(Kinds), random.Next(), n);
            await year.Import(line.Code, line.Headings, line.Cells);
            var after = Numbers(await year.Of(Year));
            Assert.Equal(line.Counts.OrderBy(c => c.Cell, StringComparer.Ordinal), Moved(before, after));
            before = after;
            seen.UnionWith(line.Counts.Select(c => c.Cell));
        }
        Assert.InRange(seen.Count, 14, int.MaxValue);
        await year.AddsUp(Year);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_row_dropped_doubled_or_dated_anew_changes_exactly_the_cells_it_should(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (year, random) = (new RegisterYear(ledger), new Random(2112));
        await year.Declare(
            Year, "documents:行政规范性文件", "stock documents:行政规范性文件", "decisions", "charges", "requests", "disputes");
        foreach (var month in Enumerable.Range(1, 12))
            await year.Declare(Year, $"decisions:行政处罚:{Year}-{month:00}", $"charges::{Year}-{month:00}");
        var standing = Enumerable.Range(1, 25).Select(n => Make(n % Kinds, random.Next(), n)).ToList();
        foreach (var line in standing) await year.Import(line.Code, line.Headings, line.Cells);
        var (before, done) = (Numbers(await year.Of(Year)), new HashSet<(int Kind, int How, bool Moved)>());
        for (var round = 0; round < 45; round++)
        {
            var (at, how) = (random.Next(standing.Count), random.Next(3));
            var (line, kind) = (standing[at], standing[at].Of.Kind);
            (Line? Gone, Line? Come) change = how switch
            {
                0 => (line, null),
                1 => (null, Make(kind, line.Of.Seed, 100 + round)),   // the same days under another number
                _ => (line, Make(kind, random.Next(), line.Of.N)),   // the same number on other days
            };
            if (change.Gone is { } gone) await Strike(ledger, gone);
            if (change.Come is { } come) await year.Import(come.Code, come.Headings, come.Cells);
            var after = Numbers(await year.Of(Year));
            Assert.Equal(Net(change), Moved(before, after));
            if (change.Gone is not null) standing.RemoveAt(at);
            if (change.Come is { } kept) standing.Add(kept);
            before = after;
            done.Add((kind, how, Net(change).Any()));
        }
        Assert.InRange(done.Count(d => d.Moved), 12, int.MaxValue);   // of the fifteen ways nearly each moved some cell
        await year.AddsUp(Year);
    }

    private static async Task Strike(TestLedger ledger, Line line)
    {
        var list = new EntryList(ledger.Database);
        foreach (var year in Enumerable.Range(2019, 4))
            foreach (var row in await list.Of(
                TheOperator.Anybody, new(TestLedger.Organ, RegisterList.Find(line.Code)!, year) { WithStruck = false, Most = null },
                CancellationToken.None))
            {
                if (!row.Row.Cells.Contains(line.Mark)) continue;
                var struck = await new StrikeEntry(ledger.Database, ledger.Keys).Run(
                    ledger.Clerk, null, row.Subject, row.Entry, "录错", CancellationToken.None);
                Assert.True(struck.Allowed, struck.Breach?.Code);
                return;
            }
        Assert.Fail($"no row {line}");
    }

    private static IEnumerable<(string Cell, decimal By)> Net((Line? Gone, Line? Come) change) =>
        (change.Come?.Counts ?? []).Concat((change.Gone?.Counts ?? []).Select(c => (c.Cell, -c.By))).GroupBy(c => c.Item1)
            .Select(g => (g.Key, g.Sum(c => c.Item2))).Where(c => c.Item2 != 0).OrderBy(c => c.Key, StringComparer.Ordinal);

    private static IEnumerable<(string Cell, decimal By)> Moved(
        ImmutableDictionary<string, decimal?> before, ImmutableDictionary<string, decimal?> after) =>
        after.Where(a => a.Value != before[a.Key]).Select(a => (a.Key, a.Value!.Value - before[a.Key]!.Value))
            .OrderBy(c => c.Key, StringComparer.Ordinal);

    private static ImmutableDictionary<string, decimal?> Numbers(YearReport report) =>
        report.Cells.ToImmutableDictionary(c => c.Key, c => c.Value.Number);
}
