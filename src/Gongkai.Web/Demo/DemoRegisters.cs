using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Demo;

/// <summary>
/// What the street office keeps in its registers, last year and this: recorded by its clerk on the day, one row wrongly and struck.
/// </summary>
internal static class DemoRegisters
{
    private const string Clerk = "jingban";

    /// <summary>The register, month and day, and the cells after the date.</summary>
    private static readonly (Register Register, int Month, int Day, string[] Cells)[] Rows =
    [
        (Sessions.Register, 3, 18, ["培训", "政府信息公开业务培训", "42", "党政综合办公室"]),
        (Sessions.Register, 5, 21, ["学习", "新修订的行政复议法实施条例专题学习", "18", "党政综合办公室"]),
        (Sessions.Register, 7, 9, ["领导小组会议", "政务公开领导小组会议", "11", ""]),
        (Sessions.Register, 9, 24, ["培训", "村（社区）公示栏管理培训", "36", "党政综合办公室"]),
        (Handbooks.Register, 4, 8, ["低保和临时救助办事指南", "1200"]),
        (Handbooks.Register, 8, 19, ["城乡居民医保参保手册", "800"]),
        (Rules.Register, 2, 12, ["政府信息公开保密审查制度", "修订"]),
        (Rules.Register, 6, 16, ["依申请公开办理流程", "建立"]),
    ];

    /// <summary>Writes down what is done on which day.</summary>
    public static void Keep(OpenLedger ledger, Diary diary, DemoPeople people, DateOnly today)
    {
        foreach (var (year, row) in Enumerable.Range(today.Year - 1, 2).SelectMany(y => Rows.Select(r => (y, r))))
            if (new DateOnly(year, row.Month, row.Day) is var day && day < today) diary.On(day, () => Record(ledger, people, day, row));
        var wrong = Rows[0] with { Day = 28 };
        diary.On(
            new(today.Year - 1, 3, 30), async () =>
            {
                var recorded = await Record(ledger, people, new(today.Year - 1, wrong.Month, wrong.Day), wrong);
                DemoPeople.Done(
                    await new StrikeEntry(ledger.Database, ledger.Keys).Run(
                        await people.Who(Clerk), null, recorded.Subject, new(recorded.Seq, 0), "日期录错，18日的已经记过", CancellationToken.None));
            });
    }

    private static async Task<Recorded> Record(
        OpenLedger ledger, DemoPeople people, DateOnly day, (Register Register, int, int, string[] Cells) row)
    {
        string[] cells = [FormattableString.Invariant($"{day:yyyy-MM-dd}"), .. row.Cells];
        var (read, breaches) = Row.Read(
            row.Register, h => row.Register.IndexOf(h) is var at && at < cells.Length ? cells[at] : "",
            new(ledger.Database.Clock.Today.AddDays(1)));
        if (read is null) throw new InvalidOperationException(string.Join('；', breaches.Select(b => $"{b.Heading}: {b.Breach}")));
        return DemoPeople.Done(
            await new RecordEntry(ledger.Database, ledger.Keys).Run(
                await people.Who(Clerk), null, DemoPlaces.Street, [read], CancellationToken.None));
    }
}
