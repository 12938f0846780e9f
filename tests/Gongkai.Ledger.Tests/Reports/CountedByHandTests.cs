using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Ledger.Tests.Reports;

/// <summary>What a case is in the report of a year, counted by hand and not by the fold.</summary>
public sealed class CountedByHandTests
{
    private static CancellationToken Ct => CancellationToken.None;

    /// <summary>
    /// Why; the facts after the arrival of 2020-12-30; what counts in 2020 and 2021: new, carried in, closed, carried out.
    /// </summary>
    public static TheoryData<string, RequestFact[], string, string> Table3 => new()
    {
        { "收到之日在下一年度，不是到达之日", [new Registered(On("2021-01-04"), On("2021-01-04"))], "0 0 0 0", "1 0 0 1" },
        { "尚未确定收到之日的，先按到达之日", [], "1 0 0 1", "0 1 0 1" },
        { "12月31日答复", [Receipt("2020-12-30"), Reply("2020-12-31")], "1 0 1 0", "0 0 0 0" },
        { "1月1日答复", [Receipt("2020-12-30"), Reply("2021-01-01")], "1 0 0 1", "0 1 1 0" },
        { "12月31日收到并答复", [Receipt("2020-12-31"), Reply("2020-12-31")], "1 0 1 0", "0 0 0 0" },
        { "1月1日收到", [new Registered(On("2021-01-01"), On("2021-01-01")), Reply("2021-12-31")], "0 0 0 0", "1 0 1 0" },
        { "收到之日以前就已答复：答复了的就是收到了的", [Reply("2020-12-31"), new Registered(On("2021-01-04"), On("2021-01-04"))], "1 0 1 0", "0 0 0 0" },
        { "撤回是一种结果", [Receipt("2020-12-30"), new WithdrawalAsked(On("2020-12-31"), Channel.OnSite), new Withdrawn(On("2021-01-01"))],
            "1 0 0 1", "0 1 1 0" },
        { "记错的答复更正后不再计入", [Receipt("2020-12-30"), Reply("2020-12-31"), new Struck(On("2021-01-05"), 3, "记错了")], "1 0 0 1", "0 1 0 1" },
        { "复议纠正后重新办理，不再计一次", [Receipt("2020-12-30"), Reply("2020-12-31"), .. Annulled, Reply("2021-06-01")], "1 0 1 0", "0 0 0 0" },
        { "补记的第一次答复按它的日期计入", [Receipt("2020-12-30"), .. Annulled, Reply("2020-12-31")], "1 0 1 0", "0 0 0 0" },
    };

    [Theory, MemberData(nameof(Table3))]
    public async Task A_case_counts_in_table_three(string why, RequestFact[] facts, string in2020, string in2021)
    {
        await using var ledger = await Years("sqlite");
        await Case(ledger, 1, facts);
        Assert.Equal((why, in2020, in2021), (why, await Counted(ledger, 2020), await Counted(ledger, 2021)));
    }

    [Theory]
    [InlineData("2020-12-31", DeliveryWay.Post, true, "1 0 1 0", "0 0 0 0", "交邮之日")]
    [InlineData("2021-01-04", DeliveryWay.Post, true, "1 0 0 1", "0 1 1 0", "签发在上年，交邮在下年")]
    [InlineData("2021-01-04", DeliveryWay.InPerson, false, "1 0 0 1", "0 1 1 0", "签收之日")]
    [InlineData("2021-01-04", DeliveryWay.Refused, false, "1 0 0 1", "0 1 1 0", "拒收也是送达")]
    [InlineData("2020-12-31", DeliveryWay.Electronic, true, "1 0 0 1", "0 1 0 1", "电子送达发出而没有进入其系统，没有答复")]
    [InlineData("2021-01-04", DeliveryWay.Electronic, false, "1 0 0 1", "0 1 1 0", "进入其系统之日")]
    public async Task A_case_closes_on_the_day_its_letter_leaves_or_is_taken(
        string on, DeliveryWay way, bool isSent, string in2020, string in2021, string why)
    {
        await using var ledger = await Years("sqlite");
        await Exactly(
            ledger, 1, On("2020-12-30"),
            Receipt("2020-12-30"), Reply("2020-12-31"), isSent ? new Dispatched(On(on), 3, way) : new Delivered(On(on), 3, way));
        Assert.Equal((why, in2020, in2021), (why, await Counted(ledger, 2020), await Counted(ledger, 2021)));
    }

    [Fact]
    public async Task A_signed_letter_that_has_not_left_is_open()
    {
        await using var ledger = await Years("sqlite");
        await Exactly(ledger, 1, On("2020-12-30"), Receipt("2020-12-30"), Reply("2020-12-31"));
        Assert.Equal(("1 0 0 1", "0 1 0 1"), (await Counted(ledger, 2020), await Counted(ledger, 2021)));
    }

    [Theory]
    [InlineData("review.annulled", "1 1 2 0")] // 重新办理 took effect
    [InlineData("review.upheld", "0 1 1 0")] // it was recorded, but nothing had been corrected: no second case
    public async Task By_a_setting_a_case_taken_up_again_counts_again(string ruling, string in2021)
    {
        await using var ledger = await Years("sqlite");
        await Case(
            ledger, 1, Receipt("2020-12-30"), Reply("2021-01-05"), new Disputed(On("2021-01-11"), DisputeRoute.Review),
            new DisputeEnded(On("2021-03-10"), RulingTable.Find(ruling)!), new Reopened(On("2021-03-10"), null), Reply("2021-06-01"));
        Assert.Equal("0 1 1 0", await Counted(ledger, 2021));
        Assert.Equal(in2021, await Counted(ledger, 2021, new() { CountsReopened = true }));
    }

    /// <summary>Why; the facts after the reply; the cells of table IV in which it stands in 2021.</summary>
    public static TheoryData<string, RequestFact[], string> Table4 => new()
    {
        { "没有复议的诉讼，未审结", [new Disputed(On("2021-02-01"), DisputeRoute.Litigation)], "litigation_direct.pending" },
        { "复议维持后起诉",
            [new Disputed(On("2021-02-01"), DisputeRoute.Review), new DisputeEnded(On("2021-03-31"), RulingTable.Find("review.upheld")!),
                new Disputed(On("2021-04-12"), DisputeRoute.Litigation)], "review.upheld litigation_after_review.pending" },
        { "复议还没有结果就起诉，不是复议后起诉",
            [new Disputed(On("2021-02-01"), DisputeRoute.Review), new Disputed(On("2021-02-08"), DisputeRoute.Litigation)],
            "review.pending litigation_direct.pending" },
        { "同一复议记录了两次，只计一件", [new Disputed(On("2021-02-01"), DisputeRoute.Review), new Disputed(On("2021-02-02"), DisputeRoute.Review)],
            "review.pending" },
        { "记错的复议更正后不计", [new Disputed(On("2021-02-01"), DisputeRoute.Review), new Struck(On("2021-02-02"), 5, "记错了")], "" },
        { "结果更正后仍未审结",
            [new Disputed(On("2021-02-01"), DisputeRoute.Review), new DisputeEnded(On("2021-03-31"), RulingTable.Find("review.upheld")!),
                new Struck(On("2021-04-02"), 6, "记错了")], "review.pending" },
        { "12月31日审结",
            [new Disputed(On("2021-12-01"), DisputeRoute.Review),
                new DisputeEnded(On("2021-12-31"), RulingTable.Find("review.dismissed")!)], "review.other" },
        { "次年1月1日审结，年末尚未审结",
            [new Disputed(On("2021-12-31"), DisputeRoute.Review), new DisputeEnded(On("2022-01-01"), RulingTable.Find("review.upheld")!)],
            "review.pending" },
    };

    [Theory, MemberData(nameof(Table4))]
    public async Task A_dispute_counts_in_table_four(string why, RequestFact[] facts, string cells)
    {
        await using var ledger = await Years("sqlite");
        await Case(ledger, 1, [Receipt("2020-12-30"), Reply("2021-01-05"), .. facts]);
        // another organ's
        await Case(ledger, 2, Receipt("2020-12-30"), Reply("2020-12-31"), new Disputed(On("2021-02-01"), DisputeRoute.Litigation));
        var report = (await Reports(ledger).Of(ledger.Head, 1, 2021, Ct)).Value!.Report;
        var filled = report.Form.Table4.Rows.SelectMany(r => r.Cells).Where(c => c.Column.Id != "total" && report.Values[c] > 0)
            .Select(c => (c.Id["table4.".Length..], report.Values[c]));
        Assert.Equal(
            (why, string.Join(' ', cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => $"{c} 1"))),
            (why, string.Join(' ', filled.Select(f => $"{f.Item1} {f.Item2}"))));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Behind_a_number_stand_the_cases_of_that_organ_the_oldest_first(string database)
    {
        await using var ledger = await Years(database);
        foreach (var (organ, day) in ((int, string)[])[(1, "2021-03-01"), (2, "2021-02-01"), (1, "2021-01-04")])
            await Case(ledger, organ, new Registered(On(day), On(day)));
        var behind = (await Reports(ledger).Behind(ledger.Head, new(1, 2021), "table3.new_received.total", Ct)).Value!;
        Assert.Equal([On("2021-01-04"), On("2021-03-01")], behind.Cases.Select(c => c.OpenedOn));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_does_not_reach_a_disputed_case_sees_its_dates_and_outcome_only(string database)
    {
        await using var ledger = await Years(database);
        await Case(
            ledger, 1, Receipt("2020-12-30"), Reply("2020-12-31"), new Disputed(On("2021-02-01"), DisputeRoute.Review),
            new DisputeEnded(On("2021-03-31"), RulingTable.Find("review.upheld")!));
        var supervisor = TestLedger.Person("周科长", Role.Supervisor);
        var (own, other) = (await Behind(ledger.Head), await Behind(supervisor));
        Assert.Equal(
            ("某村土地征收补偿安置方案", On("2021-02-01"), On("2021-03-31"), "维持"), (own.Summary, own.OpenedOn, own.ClosedOn!.Value, own.Result));
        Assert.Equal(own with { Summary = null }, other);

        async Task<CountedCase> Behind(Officer officer) =>
            Assert.Single((await Reports(ledger).Behind(officer, new(1, 2021), "table4.review.upheld", Ct)).Value!.Cases);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_a_quiet_year_all_is_zero_and_of_the_years_before_the_ledger_all_is_missing(string database)
    {
        await using var ledger = await TestLedger.On(database);
        ledger.Clock.Now = new(2024, 6, 3, 1, 0, 0, TimeSpan.Zero);
        await Case(ledger, 1, On("2024-06-03"), Reply("2024-06-03"));
        ledger.Clock.Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        var quiet = (await Reports(ledger).Of(ledger.Head, 1, 2025, Ct)).Value!;
        Assert.Equal(
            (false, 0m, false, false), (quiet.Empty, quiet.Report.Values["table3.new_received.total"], quiet.Unfinished, quiet.BegunLater));
        Assert.True((await Reports(ledger).Of(ledger.Head, 1, 2023, Ct)).Value!.Empty);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_dispute_counts_in_a_year_before_the_ledger_although_no_case_does(string database)
    {
        await using var ledger = await Years(database);
        RequestFact[] upheld =
            [new Disputed(On("2021-02-01"), DisputeRoute.Review), new DisputeEnded(On("2021-03-31"), RulingTable.Find("review.upheld")!)];
        await Case(ledger, 1, [Receipt("2020-12-30"), Reply("2020-12-31"), .. upheld]);
        var report = (await Reports(ledger).Of(ledger.Head, 1, 2021, Ct)).Value!;
        // that there were no others nobody said of a year before the ledger
        Assert.Equal(
            (1m, 1m, null),
            (report.Report.Values["table4.review.upheld"], report.Report.Values["table4.review.total"],
                report.Report.Values["table4.litigation_direct.total"]));
        Assert.Null(report.Report.Values["table3.new_received.total"]);   // that none came in is not known
        Assert.Equal((false, true), (report.Empty, report.BegunLater));
        Assert.True((await Reports(ledger).Of(ledger.Head, 1, 2022, Ct)).Value!.Empty);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_a_year_before_the_ledger_an_organ_has_an_empty_report(string database)
    {
        await using var ledger = await Years(database);
        var report = (await Reports(ledger).Of(ledger.Head, 1, 2021, Ct)).Value!;
        Assert.Equal((On("2026-03-02"), true), (report.LedgerSince!.Value, report.Empty));
    }

    [Theory]
    [InlineData("2025-12-30T16:00:00Z", true)] // 31 December in Beijing: more may come in
    [InlineData("2025-12-31T16:00:00Z", false)]
    public async Task A_year_is_over_once_its_last_day_is(string now, bool unfinished)
    {
        await using var ledger = await TestLedger.On("sqlite");
        ledger.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await Case(ledger, 1);
        Assert.Equal(unfinished, (await Reports(ledger).Of(ledger.Head, 1, 2025, Ct)).Value!.Unfinished);
    }

    [Theory]
    [InlineData("2024-12-31T16:00:00Z", false)] // New Year in Beijing: the whole year is in the ledger
    [InlineData("2025-01-01T16:00:00Z", true)]
    public async Task A_ledger_begun_on_new_years_day_has_the_whole_year(string begun, bool later)
    {
        await using var ledger = await TestLedger.On("sqlite");
        ledger.Clock.Now = DateTimeOffset.Parse(begun, System.Globalization.CultureInfo.InvariantCulture);
        await Case(ledger, 1);
        Assert.Equal(later, (await Reports(ledger).Of(ledger.Head, 1, 2025, Ct)).Value!.BegunLater);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_reports_under_the_name_it_had_at_the_end_of_the_year(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var organs = ledger.Database;
        Assert.True(
            (await new FoundOrgan(organs).Run(
                TheProgram.Itself, null, new("11330102MB0000002R", "云岭市规划局", OrganKind.Department, "云规信公", new(2005, 1, 1)), Ct)).Allowed);
        Assert.True((await new RenameOrgan(organs).Run(TheProgram.Itself, null, 2, new(new(2026, 1, 1), "云岭市自然资源局", "资源局"), Ct)).Allowed);
        Assert.Equal("云岭市规划局", (await Reports(ledger).Of(TheProgram.Itself, 2, 2025, Ct)).Value!.Report.Organ);
        Assert.Equal("云岭市自然资源局", (await Reports(ledger).Of(TheProgram.Itself, 2, 2026, Ct)).Value!.Report.Organ);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_organs_offered_are_those_whose_reports_one_may_read(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var everywhere = await ledger.Grow(3);
        Assert.Equal([1], (await Reports(ledger).Organs(ledger.Head, Ct)).Select(o => o.Id));
        Assert.Equal([1, 2, 3], (await Reports(ledger).Organs(everywhere, Ct)).Select(o => o.Id));
        // an organ's report has no part of a unit
        Assert.Empty(await Reports(ledger).Organs(TestLedger.Person("赵科员", Role.Clerk, "征地办"), Ct));
        Assert.Empty(await Reports(ledger).Organs(TestLedger.Person("周科长", Role.Supervisor, "征地办"), Ct));
    }

    private static RequestFact[] Annulled =>
        [new Disputed(On("2021-01-11"), DisputeRoute.Review), new DisputeEnded(On("2021-03-10"), RulingTable.Find("review.annulled")!),
            new Reopened(On("2021-03-10"), null)];

    private static YearReports Reports(TestLedger ledger, ReportSettings? settings = null) =>
        new(ledger.Database, settings ?? ReportSettings.Default, ledger.Keys);

    private static async Task<TestLedger> Years(string database)
    {
        var ledger = await TestLedger.On(database);
        await ledger.Grow(2);
        ledger.Clock.Now = new(2023, 1, 31, 1, 0, 0, TimeSpan.Zero);
        return ledger;
    }

    private static async Task<string> Counted(TestLedger ledger, int year, ReportSettings? settings = null)
    {
        var values = (await Reports(ledger, settings).Of(ledger.Head, 1, year, Ct)).Value!.Report.Values;
        return string.Join(
            ' ', from row in (string[])["new_received", "carried_in", "results.total",
                "carried_out"]
                 select values[$"table3.{row}.natural_person"] ?? 0);
    }

    private static Task Case(TestLedger ledger, int organ, params RequestFact[] facts) => Case(ledger, organ, On("2020-12-30"), facts);

    // What is answered is handed over the same day.
    private static Task Case(TestLedger ledger, int organ, DateOnly arrived, params RequestFact[] facts)
    {
        var (all, seq) = (new List<RequestFact>(), 1L);
        foreach (var fact in facts)
        {
            all.Add(fact);
            seq++;
            if (fact is Replied) all.Add(new Delivered(fact.On, seq++, DeliveryWay.InPerson));
        }
        return Exactly(ledger, organ, arrived, [.. all]);
    }

    private static async Task Exactly(TestLedger ledger, int organ, DateOnly arrived, params RequestFact[] facts)
    {
        var clerk = new Officer(ledger.Clerk.Id, ledger.Clerk.Name, [new(organ, Role.Clerk)]);
        var letter = new IncomingRequest(
            organ, Channel.OrdinaryMail, arrived, ApplicantKind.NaturalPerson, "某村土地征收补偿安置方案",
            new Application { Name = "张三丰", Content = "申请公开" })
        { Late = true };
        var id = (await new RegisterRequest(ledger.Book).Run(clerk, Guid.NewGuid(), letter, Ct)).Value!.Subject;
        foreach (var fact in facts)
        {
            var recorded = await ledger.Database.Write<Recorded>(
                clerk, null,
                async work =>
                    await RequestBook.Append(
                        work, (await RequestCase.Find(work, (Officer)work.By, id))!, [new(CaseFactKinds.Of(fact))], issuing: false), Ct);
            Assert.True(recorded.Allowed, recorded.Breach?.Sentence);
        }
    }

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Registered Receipt(string day) => new(On(day), On(day));

    private static Replied Reply(string day) => new(
        On(day), new Reply(
            Decision.Of(OutcomeTable.Provided), ImmutableDictionary<string, string>.Empty, ImmutableHashSet<string>.Empty,
            RemedyText.ReviewOrSuit));
}
