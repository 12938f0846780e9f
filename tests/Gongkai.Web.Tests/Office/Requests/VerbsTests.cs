using System.Net;
using System.Runtime.CompilerServices;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Pages.Office.Requests.Verbs;

namespace Gongkai.Web.Tests.Office.Requests;

/// <summary>The table of verbs is whole: nothing is left without its words, its page, its notice.</summary>
public sealed class VerbsTests
{
    [Fact]
    public void Every_fact_of_a_case_has_its_words_in_the_history()
    {
        var told = OfficeVerbs.All.Select(v =>
            v.InLaw?.FactCode ?? CaseFactKinds.All.CodeOf((FactBody)RuntimeHelpers.GetUninitializedObject(v.Fact)));
        Assert.Equal(CaseFactKinds.All.Codes, told.Order(StringComparer.Ordinal));
        Assert.All(OfficeVerbs.All, v => Assert.NotEmpty(v.Name));
    }

    [Fact]
    public void Every_verb_of_the_law_is_done_on_some_page_and_says_that_it_was_done()
    {
        var rows = OfficeVerbs.All.Where(v => v.InLaw is not null).ToDictionary(v => v.InLaw!.Code);
        Assert.Equal(VerbTable.All.Select(v => v.Code).Order(), rows.Keys.Order());
        foreach (var (code, row) in rows.Where(r => r.Key != "receive"))   // it comes with the registration of a new case
        {
            Assert.True(row.Page is not null, code);
            Assert.True(row.Said.Length > 0, code);
        }
    }

    [Fact]
    public async Task Every_page_of_the_table_exists()
    {
        await using var office = await TestOffice.Empty();
        using var visitor = office.Visit();
        var pages = OfficeVerbs.All.Select(v => v.Page).OfType<string>().Concat(OfficeVerbs.Recorded.Select(v => v.RecordPage)).Distinct();
        foreach (var page in pages)
            Assert.Equal((page, HttpStatusCode.Redirect), (page, (await visitor.Get(Desk.Page(Guid.NewGuid(), page))).StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(Desk.Page(Guid.NewGuid(), "nothing"))).StatusCode);
    }

    [Fact]
    public void Every_notice_is_found_by_its_code()
    {
        var notices = OfficeVerbs.All.SelectMany(v => v.Said).Distinct().ToList();
        Assert.Equal(notices.Count, notices.Select(n => n.Code).Distinct().Count());
        Assert.All(notices, n => Assert.Same(n, OfficeVerbs.Said(n.Code)));
        Assert.All(notices, n => Assert.Equal(Uri.EscapeDataString(n.Code), n.Code));
        Assert.Null(OfficeVerbs.Said("anything else"));
    }

    [Fact]
    public void Whatever_a_case_waits_for_is_said_with_who_does_it_and_where()
    {
        Dictionary<Waiting, NextStep> expected = new()
        {
            [Waiting.Receipt] = new(Can.Register, "register", "确定收到之日"),
            [Waiting.Assignment] = new(Can.Assign, "assign", "分办"),
            [Waiting.Draft] = new(Can.Draft, "draft", "拟稿"),
            [Waiting.UnitReview] = new(Can.Review, "review", "科室审核"),
            [Waiting.OfficeReview] = new(Can.Review, "review", "审核"),
            [Waiting.SecrecyReview] = new(Can.ReviewSecrecy, "review", "保密审查"),
            [Waiting.Signature] = new(Can.Sign, "sign", "签发"),
            [Waiting.Confirmation] = new(Can.Sign, "confirm", "确认录入"),
            [Waiting.Dispatch] = new(Can.Deliver, "deliver", "发出"),
            [Waiting.Delivery] = new(Can.Deliver, "deliver", "记录送达"),
            [Waiting.Notice] = new(Can.Deliver, "deliver", "记录通知送达"),
            [Waiting.Lapsed] = new(Can.Draft, "deem-abandoned", "逾期，待处理"),
            [Waiting.DisputeAnswer] = new(Can.Register, "record/answer-dispute", "提交复议答复、答辩"),
            [Waiting.DisputeOutcome] = new(Can.Register, null, "等复议、诉讼结果"),
            [Waiting.Reopening] = new(Can.Register, "record/reopen", "重新办理"),
            [Waiting.Withdrawal] = new(Can.Sign, "withdraw", "确认撤回"),
            [Waiting.Applicant] = new(Can.Register, null, "等申请人"),
            [Waiting.Opinion] = new(Can.Register, null, "等反馈意见"),
            [Waiting.Nothing] = new(Can.Register, null, "已办结"),
        };
        foreach (var waiting in Enum.GetValues<Waiting>()) Assert.Equal(expected[waiting], NextStep.Of(waiting));
        Assert.Equal("等申请人补正", NextStep.Of(Waiting.Applicant, Stage.AwaitingCorrection).What);
        Assert.Equal("等申请人缴费", NextStep.Of(Waiting.Applicant, Stage.AwaitingPayment).What);
        Assert.Equal("等申请人说明理由", NextStep.Of(Waiting.Applicant, Stage.AwaitingReasons).What);
    }

    [Fact]
    public void What_is_offered_stands_in_the_order_of_a_case()
    {
        var offered = OfficeVerbs.All.Where(v => v.Sample is not null).Select(v => v.InLaw!.Code).ToList();
        string[] first = ["register", "assign", "draft", "extend"];   // what nearly every case comes to
        Assert.Equal([.. first, .. VerbTable.All.Select(v => v.Code).Where(offered.Contains).Except(first)], offered);
        Assert.Equal(VerbTable.All.Select(v => v.Code).Where(c => OfficeVerbs.FindRecorded(c) is not null),
            OfficeVerbs.Recorded.Select(v => v.InLaw!.Code));
    }
}
