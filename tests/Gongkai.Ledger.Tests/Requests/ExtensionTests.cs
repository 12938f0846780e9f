using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>延期: the head of the disclosure office agrees, and the applicant is told (条例第三十三条第二款).</summary>
public sealed class ExtensionTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Without_the_consent_of_the_head_the_notice_is_refused(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Assert.Equal(StageBreach.ExtensionWithoutHead, (await desk.Extend(id, 10)).Breach);
        Assert.Equal(RequestBreach.NotYours, (await desk.Consent(id, 10, ledger.Leader)).Breach);   // 分管领导 is not the head of the 公开机构
        Assert.Equal(StageBreach.ExtensionOutOfRange, (await desk.Consent(id, 21)).Breach);
        Desk.Ok(await desk.Consent(id, 10));
        Assert.Equal("extend.beyond-consent", (await desk.Extend(id, 11)).Breach!.Code);
        Desk.Ok(await desk.Extend(id, 10));
        var extended = (await desk.Case(id)).Progress(LawOfDay.Default).Extension!;
        Assert.Equal((10, true), (extended.Days, extended.HeadConsents));
        Assert.Equal(StageBreach.ExtendedBefore, (await desk.Consent(id, 5)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_went_out_without_consent_is_recorded_and_has_no_effect(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Record(id, new Extended(ledger.Clock.Today, 10, HeadConsents: true)));   // a tick is no consent
        var progress = (await desk.Case(id)).Progress(LawOfDay.Default);
        Assert.Null(progress.Extension);
        Assert.Contains(StageBreach.ExtensionWithoutHead, progress.Flaws.Select(f => f.Breach));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_consent_on_paper_names_the_head_who_learns_of_it_and_may_object(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, today) = (new Desk(ledger), await ledger.Receive(), ledger.Clock.Today);
        async Task<string?> Enter(Officer by, Guid head, DateOnly on, params Attachment[] scan) =>
            (await new EnterConsent(ledger.Book).Run(by, Guid.NewGuid(), new(id, head, on, 10, scan), Ct)).Breach?.Code;
        Assert.Equal("consent.no-scan", await Enter(ledger.Clerk, ledger.Head.Id, today));
        Assert.Equal("consent.own-entry", await Enter(ledger.Head, ledger.Head.Id, today, Desk.Scan()));
        Assert.Equal("consent.no-head", await Enter(ledger.Clerk, ledger.Leader.Id, today, Desk.Scan()));
        Assert.Equal("fact.in-future", await Enter(ledger.Clerk, ledger.Head.Id, today.AddDays(1), Desk.Scan()));
        Assert.Null(await Enter(ledger.Clerk, ledger.Head.Id, today, Desk.Scan()));
        var named = Assert.Single(await new InMyName(ledger.Database).Run(ledger.Head, Ct));
        Desk.Ok(await new AnswerInMyName(ledger.Book).Run(ledger.Head, Guid.NewGuid(), new(id, named.Fact.Seq, false, "没有同意过"), Ct));
        Assert.Empty(await new InMyName(ledger.Database).Run(ledger.Head, Ct));
        Assert.Equal(StageBreach.ExtensionWithoutHead, (await desk.Extend(id, 10)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_consent_given_later_does_not_reach_back(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, first) = (new Desk(ledger), await ledger.Receive(), ledger.Clock.Today);
        desk.Later(2);
        Desk.Ok(await desk.Consent(id, 10));
        var early = new ExtensionNotice(id, first.AddDays(1), 10);
        Assert.Equal(
            StageBreach.ExtensionWithoutHead, (await new ExtendReply(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), early, Ct)).Breach);
        Desk.Ok(await desk.Extend(id, 10));
    }
}
