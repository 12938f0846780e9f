using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Written;
using Gongkai.Reports;

namespace Gongkai.Ledger.Tests.Reports.Written;

/// <summary>The prose of a year: its numbers move with the ledger, and what two people write at once is not lost.</summary>
public sealed class WriteProseTests
{
    private static readonly ReportOf Year = new(TestLedger.Organ, 2021);

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Numbers_in_prose_move_with_the_ledger(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        const string board = "2021-03,公示栏,大门,低保,5";
        await year.Import("placements", "日期,渠道,载体,标题或内容,件数", board);
        var written = await Write(ledger, Of(("s1.1", "公开{主动公开总数}条，公示栏{渠道:公示栏}条。"), ("s6", "无")), 0);
        Assert.True(written.Allowed, written.Breach?.Sentence);
        Assert.Equal("（一）主动公开。公开5条，公示栏5条。", await Overview(year));
        await year.Import("placements", "日期,渠道,载体,标题或内容,件数", board, "2021-04,公示栏,大门,低保,7");
        Assert.Equal("（一）主动公开。公开12条，公示栏12条。", await Overview(year));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_field_that_nobody_knows_or_that_has_no_number_is_refused(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var unknown = await Write(ledger, Of(("s1.1", "{没有这个数}条，{主动公开总数}条")), 0);
        Assert.Equal("prose.unknown-field", unknown.Breach?.Code);
        Assert.Contains("{没有这个数}", unknown.Breach!.Sentence, StringComparison.Ordinal);
        Assert.Equal("prose.empty-field", (await Write(ledger, Of(("s6", "{主动公开总数}条")), 0)).Breach?.Code);
        Assert.Equal("prose.too-long", (await Write(ledger, Of(("s6", new string('长', 8_001))), 0)).Breach?.Code);
        var stranger = new Officer(Guid.NewGuid(), "外人", []);
        Assert.False((await Writing(ledger).Run(stranger, null, Year, Of(("s6", "无")), 0, Ct)).Allowed);
        Assert.Null((await new RegisterYear(ledger).Of(2021)).Prose);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_number_that_goes_away_is_said(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Declare(2021, "sessions:培训");
        Assert.True((await Write(ledger, Of(("s1.5", "培训{培训与会议:培训}次")), 0)).Allowed);
        Assert.DoesNotContain("prose.empty-field", await year.Said(2021));
        var said = (await year.Of(2021)).Said.All.Single();
        Assert.True((await new DeclareNone(ledger.Database, ledger.Keys).Strike(ledger.Clerk, null, Year, said.Seq, "有培训", Ct)).Allowed);
        Assert.Contains("prose.empty-field", await year.Said(2021));
        Assert.Equal("（五）监督保障。培训{培训与会议:培训}次", (await year.Of(2021)).Report.Section("s1").Text);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_two_people_write_at_once_is_joined_part_by_part_or_refused(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        var first = (await Write(ledger, Of(("s1.1", "甲"), ("s6", "无")), 0)).Value!.Seq;
        // both opened the page then; each changes a part of their own
        Assert.True((await Write(ledger, Of(("s1.1", "甲改"), ("s6", "无")), first)).Allowed);
        Assert.True(
            (await Write(ledger, Of(("s1.1", "甲"), ("s1.2", "乙"), ("s6", "无")) with { Improvements = [new("问题", "措施")] }, first)).Allowed);
        var prose = (await year.Of(2021)).Prose!;
        Assert.Equal(
            ("甲改", "乙", "无", 1), (prose.Written["s1.1"], prose.Written["s1.2"], prose.Written["s6"], prose.Written.Improvements.Length));
        // the same part: nothing is recorded
        Assert.Equal("prose.changed-meanwhile", (await Write(ledger, Of(("s1.1", "又改"), ("s6", "无")), first)).Breach?.Code);
        Assert.Equal(prose.Seq, (await year.Of(2021)).Prose!.Seq);
        // the same words again make no new fact
        Assert.Equal(prose.Seq, (await Write(ledger, prose.Written, prose.Seq)).Value!.Seq);
    }

    private static async Task<string> Overview(RegisterYear year) => (await year.Of(2021)).Report.Section("s1").Text;

    private static ReportProse Of(params (string Part, string Text)[] parts) =>
        new() { Parts = parts.ToImmutableSortedDictionary(p => p.Part, p => p.Text, StringComparer.Ordinal) };

    private static WriteProse Writing(TestLedger ledger) =>
        new(ledger.Database, ledger.Keys, new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys));

    private static Task<Gongkai.Law.Verdict<Recorded>> Write(TestLedger ledger, ReportProse prose, long? from) =>
        Writing(ledger).Run(ledger.Clerk, null, Year, prose, from, Ct);
}
