using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Ledger.Tests.Registers;

/// <summary>What pages ask of registers and do with them, on each database.</summary>
public sealed class ReplaceTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Rows_are_replaced_all_or_none_and_once(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Record(ledger, Power("占道经营处罚", "P-1"), Power("乱倒垃圾处罚", null));
        var rows = await Listed(ledger, Powers.Register, 2021);
        ImmutableArray<Replacement> ended = [.. rows.Select(r => new Replacement(r.Subject, r.Entry, Ended(r.Row)))];
        var replace = new ReplaceEntry(ledger.Database, ledger.Keys);
        // the second target is of no row: the first one stays, too
        var torn = ended.SetItem(1, ended[1] with { Target = new(99, 0) });
        Assert.Equal("register.no-entry", (await replace.Run(ledger.Clerk, null, TestLedger.Organ, torn, "终止", Ct)).Breach?.Code);
        Assert.All(await Listed(ledger, Powers.Register, 2021), r => Assert.Null(r.Row["至"]));
        Assert.Equal("register.no-reason", (await replace.Run(ledger.Clerk, null, TestLedger.Organ, ended, " ", Ct)).Breach?.Code);
        Assert.Equal(   // of another organ there is no such row
            "register.no-entry", (await replace.Run(TheOperator.Anybody, null, TestLedger.Organ + 1, ended, "终止", Ct)).Breach?.Code);
        var renumbered = ended.SetItem(0, ended[0] with { Row = Power(ended[0].Row["名称"]!, "P-9") });
        Assert.Equal(
            "import.other-content", (await replace.Run(ledger.Clerk, null, TestLedger.Organ, renumbered, "终止", Ct)).Breach?.Code);
        var key = Guid.NewGuid();
        var done = await replace.Run(ledger.Clerk, key, TestLedger.Organ, ended, "终止", Ct);
        Assert.Equal(done, await replace.Run(ledger.Clerk, key, TestLedger.Organ, ended, "终止", Ct));
        Assert.Equal("register.struck-before", (await replace.Run(ledger.Clerk, null, TestLedger.Organ, ended, "终止", Ct)).Breach?.Code);
        var after = await Listed(ledger, Powers.Register, 2021);
        Assert.Equal((2, 2), (after.Count(r => r.Struck), after.Count(r => !r.Struck && r.Row["至"] == "2021-06-01")));
        Assert.Equal(0, (await new EntryList(ledger.Database).Totals(
            TheOperator.Anybody, new(TestLedger.Organ, Powers.Register, 2021) { Measure = Measure.Standing }, Ct)).Sum(t => t.Rows));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_right_is_sifted_from_what_is_wrong(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var text = "2021-3-5\t2021-3-8\t公示栏\t大门\t低保\t3\n2021-3-5\t\t宣传栏\t大门\t低保\t3\n2021-3-5\t\t公示栏\t大门\t低保\t0";
        var table = PastedTable.Of(Placements.Register, text, new(new(2026, 11, 30), 2021));
        var (right, result, refused) = await new ImportEntries(ledger.Database, ledger.Keys).Sift(
            ledger.Clerk, TestLedger.Organ, table.Read, Ct);
        Assert.Equal([1], right.Rows.Select(r => r.Line));
        Assert.Equal(1, result.Added);
        Assert.Equal([(3, "import.zero"), (2, "import.channel")], refused.Select(r => (r.Line, r.Code)));
        var stranger = new Gongkai.Ledger.Officers.Officer(Guid.NewGuid(), "外人", []);
        var (none, _, _) = await new ImportEntries(ledger.Database, ledger.Keys).Sift(stranger, TestLedger.Organ, table.Read, Ct);
        Assert.Empty(none.Rows);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_year_is_summed_by_channel_board_and_month_and_listed_by_what_stood_in_it(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Record(
            ledger, Placed("2021-03", "公示栏", "大门", 3, null), Placed("2021-12-31", "公示栏", "大门", 4, null),
            Placed("2021-03-05", "门户网站", "公告", 2, "云-1"), Placed("2021-04-05", "政务新媒体", "发布", 2, "云-1"),
            Placed("2021-04-05", "政务服务平台", "指南", 50, null));
        await Record(ledger, Power("占道经营处罚", null), Area("社会救助", "是", "2020-01-01"), Area("社会救助", "否", "2021-05-01"));
        var list = new EntryList(ledger.Database);
        var sums = (await list.Placed(TheOperator.Anybody, TestLedger.Organ, 2021, Ct))!;
        Assert.Equal((11, 8), (sums.Total, sums.Distinct));
        Assert.Equal(
            ["公示栏 大门 3 3", "公示栏 大门 12 4", "政务新媒体 发布 4 2", "政务服务平台 指南 4 50", "门户网站 公告 3 2"],
            sums.Groups.Select(g => $"{g.Channel} {g.Carrier} {g.Month} {g.Pieces}"));
        Assert.Equal(Side.Uncounted, sums.SideOf("没有的渠道"));
        var stranger = new Gongkai.Ledger.Officers.Officer(Guid.NewGuid(), "外人", []);
        Assert.Null(await list.Placed(stranger, TestLedger.Organ, 2021, Ct));
        var counts = await list.Counts(TheOperator.Anybody, [TestLedger.Organ], 2022, Ct);
        Assert.Equal(
            [("areas", 1L), ("powers", 1L)], counts.Select(c => (c.Key.Register, c.Value)).Order());   // placements are of their year
        Assert.Equal(["否"], (await Listed(ledger, Areas.Register, 2022)).Select(r => r.Row["涉及"]));
        Assert.Equal(["是"], (await Listed(ledger, Areas.Register, 2020)).Select(r => r.Row["涉及"]));
        var item = await list.Of(TheOperator.Anybody, new(TestLedger.Organ, Placements.Register, 2021) { Item = "云-1" }, Ct);
        Assert.Equal(2, item.Length);
    }

    private static Row Power(string name, string? code) =>
        Read(Powers.Register, ("类别", "行政处罚"), ("名称", name), ("自", "2019-01-01"), ("编号", code));

    private static Row Area(string field, string touched, string since) =>
        Read(Areas.Register, ("领域", field), ("涉及", touched), ("自", since));

    private static Row Placed(string on, string channel, string carrier, int pieces, string? item) => Read(
        Placements.Register, ("日期", on), ("渠道", channel), ("载体", carrier), ("标题或内容", "低保"), ("件数", $"{pieces}"), ("信息编号", item));

    private static Row Ended(Row row) => Read(
        row.Register, [.. row.Register.All.Select(c => (c.Heading, row[c.Heading])), ("至", "2021-06-01")]);

    private static Row Read(Register register, params (string Heading, string? Text)[] cells) => Row.Read(
        register, h => cells.LastOrDefault(c => c.Heading == h).Text ?? "", new(new(2026, 11, 30))).Row!;

    private static async Task Record(TestLedger ledger, params Row[] rows)
    {
        foreach (var register in rows.GroupBy(r => r.Register))
            Assert.True(
                (await new RecordEntry(ledger.Database, ledger.Keys).Run(ledger.Clerk, null, TestLedger.Organ, [.. register], Ct)).Allowed);
    }

    private static async Task<ImmutableArray<ListedEntry>> Listed(TestLedger ledger, Register register, int year) =>
        await new EntryList(ledger.Database).Of(TheOperator.Anybody, new(TestLedger.Organ, register, year) { Most = null }, Ct);
}
