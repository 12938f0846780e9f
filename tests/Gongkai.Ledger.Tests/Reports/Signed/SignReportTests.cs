using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Reports.Signed;
using Gongkai.Ledger.Reports.Written;
using Gongkai.Ledger.Tests.Verifying;
using Gongkai.Reports;

namespace Gongkai.Ledger.Tests.Reports.Signed;

/// <summary>A report is sent, signed by another, frozen, published, and corrected; on each database.</summary>
public sealed class SignReportTests
{
    private const string Headings = "日期,渠道,载体,标题或内容,件数";

    private static readonly ReportOf Year = new(TestLedger.Organ, 2021);

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task It_is_signed_by_another_than_who_sent_it_and_stays_as_it_was(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (year, sign) = (new RegisterYear(ledger), Signing(ledger));
        Assert.Equal("report.left", (await sign.Send(ledger.Clerk, null, Year, null, Ct)).Breach?.Code);
        await Fill(ledger, year);
        Assert.Equal(0, (await year.Of(2021)).Left);
        var sent = (await sign.Send(ledger.Clerk, null, Year, null, Ct)).Value!.Seq;
        Assert.Equal("report.waiting", (await sign.Send(ledger.Clerk, null, Year, null, Ct)).Breach?.Code);
        var both = TestLedger.Person("李经办", Role.Leader) with { Id = ledger.Clerk.Id };   // the same person under another office
        Assert.Equal("sign.own-draft", (await sign.Sign(both, null, Year, sent, Ct)).Breach?.Code);
        Assert.False((await sign.Sign(ledger.UnitClerk, null, Year, sent, Ct)).Allowed);
        Assert.Equal("report.not-waiting", (await sign.Sign(ledger.Leader, null, Year, sent + 5, Ct)).Breach?.Code);
        var key = Guid.NewGuid();
        var signed = await sign.Sign(ledger.Leader, key, Year, sent, Ct);
        Assert.True(signed.Allowed, signed.Breach?.Sentence);
        Assert.Equal(signed, await sign.Sign(ledger.Leader, key, Year, sent, Ct));

        // what is recorded since does not move it
        await year.Import("placements", Headings, "2021-06,公示栏,大门,低保,7");
        await year.Import("decisions", "类别,起,止,件数,来源", "行政处罚,2021-3-1,2021-3-1,2,台账");
        var now = await year.Of(2021);
        var frozen = now.Signing.Latest!;
        Assert.Equal((0m, 2m, 1), (frozen.Report.Values[Penalty], now.Report.Values[Penalty] ?? now.Cells[Penalty].SoFar, frozen.Version));
        Assert.Contains("公开5条", frozen.Report.Section("s1").Text, StringComparison.Ordinal);
        Assert.Contains("公开12条", now.Report.Section("s1").Text, StringComparison.Ordinal);
        Assert.Equal([(Penalty, 0m)], now.Differences.Select(d => (d.Cell.Id, d.Was!.Value)));
        Assert.Equal(64, frozen.What.Root.Length);
        Assert.Equal("陈书记", ledger.Leader.Id == frozen.By ? "陈书记" : "");
        Assert.Empty(await Compared.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_changed_since_it_was_sent_is_not_signed_and_comes_back(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (year, sign) = (new RegisterYear(ledger), Signing(ledger));
        await Fill(ledger, year);
        var sent = (await sign.Send(ledger.Clerk, null, Year, null, Ct)).Value!.Seq;
        await year.Import("placements", Headings, "2021-06,公示栏,大门,低保,7");   // a number of the prose moves
        Assert.Equal("report.changed", (await sign.Sign(ledger.Leader, null, Year, sent, Ct)).Breach?.Code);
        Assert.Equal("review.no-opinion", (await sign.Return(ledger.Leader, null, Year, sent, " ", Ct)).Breach?.Code);
        Assert.False((await sign.Return(ledger.Clerk, null, Year, sent, "不对", Ct)).Allowed);
        Assert.True((await sign.Return(ledger.Leader, null, Year, sent, "请核对公示栏", Ct)).Allowed);
        Assert.Equal(("请核对公示栏", null), ((await year.Of(2021)).Signing.Returned, (await year.Of(2021)).Signing.Waiting?.Seq));
        sent = (await sign.Send(ledger.Clerk, null, Year, null, Ct)).Value!.Seq;
        Assert.True((await sign.Sign(ledger.Leader, null, Year, sent, Ct)).Allowed);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task It_is_public_once_published_and_a_corrected_version_says_what_it_corrects(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (year, sign, publish) = (new RegisterYear(ledger), Signing(ledger), new PublishReport(ledger.Database, ledger.Keys));
        var open = new PublicReports(ledger.Database, ledger.Keys);
        await Fill(ledger, year);
        Assert.Equal("report.not-signed", (await publish.Run(ledger.Clerk, null, Year, null, Ct)).Breach?.Code);
        await Sign(ledger, null);
        Assert.Empty(await open.All(Ct));
        Assert.Empty(await open.Versions(Year, Ct));   // what is signed and not published is nobody's but the office's
        Assert.True((await publish.Run(ledger.Clerk, null, Year, null, Ct)).Allowed);
        Assert.Equal("report.published", (await publish.Run(ledger.Clerk, null, Year, null, Ct)).Breach?.Code);
        var report = Assert.Single(await open.All(Ct));
        Assert.Equal((2021, ledger.Clock.Today, null), (report.Of.Year, report.PublishedOn, report.Elsewhere));

        await year.Import(
            "decisions", ["类别,起,止,件数,来源", .. Enumerable.Range(1, 12).Select(m => $"行政处罚,2021-{m:00}-01,2021-{m:00}-01,1,台账")]);
        Assert.Equal("report.left", (await sign.Send(ledger.Clerk, null, Year, "补报", Ct)).Breach?.Code);   // 与记录矛盾
        var none = (await year.Of(2021)).Said.All.Single(s => s.What.Class == "行政处罚").Seq;
        Assert.True((await new DeclareNone(ledger.Database, ledger.Keys).Strike(ledger.Clerk, null, Year, none, "有处罚", Ct)).Allowed);
        Assert.Equal("report.no-note", (await sign.Send(ledger.Clerk, null, Year, " ", Ct)).Breach?.Code);
        await Sign(ledger, "补报行政处罚12件");
        Assert.Equal(1, Assert.Single(await open.Versions(Year, Ct)).Version);   // signed, not published yet
        Assert.True((await publish.Run(ledger.Clerk, null, Year, null, Ct)).Allowed);
        var versions = await open.Versions(Year, Ct);
        Assert.Equal(
            [(2, 12m, "补报行政处罚12件"), (1, 0m, null)], versions.Select(v => (v.Version, v.Report.Values[Penalty]!.Value, v.Note)));
        Assert.Empty((await year.Of(2021)).Differences);
        Assert.Equal("report.same", (await sign.Send(ledger.Clerk, null, Year, "再来一次", Ct)).Breach?.Code);
        Assert.Equal(12m, (await year.Of(2022)).Said.Opened!.Cells[Penalty]);   // the next year begins with it
    }

    [Theory]
    [InlineData("javascript:alert(1)", 0, "report.address")]
    [InlineData("www.example.gov.cn", 0, "report.address")]
    [InlineData("https://www.example.gov.cn/a.html", 1, "report.day")]
    [InlineData("https://www.example.gov.cn/a.html", -9999, "report.day")]
    [InlineData("https://www.example.gov.cn/a.html", 0, null)]
    public async Task Where_it_was_published_elsewhere_is_an_address_and_a_day(string address, int days, string? code)
    {
        await using var ledger = await TestLedger.On("sqlite");
        await Fill(ledger, new(ledger));
        await Sign(ledger, null);
        var published = await new PublishReport(ledger.Database, ledger.Keys).Run(
            ledger.Clerk, null, Year, (address, ledger.Clock.Today.AddDays(days)), Ct);
        Assert.Equal(code, published.Breach?.Code);
    }

    [Fact]
    public async Task A_finding_may_stay_as_it_is_with_a_name_and_a_reason_and_asks_anew_when_it_changes()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var (year, sign) = (new RegisterYear(ledger), Signing(ledger));
        await Fill(ledger, year);
        await Prose(ledger, "开展公示栏巡查，公示栏9条。");   // the register says 5
        var report = await year.Of(2021);
        var typed = report.Remarks.Single(r => r.Code == "prose.typed-differs");
        Assert.True(report.Left > 0);
        Assert.Equal(
            "report.no-reason",
            (await sign.Overrule(ledger.Clerk, null, Year, (typed.Code, YearReport.PlaceOf(typed.Sentence)), "", Ct)).Breach?.Code);
        Assert.True(
            (await sign.Overrule(ledger.Clerk, null, Year, (typed.Code, YearReport.PlaceOf(typed.Sentence)), "9条是巡查记录", Ct)).Allowed);
        Assert.Equal(report.Left - 1, (await year.Of(2021)).Left);
        Assert.Equal("9条是巡查记录", Assert.Single((await year.Of(2021)).Signing.Overruled).Why);
        await Prose(ledger, "开展公示栏巡查，公示栏8条。");
        Assert.Equal(report.Left, (await year.Of(2021)).Left);
    }

    private const string Penalty = "table2.art20_6.penalty.decisions";

    private static SignReport Signing(TestLedger ledger) =>
        new(ledger.Database, ledger.Keys, new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys));

    private static async Task Sign(TestLedger ledger, string? note)
    {
        var sent = await Signing(ledger).Send(ledger.Clerk, null, Year, note, Ct);
        Assert.True(sent.Allowed, sent.Breach?.Sentence);
        Assert.True((await Signing(ledger).Sign(ledger.Leader, null, Year, sent.Value!.Seq, Ct)).Allowed);
    }

    private static async Task Fill(TestLedger ledger, RegisterYear year)
    {
        await year.Import("placements", Headings, "2021-03,公示栏,大门,低保,5");
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        var unfilled = (await reports.Unfilled(ledger.Clerk, Year, Ct)).Value;
        Assert.True((await new DeclareNone(ledger.Database, ledger.Keys).Run(ledger.Clerk, null, Year, unfilled, Ct)).Allowed);
        await Prose(ledger, "全年公开{主动公开总数}条，其中公示栏{渠道:公示栏}条。");
    }

    private static async Task Prose(TestLedger ledger, string first)
    {
        var prose = new ReportProse
        {
            Parts = new (string, string)[]
            {
                ("s1.1", first), ("s1.2", "新收申请{table3.new_received.total}件。"), ("s1.3", "先审查后公开，专人负责。"), ("s1.4", "更新公示栏，逐月核对。"),
                ("s1.5", "全年未发生责任追究的情形。"), ("s6", "发出收费通知{收费通知件数}件，总金额{收费通知金额}元，实际收取总金额{实收金额}元。"),
            }.ToImmutableSortedDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal),
            Improvements = [new("公示栏更新不够及时，个别月份的内容滞后。", "定下每月更换的日期，由党政办逐月核对。")],
        };
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        var written = await new WriteProse(ledger.Database, ledger.Keys, reports).Run(ledger.Clerk, null, Year, prose, null, Ct);
        Assert.True(written.Allowed, written.Breach?.Sentence);
    }
}
