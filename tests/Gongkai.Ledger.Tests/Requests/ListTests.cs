using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>待办 and lists.</summary>
public sealed class ListTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_waits_stands_in_the_inbox_of_those_it_waits_for(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, later, first) = (new Desk(ledger), await ledger.Receive(new(2026, 2, 27)), await ledger.Receive(new(2026, 2, 26)));
        Assert.Equal([first, later], await Inbox(ledger, ledger.Clerk));   // to be assigned, by due date
        Assert.Empty(await Inbox(ledger, ledger.UnitClerk));
        Desk.Ok(await desk.Assign(first));
        Assert.Equal([first], await Inbox(ledger, ledger.UnitClerk));
        Desk.Ok(await desk.Submit(first, by: ledger.UnitClerk));
        Assert.Empty(await Inbox(ledger, ledger.UnitClerk));
        Assert.Equal([first], await Inbox(ledger, ledger.UnitHead));
        Desk.Ok(await desk.Review(first, ApprovalStep.Unit, ledger.UnitHead));
        Assert.Empty(await Inbox(ledger, ledger.UnitHead));   // 公开机构审核 is not the unit's
        Desk.Ok(await desk.Submit(later, by: ledger.Head));
        Assert.Equal([first], await Inbox(ledger, ledger.Head));   // the own draft does not wait for its drafter
        Assert.Equal(2, (await new InboxQuery(ledger.Database).Run(ledger.Leader, Ct)).Counts[Waiting.OfficeReview]);
        Assert.Empty(await Inbox(ledger, TestLedger.Person("外人", Role.Publisher)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_awaited_from_outside_comes_back_on_the_day_although_nothing_is_recorded(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, corrected, asked) = (new Desk(ledger), await ledger.Receive(), await ledger.Receive());
        Desk.Ok(await desk.Record(corrected, new CorrectionRequested(ledger.Clock.Today, 10)));
        Desk.Ok(await desk.Record(asked, new Consulted(ledger.Clock.Today, ConsultationKind.ThirdParty)));
        Assert.Equal([Waiting.Notice, Waiting.Notice], await Waits(ledger, ledger.Clerk));
        Assert.Empty(await Waits(ledger, ledger.Leader));
        Desk.Ok(await desk.Deliver(corrected, await desk.Last<CorrectionRequested>(corrected), DeliveryWay.InPerson));
        Desk.Ok(await desk.Deliver(asked, await desk.Last<Consulted>(asked), DeliveryWay.InPerson));
        Assert.Equal([Waiting.Applicant, Waiting.Opinion], await Waits(ledger, ledger.Clerk));
        desk.Later(60);
        Assert.Equal([Waiting.Assignment, Waiting.Lapsed], await Waits(ledger, ledger.Clerk));
        Assert.Equal([Waiting.Assignment, Waiting.Lapsed], await Waits(ledger, ledger.Head));
        Assert.Empty(await Waits(ledger, ledger.Leader));   // who signs it, once it is drafted and reviewed
        Desk.Ok(await desk.Deem(corrected));
        Assert.Equal([Waiting.OfficeReview], await Waits(ledger, ledger.Leader));
        Assert.Empty(await Waits(ledger, ledger.UnitClerk));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_paused_clock_says_so_and_what_is_left_wherever_the_case_is_listed(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive(new(2026, 3, 2)));   // due on 2026-03-30
        ledger.Clock.Now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);
        Desk.Ok(await desk.Record(id, new Consulted(ledger.Clock.Today, ConsultationKind.OtherOrgan)));
        desk.Later(30);
        foreach (var item in new[] { (await new InboxQuery(ledger.Database).Run(ledger.Clerk, Ct)).Items.Single(), await Listed(ledger) })
        {
            var time = item.TimeOn(ledger.Clock.Today, LawOfDay.Default.Calendar)!;
            Assert.Equal(("暂停计算（征求意见）", "恢复计算后还剩 14 个工作日", null), (time.Say, time.SayLeft, item.DueOn));
        }
        Desk.Ok(await desk.Record(id, new OpinionReceived(ledger.Clock.Today, await desk.Last<Consulted>(id), true)));
        Assert.Equal("暂停计算（征求意见）", (await Listed(ledger)).TimeOn(ledger.Clock.Today, LawOfDay.Default.Calendar)!.Say);   // to that day
        desk.Later(1);
        Assert.Equal("还剩 13 个工作日", (await Listed(ledger)).TimeOn(ledger.Clock.Today, LawOfDay.Default.Calendar)!.Say);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_signed_waits_to_be_sent_in_sight_of_all_who_read_the_case(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive(new(2026, 3, 2)));
        await desk.Reply(id);
        foreach (var who in new[] { ledger.Leader, ledger.Clerk, ledger.Secrecy })
            Assert.Equal([Waiting.Dispatch], await Waits(ledger, who));
        Assert.Equal([id], await Filtered(ledger, new() { ToSend = true }));
        Desk.Ok(await desk.Deliver(id, await desk.Last<Replied>(id), DeliveryWay.InPerson));
        Assert.Empty(await Waits(ledger, ledger.Leader));
        Assert.Empty(await Filtered(ledger, new() { ToSend = true }));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_case_under_review_stays_in_the_inbox_with_its_own_date(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive(new(2026, 3, 2)));
        await desk.Reply(id);
        Desk.Ok(await desk.Deliver(id, await desk.Last<Replied>(id), DeliveryWay.InPerson));
        Assert.Empty(await Waits(ledger, ledger.Clerk));
        var known = ledger.Clock.Today;
        Desk.Ok(await desk.Record(id, new Disputed(known, DisputeRoute.Review) { Simplified = false }));
        var due = LawOfDay.Default.Calendar.After(known, 10);
        await Stands(Waiting.DisputeAnswer, due, "还剩 10 个工作日");
        desk.Later(20);
        await Stands(Waiting.DisputeAnswer, due, null);
        Desk.Ok(await desk.Record(id, new DisputeAnswered(ledger.Clock.Today, DisputeRoute.Review)));
        await Stands(Waiting.DisputeOutcome, null, null);
        Desk.Ok(await desk.Record(id, new DisputeEnded(ledger.Clock.Today, RulingTable.Find("review.annulled")!)));
        await Stands(Waiting.Reopening, LawOfDay.Default.Calendar.After(ledger.Clock.Today, 20), "还剩 20 个工作日");
        Desk.Ok(await desk.Record(id, new Reopened(ledger.Clock.Today, null)));
        await Stands(Waiting.Draft, null, "还剩 20 个工作日");

        async Task Stands(Waiting waiting, DateOnly? dispute, string? said)
        {
            var item = (await new InboxQuery(ledger.Database).Run(ledger.Clerk, Ct)).Items.Single();
            Assert.Equal((waiting, dispute), (item.WaitsFor, item.DisputeDue));
            if (said is not null) Assert.Equal(said, item.TimeOn(ledger.Clock.Today, LawOfDay.Default.Calendar)!.Say);
            Assert.Equal([id], await Filtered(ledger, new() { Open = true }));   // it never looks closed
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_very_many_the_most_urgent_are_shown_and_all_are_counted(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var urgent = await ledger.Receive(new(2026, 2, 10));
        for (var i = 0; i < 101; i++) await ledger.Receive(new(2026, 2, 27));
        var inbox = await new InboxQuery(ledger.Database).Run(ledger.Clerk, Ct);
        Assert.Equal((100, 102, urgent), (inbox.Items.Length, inbox.Total, inbox.Items[0].Id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_acts_on_what_has_moved_on_is_told(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (id, seen) = (await ledger.Receive(), 2L);
        Verdict<Recorded>[] both = await Task.WhenAll(new[] { "征地办", "党政办" }.Select(unit =>
            new AssignRequest(new(ledger.Database, ledger.Keys) { Seen = (id, seen) }).Run(
                ledger.Clerk, Guid.NewGuid(), new(id, unit, null), Ct)));
        Assert.Single(both, v => v.Allowed);
        Assert.Contains(both.Single(v => !v.Allowed).Breach, (Breach[])[RequestBreach.MovedOn, StoreBreach.ChangedMeanwhile]);
        Assert.Equal(3, (await new Desk(ledger).Case(id)).Version);
        await new SeePerson(ledger.Book).Run(ledger.Clerk, new(id, "核对"), Ct);   // a look is nothing that was done
        Assert.Equal(3, (await new Desk(ledger).Case(id)).Version);
    }

    private static async Task<RequestItem> Listed(TestLedger ledger) =>
        (await new RequestQuery(ledger.Database).Run(ledger.Clerk, new(), null, Ct)).Items.Single();

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_may_be_deemed_abandoned_from_a_day_on_waits_on_that_day(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Record(id, new CorrectionRequested(ledger.Clock.Today, 10)));
        Desk.Ok(await desk.Deliver(id, await desk.Last<CorrectionRequested>(id), DeliveryWay.InPerson));
        var closes = LawOfDay.Default.Clock((await desk.Case(id)).Progress(LawOfDay.Default)).CloseOffered!.Value;
        desk.Later(closes.DayNumber - ledger.Clock.Today.DayNumber - 1);
        Assert.Equal([Waiting.Applicant], await Waits(ledger, ledger.Clerk));
        desk.Later(1);
        Assert.Equal([Waiting.Lapsed], await Waits(ledger, ledger.Clerk));
        Desk.Ok(await desk.Deem(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_proposed_strike_waits_for_another(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        async Task<IEnumerable<Guid>> Strikes(Officer by) => (await new InboxQuery(ledger.Database).Run(by, Ct)).Strikes.Select(s => s.Id);
        var proposal = Desk.Ok(
            await new StrikeFact(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, await desk.Last<Registered>(id), "录入有误"), Ct));
        Assert.Empty(await Strikes(ledger.Clerk));
        Assert.Equal([id], await Strikes(ledger.Head));
        Assert.Empty(await Strikes(ledger.Leader));   // may not strike
        Desk.Ok(await new ConfirmStrike(ledger.Book).Run(ledger.Head, Guid.NewGuid(), new(id, proposal.Seq, true), Ct));
        Assert.Empty(await Strikes(ledger.Head));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_request_is_due_on_its_day_and_overdue_from_the_next(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var id = await ledger.Receive(new(2026, 3, 2));   // due on 2026-03-30
        ledger.Clock.Now = new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);
        Assert.Empty(await Filtered(ledger, new() { DueWithinDays = 0 }));
        Assert.Equal([id], await Filtered(ledger, new() { DueWithinDays = 1 }));
        ledger.Clock.Now = new(2026, 3, 30, 1, 0, 0, TimeSpan.Zero);
        Assert.Equal([id], await Filtered(ledger, new() { DueWithinDays = 0 }));
        Assert.Empty(await Filtered(ledger, new() { Overdue = true }));
        ledger.Clock.Now = new(2026, 3, 31, 1, 0, 0, TimeSpan.Zero);
        Assert.Empty(await Filtered(ledger, new() { DueWithinDays = 60 }));
        Assert.Equal([id], await Filtered(ledger, new() { Overdue = true }));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task After_a_full_last_page_there_is_none(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        for (var i = 0; i < 4; i++) await ledger.Receive();
        var (query, filter) = (new RequestQuery(ledger.Database), new RequestFilter { Size = 2 });
        var first = await query.Run(ledger.Clerk, filter, null, Ct);
        var last = await query.Run(ledger.Clerk, filter, first.Next, Ct);
        Assert.Equal((2, 2, (Guid?)null), (first.Items.Length, last.Items.Length, last.Next));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_list_is_read_page_by_page(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        for (var i = 0; i < 7; i++) await ledger.Receive(new DateOnly(2026, 2, 2).AddDays(i % 5));
        foreach (var sort in Enum.GetValues<RequestSort>())
            foreach (var down in new[] { false, true })
            {
                var seen = await Pages(ledger, new() { Size = 3, Sort = sort, Descending = down });
                Assert.Equal(7, seen.Count);
                Assert.Equal(Sorted(seen, sort, down), seen);
            }
        Assert.Equal(
            await Pages(ledger, new() { Size = 3, Sort = RequestSort.Number, Descending = true }), await Pages(ledger, new() { Size = 3 }));
        Assert.Equal(
            await Pages(ledger, new() { Size = 3, Sort = RequestSort.Due }), await Pages(ledger, new() { Size = 3, DueWithinDays = 60 }));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_has_no_due_date_comes_last_in_a_list_by_date(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, answered, open) = (new Desk(ledger), await ledger.Receive(new(2026, 2, 26)), await ledger.Receive(new(2026, 2, 27)));
        await desk.Reply(answered);
        // signed, and not answered: it stays due until it is sent
        Assert.Equal([answered, open], (await Pages(ledger, new() { Sort = RequestSort.Due })).Select(i => i.Id));
        Desk.Ok(await desk.Dispatch(answered, await desk.Last<Law.Requests.Stages.Replied>(answered)));
        Assert.Equal([open, answered], (await Pages(ledger, new() { Sort = RequestSort.Due })).Select(i => i.Id));
        Assert.Equal(
            [answered, open], (await Pages(ledger, new() { Size = 1, Sort = RequestSort.Due, Descending = true })).Select(i => i.Id));
        Assert.Equal([open], await Filtered(ledger, new() { DueWithinDays = 60 }));
    }

    private static async Task<List<RequestItem>> Pages(TestLedger ledger, RequestFilter filter)
    {
        var (seen, after, total) = (new List<RequestItem>(), (Guid?)null, 0);
        do
        {
            var page = await new RequestQuery(ledger.Database).Run(ledger.Clerk, filter, after, Ct);
            (after, total) = (page.Next, page.Total);
            seen.AddRange(page.Items);
        }
        while (after is not null);
        Assert.Equal(total, seen.DistinctBy(i => i.Id).Count());
        return seen;
    }

    private static IEnumerable<RequestItem> Sorted(IEnumerable<RequestItem> items, RequestSort sort, bool down)
    {
        var up = sort switch
        {
            RequestSort.Number => items.OrderBy(i => i.Year).ThenBy(i => i.Number),
            RequestSort.Received => items.OrderBy(i => i.ReceivedOn).ThenBy(i => i.Id.ToString(), StringComparer.Ordinal),
            _ => items.OrderBy(i => i.DueOn).ThenBy(i => i.Id.ToString(), StringComparer.Ordinal),
        };
        return down ? up.Reverse() : up;
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_list_is_filtered(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, old, fresh) = (new Desk(ledger), await ledger.Receive(new(2026, 1, 5)), await ledger.Receive());
        Desk.Ok(await desk.Assign(fresh));
        Assert.Equal([old], await Filtered(ledger, new() { Overdue = true }));
        Assert.Equal([fresh], await Filtered(ledger, new() { DueWithinDays = 40 }));
        Assert.Equal([fresh], await Filtered(ledger, new() { Unit = "征地办" }));
        Assert.Equal([old], await Filtered(ledger, new() { Stage = Stage.Registered }));
        Assert.Equal([fresh], await Filtered(ledger, new() { Year = 2026, Number = 2 }));
        Assert.Equal([fresh, old], await Filtered(ledger, new() { Words = "征收补偿" }));
        Assert.Empty(await Filtered(ledger, new() { Words = "%" }));   // a sign, not a pattern
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Requests_of_the_same_person_are_found_by_those_who_may_see_persons(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (first, second) = (await ledger.Receive(), await ledger.Receive());
        Assert.Equal([first], (await new SimilarRequests(ledger.Database).Run(ledger.Clerk, second, Ct)).Select(i => i.Id));
        Assert.Empty(await new SimilarRequests(ledger.Database).Run(ledger.Secrecy, second, Ct));
        Assert.Empty(await new SimilarRequests(ledger.Database).Run(ledger.UnitClerk, second, Ct));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_words_of_a_case_are_read_without_the_person(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        var reply = await desk.Last<Replied>(id);
        var words = (await new CaseWords(ledger.Book).Run(ledger.Leader, id, Ct))!;
        Assert.Equal("您申请公开的信息可以公开。", words[reply].Filled!["findings"]);
        Assert.DoesNotContain("applicant", words[reply].Filled!.Keys);
        Assert.Null(
            (await new CaseWords(ledger.Book).Run(TestLedger.Person("纪检", Role.Inspector), id, Ct))![await desk.Last<Drafted>(id)].Draft);
        Assert.Null(await new CaseWords(ledger.Book).Run(ledger.UnitClerk, id, Ct));
    }

    private static async Task<IEnumerable<Guid>> Inbox(TestLedger ledger, Officer officer) =>
        (await new InboxQuery(ledger.Database).Run(officer, Ct)).Items.Select(i => i.Id);

    private static async Task<IEnumerable<Waiting>> Waits(TestLedger ledger, Officer officer) =>
        (await new InboxQuery(ledger.Database).Run(officer, Ct)).Items.Select(i => i.WaitsFor).Order();

    private static async Task<IEnumerable<Guid>> Filtered(TestLedger ledger, RequestFilter filter) =>
        (await new RequestQuery(ledger.Database).Run(ledger.Clerk, filter, null, Ct)).Items.Select(i => i.Id);
}
