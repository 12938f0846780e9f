using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests;
using Gongkai.Reports;

namespace Gongkai.Ledger.Tests.Reports;

public sealed class YearReportTests
{
    private const int Cases = 60;

    private static readonly int[] Years = [2019, 2020, 2021, 2022, 2023];

    public static TheoryData<string, int> RandomLedgers
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var database in TestLedger.Databases)
                foreach (var seed in (int[])[1, 2]) rows.Add(database, seed);
            return rows;
        }
    }

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(RandomLedgers))]
    public async Task Behind_every_number_stand_as_many_cases(string database, int seed)
    {
        await using var ledger = await TestLedger.On(database);
        await new RandomLedger(ledger, seed).Fill(Cases);
        var filled = 0;
        foreach (var year in Years)
        {
            var report = await Of(ledger, year);
            foreach (var cell in report.Report.Form.Table3.Rows.Concat(report.Report.Form.Table4.Rows).SelectMany(r => r.Cells))
            {
                var behind = await Reports(ledger).Behind(ledger.Head, new(TestLedger.Organ, year), cell.Id, Ct);
                Assert.Equal(report.Report.Values[cell] ?? 0, behind.Value!.Sum);
                if (cell.Column.Id != "total" && !behind.Value.Cases.IsEmpty) filled++;
            }
        }
        Assert.InRange(filled, 60, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(RandomLedgers))]
    public async Task The_sums_of_the_form_hold_whatever_happened(string database, int seed)
    {
        await using var ledger = await TestLedger.On(database);
        await new RandomLedger(ledger, seed).Fill(Cases);
        foreach (var year in Years) await NoneBut(ledger, year);
        var before = 0m;
        foreach (var year in Years)
        {
            var report = await Of(ledger, year);
            Assert.DoesNotContain(
                report.Checkup.Findings, f => f.Rule.Id is "T3-01" or "T3-02" or "T3-03" or "T4-01" or "T4-02" or "T4-03");
            Assert.Equal(before, report.Report.Values["table3.carried_in.total"] ?? 0);
            before = report.Report.Values["table3.carried_out.total"] ?? 0;
        }
        Assert.NotEqual(0, before);
    }

    [Theory]
    [MemberData(nameof(RandomLedgers))]
    public async Task Table_three_counts_what_the_facts_say(string database, int seed)
    {
        await using var ledger = await TestLedger.On(database);
        var ids = await new RandomLedger(ledger, seed).Fill(Cases);
        var cases = await Task.WhenAll(ids.Select(id => RequestCase.Find(ledger.Database, id, ledger.Clerk, Ct)));
        var spans = cases.SelectMany(
            c => Spans.Of(c!, LawOfDay.Default).Where(s => !s.Reopened).Select(s => (Kind: c!.ApplicantKind.Column(), Span: s))).ToList();
        await NoneBut(ledger, 2021);
        var report = (await Of(ledger, 2021)).Report;
        var (first, last) = (new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));
        foreach (var (kind, of) in spans.GroupBy(s => s.Kind).Select(g => (g.Key, g.Select(s => s.Span).ToList())))
        {
            Assert.Equal(of.Count(s => s.OpenedOn.Year == 2021), report.Values[$"table3.new_received.{kind}"]);
            Assert.Equal(of.Count(s => s.OpenedOn < first && !(s.ClosedOn < first)), report.Values[$"table3.carried_in.{kind}"]);
            Assert.Equal(of.Count(s => s.OpenedOn <= last && !(s.ClosedOn <= last)), report.Values[$"table3.carried_out.{kind}"]);
            foreach (var row in report.Form.Table3.Rows.Where(r => r.Groups.Length > 0 && r.Id != "results.total"))
                Assert.Equal(of.Count(s => s.ClosedOn?.Year == 2021 && RowOf(s, report.Form) == row.Id), report.Values[row[kind]]);
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_the_ledger_does_not_hold_is_missing_and_not_zero(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive(new(2026, 3, 2));
        var report = await Of(ledger, 2026);
        Assert.Equal("团结街道办事处2026年政府信息公开工作年度报告", report.Report.Title);
        Assert.Equal(1, report.Report.Values["table3.new_received.natural_person"]);
        Assert.Equal(1, report.Report.Values["table3.carried_out.total"]);
        // the ledger was not in use on 1 January: that there was nothing else is not its own to say
        Assert.Null(report.Report.Values["table3.results.granted.total"]);
        Assert.Null(report.Report.Values["table4.review.total"]);
        Assert.Equal(["year.missing", "year.requests-unsaid", "year.disputes-unsaid"], report.Remarks.Select(r => r.Code));
        Assert.All(
            report.Report.Form.Table2.Rows.Where(r => r.Id != "art20_1.regulation").SelectMany(r => r.Cells),
            c => Assert.Null(report.Report.Values[c]));
        Assert.Equal(
            (0, CellGround.ByLaw),
            (report.Report.Values["table2.art20_1.regulation.issued"], report.Cells["table2.art20_1.regulation.issued"].Ground));
        Assert.True(report is { Unfinished: true, BegunLater: true, Empty: false });
        await NoneBut(ledger, 2026);
        report = await Of(ledger, 2026);
        Assert.Equal(0, report.Report.Values["table3.results.granted.total"]);
        Assert.Equal(0, report.Report.Values["table4.review.total"]);
        Assert.Equal(["year.missing"], report.Remarks.Select(r => r.Code));
        Assert.True((await Of(ledger, 2024)).Empty);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_does_not_reach_the_case_sees_dates_and_outcome_only(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive(new(2026, 3, 2));
        var supervisor = TestLedger.Person("周科长", Role.Supervisor);
        var (own, other) = (await Behind(ledger, ledger.Head), await Behind(ledger, supervisor));
        Assert.Equal("某村土地征收补偿安置方案", Assert.Single(own.Value!.Cases).Summary);
        Assert.Equal(own.Value.Cases.Select(c => c with { Summary = null }), other.Value!.Cases);
        Assert.Equal(ReportBreach.NoOrgan, (await Behind(ledger, new Officer(Guid.NewGuid(), "外人", [new(2, Role.Clerk)]))).Breach);
        Assert.Equal(ReportBreach.NoOrgan, (await Behind(ledger, ledger.UnitClerk)).Breach);
    }

    [Theory]
    [InlineData(2018, "table3.new_received.total", "report.no-form")]
    [InlineData(2027, "table3.new_received.total", "report.future")]
    [InlineData(2026, "table3.new_received", "report.no-cell")]
    public async Task What_cannot_be_counted_is_refused(int year, string cell, string code)
    {
        await using var ledger = await TestLedger.On("sqlite");
        Assert.Equal(code, (await Reports(ledger).Behind(ledger.Head, new(TestLedger.Organ, year), cell, Ct)).Breach!.Code);
    }

    private static async Task NoneBut(TestLedger ledger, int year)
    {
        var said = new[] { "requests", "disputes" }.Select(c => new NoneDeclared(default, c, null, NoneOf.Year)).ToImmutableArray();
        Assert.True(
            (await new DeclareNone(ledger.Database, ledger.Keys).Run(ledger.Clerk, null, new(TestLedger.Organ, year), said, Ct)).Allowed);
    }

    private static YearReports Reports(TestLedger ledger) => new(ledger.Database, ReportSettings.Default, ledger.Keys);

    private static async Task<YearReport> Of(TestLedger ledger, int year) =>
        (await Reports(ledger).Of(ledger.Head, TestLedger.Organ, year, Ct)).Value!;

    private static Task<Law.Verdict<Behind>> Behind(TestLedger ledger, Officer officer) =>
        Reports(ledger).Behind(officer, new(TestLedger.Organ, 2026), "table3.new_received.total", Ct);

    private static string RowOf(Span span, Form form) =>
        OutcomeTable.All.Single(o => o.Code == span.Outcome).RowIn(form, OutcomeSettings.Default).Id;
}
