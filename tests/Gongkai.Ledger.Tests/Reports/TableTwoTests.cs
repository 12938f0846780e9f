using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Tests.Requests;

namespace Gongkai.Ledger.Tests.Reports;

public sealed class TableTwoTests
{
    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Documents_count_by_the_day_that_each_column_asks_of(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Import(
            "documents", "成文日期,文号,标题,种类,公开属性,公开日期,角色,失效日期,失效方式",
            "2020-12-31,一号,甲,行政规范性文件,主动公开,2021-01-04,,,",            // older stock, disclosed in the year
            "2021-01-01,二号,乙,行政规范性文件,主动公开,2021-01-04,主办,,",          // made on the first day
            "2021-12-31,三号,丙,行政规范性文件,主动公开,2022-01-05,,2022-01-01,废止",  // in force on the last day: 失效日期 is the first without force
            "2015-03-01,四号,丁,行政规范性文件,不予公开,,,2021-12-31,有效期届满",      // ended on the last day
            "2014-03-01,五号,戊,行政规范性文件,主动公开,2014-03-02,,2021-01-01,宣布失效",
            "2021-06-01,六号,己,行政规范性文件,主动公开,2021-06-02,会签,,",          // somebody else counts it
            "2021-06-01,七号,庚,其他公文,依申请公开,,,,");
        Assert.Equal(
            "1.normative_document.issued=2 1.normative_document.abolished=2 1.normative_document.in_force=3 5.licence.decisions=? 6.penalty.decisions=? 6.coercion.decisions=? 8.fee.amount_wan_yuan=?",
            await year.Table2(2021));
        Assert.StartsWith(   // 三号 went; nothing was made in the year, and nobody said so
            "1.normative_document.issued=? 1.normative_document.abolished=1 1.normative_document.in_force=2", await year.Table2(2022),
            StringComparison.Ordinal);
        Assert.StartsWith(   // the form of 2019 asks by the day of disclosure
            "1.normative_document.newly_made=1 1.normative_document.newly_disclosed=? 1.normative_document.total_disclosed=1",
            await year.Table2(2020),
            StringComparison.Ordinal);
        foreach (var one in new[] { 2020, 2021, 2022 }) await year.AddsUp(one);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_year_of_months_is_known_when_each_month_is_spoken_of(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Import(
            "decisions", "类别,起,止,件数,来源", "行政处罚,2021-01-01,2021-11-30,5,月报", "行政许可,2021-01-01,2021-12-31,1200,系统",
            "行政处罚,2020-12-01,2020-12-31,9,月报");
        await year.Import("charges", "项目,起,止,金额,来源,备注", "占道费,2021-01-01,2021-12-31,1.25,台账,", "占道费,2021-03-01,2021-03-31,-0.05,台账,退费");
        Assert.Contains(
            "5.licence.decisions=1200 6.penalty.decisions=? 6.coercion.decisions=? 8.fee.amount_wan_yuan=1.2", await year.Table2(2021),
            StringComparison.Ordinal);
        var penalties = (await year.Of(2021)).Cells["table2.art20_6.penalty.decisions"];
        Assert.Equal((null, 5m, CellGround.Incomplete), (penalties.Number, penalties.SoFar, penalties.Ground));
        Assert.Equal(12, Assert.Single(penalties.Months));
        Assert.Contains("行政处罚不全：12月没有记录，也没有声明；到现在合计5", (await year.Of(2021)).Remarks.Select(r => r.Sentence));
        await year.AddsUp(2021);
        await year.Declare(2021, "decisions:行政处罚:2021-12", "decisions:行政强制");
        Assert.Contains("6.penalty.decisions=5 8.fee", await year.Table2(2021), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_raises_a_sum_that_a_strike_left_below_zero_is_taken(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        const string headings = "项目,起,止,金额,来源,备注";
        await year.Import("charges", headings, "占道费,2021-01-01,2021-12-31,2,台账,", "占道费,2021-03-01,2021-03-31,-1.5,台账,退费");
        var rows = await new EntryList(ledger.Database).Of(
            ledger.Clerk, new(TestLedger.Organ, Charges.Register, 2021), CancellationToken.None);
        var paid = rows.Single(r => r.Row["金额"] == "2");
        Assert.True(
            (await new StrikeEntry(ledger.Database, ledger.Keys).Run(
                ledger.Clerk, null, paid.Subject, paid.Entry, "金额录错", CancellationToken.None)).Allowed);
        await year.Import("charges", headings, "占道费,2021-01-01,2021-12-31,1,台账,");   // still below zero, and right in itself
        var refund = await year.Try("charges", headings, "占道费,2021-05-01,2021-05-31,-1,台账,退费");
        Assert.Equal("import.year-negative", Assert.Single(refund.Refused).Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Zero_is_said_by_somebody_and_rows_win(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Declare(2021, "documents:行政规范性文件", "decisions", "charges");
        Assert.Equal("1.normative_document.in_force=?", await year.Table2(2021));   // flow and stock apart
        await year.Declare(2021, "stock documents:行政规范性文件");
        Assert.Equal("", await year.Table2(2021));
        Assert.Equal(["year.requests-unsaid", "year.disputes-unsaid"], await year.Said(2021));
        await year.Import("documents", "成文日期,文号,标题,种类,公开属性", "2021-06-01,六号,己,行政规范性文件,主动公开");
        Assert.Equal("1.normative_document.issued=1 1.normative_document.in_force=1", await year.Table2(2021));
        var against = (await year.Of(2021)).Remarks.Where(r => r.Code == "year.contradicted").ToList();
        Assert.Equal(2, against.Count);   // made, and in force; that none was abolished still holds
        foreach (var one in against)
            Assert.True(
                (await new DeclareNone(ledger.Database, ledger.Keys).Strike(
                    ledger.Clerk, null, new(TestLedger.Organ, 2021), one.Fact!.Value, "补录了六号文", CancellationToken.None)).Allowed);
        Assert.DoesNotContain("year.contradicted", await year.Said(2021));
        Assert.Equal("1.normative_document.issued=1 1.normative_document.in_force=1", await year.Table2(2021));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_said_before_the_end_of_the_year_wants_confirming(string database)
    {
        await using var ledger = await TestLedger.On(database);
        ledger.Clock.Now = new(2025, 11, 30, 10, 0, 0, TimeSpan.FromHours(8));
        var year = new RegisterYear(ledger);
        await year.Declare(2025, "documents:行政规范性文件", "stock documents:行政规范性文件", "decisions", "charges");
        Assert.Equal("", await year.Table2(2025));
        ledger.Clock.Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(
            "1.normative_document.issued=? 1.normative_document.abolished=? 1.normative_document.in_force=? 5.licence.decisions=? 6.penalty.decisions=? 6.coercion.decisions=? 8.fee.amount_wan_yuan=?",
            await year.Table2(2025));
        await year.Declare(2025, "documents:行政规范性文件", "stock documents:行政规范性文件", "decisions", "charges");
        Assert.Equal("", await year.Table2(2025));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Powers_count_on_the_last_day_of_each_year(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Import(
            "powers", "类别,名称,自,至",
            "行政处罚,甲,2019-12-31,",            // stood on the last day of 2019
            "行政处罚,乙,2020-01-01,",            // came on the first of 2020
            "行政处罚,丙,2018-01-01,2020-12-31",  // 至 is the first day without it: gone on the last day
            "行政处罚,丁,2018-01-01,2021-01-01",
            "行政许可,戊,2018-01-01,");
        await year.Import("purchases", "日期,项目,金额", "2020-05-01,桌椅,400", "2020-06-01,电脑,21.39");
        Assert.Equal(
            "5.licence.items_last_year=1 6.penalty.items_last_year=3 9.procurement.project_count=2 9.procurement.amount_wan_yuan=421.39",
            string.Join(' ', (await year.Table2(2020)).Split(' ').Where(c => !c.EndsWith('?'))));   // came one, went one
        await year.AddsUp(2020);
        var again = Assert.Single((await year.Try("purchases", "日期,项目,金额", "2020-07-01,桌椅,3")).Refused);
        Assert.Equal((2, "项目", "import.project-twice"), (again.Line, again.Column, again.Code));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Cases_of_before_count_where_they_were_answered(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Import(
            "requests", "编号,收到日期,接收渠道,申请人类别,摘要,办结日期,办理结果,收费通知金额,实收金额",
            "1,2020-12-20,当面提交,自然人,甲,2021-01-10,（一）予以公开,,",
            "2,2021-03-01,互联网,商业企业,乙,2021-03-20,属于国家秘密,40,0",
            "3,2021-12-20,邮寄,其他,丙,,,,",
            "4,2020-02-01,平信,自然人,丁,2020-03-01,其他处理,,",
            "5,2020-02-01,平信,自然人,戊,2020-03-01,3．其他,,");
        await year.Import(
            "disputes", "编号,类型,收到通知日期,结案日期,结果,仅作共同被告",
            "甲,行政复议,2020-12-01,2021-02-01,纠正,", "乙,复议后起诉,2021-06-01,,,", "丙,未经复议直接起诉,2021-06-01,,,是");
        var report = (await year.Of(2021)).Report.Values;
        Assert.Equal(
            [2m, 1m, 1m, 1m, 2m, 1m, null],
            new[] { "new_received.total", "carried_in.natural_person", "results.granted.total",
                "results.refused.state_secret.commercial_enterprise",
                "results.total.total", "carried_out.other_org", "results.partial.total" }.Select(c => report[$"table3.{c}"]));
        Assert.Equal(
            (1m, 1m, null),
            (report["table4.review.corrected"], report["table4.litigation_after_review.pending"],
                report["table4.litigation_direct.pending"]));
        Assert.Equal(2, (await year.Of(2020)).Report.Values["table3.results.other.total"]);   // one row in the form of 2019
        foreach (var one in new[] { 2020, 2021 }) await year.AddsUp(one);
        var refused = await year.Try(
            "requests", "编号,收到日期,接收渠道,申请人类别,摘要,办结日期,办理结果", "6,2008-04-30,口头,自然人,甲,,", "7,2021-03-01,口头,自然人,甲,2021-03-05,",
            "8,2021-03-01,口头,自然人,甲,2021-03-05,其他处理", "9,2021-03-01,口头,自然人,甲,2021-03-05,同意");
        Assert.Equal(
            [(2, "收到日期", "import.date-before"), (3, "办理结果", "import.missing"), (4, "办理结果", "import.result-form"),
                (5, "办理结果", "import.result")],
            refused.Refused.Select(r => (r.Line, r.Column, r.Code)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_dispute_that_a_case_and_a_file_tell_of_is_one(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        ledger.Clock.Now = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);
        var (year, id) = (new RegisterYear(ledger), await ledger.Receive(new(2026, 3, 2)));
        Desk.Ok(await new RecordFact(ledger.Book).Run(
            ledger.Clerk, Guid.NewGuid(),
            new(id, new Disputed(new(2026, 4, 1), DisputeRoute.Review)) { Forum = "云岭市人民政府", Docket = "云复〔2026〕7号" },
            CancellationToken.None));
        await year.Import(   // the first is the one of the case, however its brackets were typed
            "disputes", "编号,类型,收到通知日期,结案日期,结果", "云复(2026)7号,行政复议,2026-04-01,,", "云复〔2026〕8号,行政复议,2026-04-02,,");
        Assert.Equal(2m, (await year.Of(2026)).Report.Values["table4.review.pending"]);
        var behind = (await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Behind(
            ledger.Head, new(TestLedger.Organ, 2026), "table4.review.pending", CancellationToken.None)).Value!;
        Assert.Equal(2, behind.Sum);
        Assert.Equal(id, Assert.Single(behind.Cases).Id);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_takes_the_place_of_more_leaves_no_year_below_zero(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        const string headings = "编号,项目,起,止,金额,来源,备注";
        await year.Import("charges", headings, "A,费,2020-01-01,2020-12-31,10,台账,", "B,费,2020-03-01,2020-03-31,-8,台账,退费");
        foreach (var wrong in new[] { "A,费,2020-01-01,2020-12-31,5,台账,", "A,费,2021-01-01,2021-12-31,10,台账," })
        {
            var refused = Assert.Single((await Replace(wrong)).Refused);
            Assert.Equal((2, "金额", "import.year-negative"), (refused.Line, refused.Column, refused.Code));
        }
        Assert.Equal(1, (await Replace("A,费,2020-01-01,2020-12-31,8,台账,")).Replaced);

        Task<ImportResult> Replace(string line)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes($"{headings}\n{line}\n");
            return new ImportEntries(ledger.Database, ledger.Keys).Run(
                ledger.Clerk, TestLedger.Organ, RowsOfFile.Read(Charges.Register, bytes, new(ledger.Clock.Today)),
                ImportEntries.From("charges.csv", bytes), new(Reason: "录错"), null, CancellationToken.None);
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_said_in_december_does_not_speak_of_the_rest_of_it(string database)
    {
        await using var ledger = await TestLedger.On(database);
        ledger.Clock.Now = new(2025, 12, 5, 10, 0, 0, TimeSpan.FromHours(8));
        var year = new RegisterYear(ledger);
        await year.Declare(2025, "charges");
        Assert.DoesNotContain("8.fee", await year.Table2(2025), StringComparison.Ordinal);
        ledger.Clock.Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8));
        var charges = (await year.Of(2025)).Cells["table2.art20_8.fee.amount_wan_yuan"];
        Assert.Equal((null, CellGround.Incomplete), (charges.Number, charges.Ground));
        Assert.Equal(12, Assert.Single(charges.Months));
        await year.Declare(2025, "charges");
        Assert.DoesNotContain("8.fee", await year.Table2(2025), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_month_without_any_is_contradicted_by_a_row_within_it(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var year = new RegisterYear(ledger);
        await year.Declare(2021, "decisions:行政处罚:2021-03", "decisions:行政处罚:2021-05", "decisions:行政许可:2021-03");
        await year.Import("decisions", "类别,起,止,件数,来源", "行政处罚,2021-01-01,2021-12-31,5,年报");
        Assert.DoesNotContain("year.contradicted", await year.Said(2021));   // in which months there were any it does not say
        await year.Import("decisions", "类别,起,止,件数,来源", "行政处罚,2021-03-02,2021-03-09,2,月报");
        var against = Assert.Single((await year.Of(2021)).Remarks, r => r.Code == "year.contradicted");
        Assert.Contains("2021年3月没有行政处罚", against.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_field_is_zero_as_long_as_somebody_says_so_of_all_of_the_year(string database)
    {
        await using var ledger = await TestLedger.On(database);
        ledger.Clock.Now = new(2025, 5, 5, 10, 0, 0, TimeSpan.FromHours(8));
        var year = new RegisterYear(ledger);
        await year.Declare(2025, "sessions:培训");
        Assert.Equal(0, await Field("培训与会议:培训"));
        ledger.Clock.Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8));
        Assert.Null(await Field("培训与会议:培训"));   // what came after May nobody said
        Assert.Null(await Field("渠道:电子屏"));
        for (var month = 1; month <= 12; month++) await year.Declare(2025, $"placements:电子屏:2025-{month:00}");
        Assert.Equal(0, await Field("渠道:电子屏"));   // month by month is all of the year, too
        Assert.Null(await Field("渠道:公示栏"));

        async Task<decimal?> Field(string name) =>
            (await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Fields(
                ledger.Head, new(TestLedger.Organ, 2025), CancellationToken.None)).Value.Single(f => f.Name == name).Value;
    }

    [Fact]
    public async Task Of_requests_somebody_speaks_as_a_whole()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var organ = (await new Gongkai.Ledger.Organs.OrganRegister(ledger.Database).Get(TestLedger.Organ, CancellationToken.None))!.Finally;
        // it would speak of all of them, and the sentence does
        Assert.Equal("declare.no-classes", Declarations.Read("requests:自然人", false, organ, 2021, new(2026, 1, 5)).Breach?.Code);
        Assert.True(Declarations.Read("requests", false, organ, 2021, new(2026, 1, 5)).Allowed);
        Assert.True(Declarations.Read("disputes:行政复议", false, organ, 2021, new(2026, 1, 5)).Allowed);
    }
}
