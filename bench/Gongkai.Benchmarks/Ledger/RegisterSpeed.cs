using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Benchmarks.Ledger;

/// <summary>A year of 200,000 rows in each of two registers: taken in, counted, opened.</summary>
internal static class RegisterSpeed
{
    private const int Rows = 200_000, OneFile = 5_000, Year = 2024, Times = 11, Organ = 1;

    private static readonly string[] Channels = ["公示栏", "电子屏", "政务新媒体", "门户网站"];

    public static async Task Run()
    {
        Console.WriteLine($"Load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the start.");
        Console.WriteLine();
        Console.WriteLine(
            "| database | 5,000 rows taken in | 100,000 rows | longest wait of another writer meanwhile | year page | a cell of 200,000 rows | all fields | scan of the index, one register | year page, of the scan |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in BenchLedger.Kinds)
        {
            await using var ledger = await BenchLedger.On(kind);
            await ledger.Grow(2);
            await Measure(ledger);
        }
    }

    private static async Task Measure(BenchLedger ledger)
    {
        var keys = new SubjectKeys(MasterKey.Of(new byte[32]));
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        var of = new ReportOf(Organ, Year);
        await Import(ledger.Database, keys, 2, "placements", Placements(100, 7));   // compiled
        var five = await Timed(() => Import(ledger.Database, keys, Organ, "placements", Placements(OneFile, 0)));
        var waited = 0.0;
        using var stop = new CancellationTokenSource();
        var beside = Task.Run(async () => waited = await Beside(ledger.Database, keys, stop.Token));
        var hundred = await Timed(() => Import(ledger.Database, keys, Organ, "placements", Placements(Rows / 2, 1)));
        await stop.CancelAsync();
        await beside;
        await Import(ledger.Database, keys, Organ, "placements", Placements(Rows / 2 - OneFile, 2));
        await Import(ledger.Database, keys, Organ, "decisions", Decisions(Rows));
        await ledger.Execute("analyze entry");
        var page = await Median(async () => await reports.Of(TheOperator.Anybody, of, default));
        var cell = await Median(
            async () => await reports.Behind(TheOperator.Anybody, of, "table2.art20_6.penalty.decisions", default, new(400, 200)));
        var fields = await Median(async () => await reports.Fields(TheOperator.Anybody, of, default));
        var scan = await Median(() => Scan(ledger.Database));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {ledger.Kind} | {five / 1000:0.00} s | {hundred / 1000:0.0} s | {waited:0} ms | {page:0} ms | {cell:0} ms | {fields:0} ms | {scan:0} ms | {page / scan:0.0} |"));
    }

    // Somebody else records a row of another organ again and again; the longest that it took.
    private static async Task<double> Beside(Database database, SubjectKeys keys, CancellationToken stop)
    {
        var longest = 0.0;
        for (var n = 0; !stop.IsCancellationRequested; n++)
            longest = Math.Max(longest, await Timed(() => Import(database, keys, 2, "placements", Placements(1, 1000 + n))));
        return longest;
    }

    private static async Task Import(Database database, SubjectKeys keys, int organ, string code, byte[] file)
    {
        var rows = RowsOfFile.Read(RegisterList.Find(code)!, file, new(database.Clock.Today));
        var result = await new ImportEntries(database, keys).Run(
            TheOperator.Anybody, organ, rows, ImportEntries.From("bench.csv", file), new(), null, default);
        if (!result.Refused.IsEmpty) throw new InvalidOperationException($"{result.Refused[0]}");
    }

    private static byte[] Placements(int rows, int batch) => Lines(
        "日期,渠道,载体,标题或内容,件数,信息编号", rows,
        i => $"{Year}-{(i % 12) + 1:00}-{(i % 28) + 1:00},{Channels[i % 4]},{i % 40}号栏,第{batch}次第{i}批,{(i % 9) + 1},{(i % 3 == 0 ? "" : $"A-{batch}-{i / 2}")}");

    private static byte[] Decisions(int rows) => Lines(
        "类别,起,止,件数,来源,备注", rows,
        i => $"{(i % 4 == 0 ? "行政许可" : "行政处罚")},{Month(i)}-01,{Month(i)}-{(i % 27) + 2:00},{(i % 9) + 1},系统导出,{i}");

    private static string Month(int i) => $"{Year}-{(i % 12) + 1:00}";

    private static byte[] Lines(string headings, int rows, Func<int, string> line) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, rows).Select(line).Prepend(headings)));

    private static async Task Scan(Database database)
    {
        await using var connection = await database.Open(default);
        await connection.ExecuteScalarAsync<long>(
            "select count(*) from entry where organ = 1 and register = 'decisions' and on_day >= @first and struck = @no",
            new { first = DateOnly.MinValue, no = false });
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> Median(Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++) times.Add(await Timed(work));
        return times.Order().ElementAt(Times / 2);
    }
}
