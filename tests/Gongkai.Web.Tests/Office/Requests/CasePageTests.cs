using System.Net;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Tests.Office.Requests;

public sealed class CasePageTests : IAsyncLifetime
{
    private TestOffice office = null!;
    private Visitor clerk = null!;
    private Guid id;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        clerk = await office.SignIn(Role.Clerk);
        id = await clerk.Register();
    }

    public async Task DisposeAsync()
    {
        clerk.Dispose();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task The_applicant_is_masked_until_a_reason_is_given_and_the_look_is_recorded()
    {
        var masked = await clerk.Page(Desk.Page(id));
        Assert.Contains("张*", masked.QuerySelector(".who-line")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", masked.Body!.TextContent, StringComparison.Ordinal);
        var refused = await clerk.Presses(id, "", "Person", ("reason", ""));
        Assert.Equal("请填写为什么查看", (await Visitor.Parse(refused)).QuerySelector("#reason-wrong")!.TextContent);
        var seen = await Visitor.Parse(await clerk.Presses(id, "", "Person", ("reason", "寄送文书")));
        Assert.Contains("张三丰", seen.QuerySelector(".person")!.TextContent, StringComparison.Ordinal);
        var after = await clerk.Page(Desk.Page(id));
        Assert.DoesNotContain("张三丰", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("寄送文书", after.QuerySelector(".looks")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_struck_through_and_the_reason_stays()
    {
        await clerk.Does(id, "assign", ("unit", "征地办"));
        var assigned = (await office.Case(id)).Facts[^1].Seq;
        var page = await clerk.Does(id, $"strike?fact={assigned}", ("reason", "应当分给党政办"));
        Assert.Equal("分办", page.QuerySelector(".history del b")!.TextContent);
        Assert.Contains("应当分给党政办", page.QuerySelector(".history .struck")!.TextContent, StringComparison.Ordinal);
        using var inspector = await office.SignIn(Role.Inspector);
        var seen = (await inspector.Page(Desk.Page(id))).QuerySelector(".history")!.TextContent;
        Assert.Contains("已更正", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("应当分给党政办", seen, StringComparison.Ordinal);   // reasons are sealed, for they may name a person
    }

    [Fact]
    public async Task What_moves_a_date_is_struck_by_two()
    {
        var registered = (await office.Case(id)).Facts[^1].Seq;
        var proposed = await clerk.Does(id, $"strike?fact={registered}", ("reason", "签收日期看错"));
        Assert.Contains("有人提请更正", proposed.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        var proposal = (await office.Case(id)).Facts[^1].Seq;
        Assert.Contains(
            "应由另一名人员确认", (await clerk.Page(Desk.Page(id, $"strike?proposal={proposal}"))).Body!.TextContent, StringComparison.Ordinal);
        using var head = await office.SignIn(Role.DisclosureHead);
        Assert.Contains("等您确认", (await head.Page("/office")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var struck = await head.Does(id, $"strike?proposal={proposal}", ("words", ""));
        Assert.Contains("签收日期看错", struck.QuerySelector(".history .struck")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_law_does_not_allow_is_recorded_after_a_warning_with_its_flaw()
    {
        using var head = await office.SignIn(Role.DisclosureHead);
        Assert.Equal(HttpStatusCode.Redirect, (await head.Presses(id, "extend", "Agree", ("days", "20"), ("words", "材料多"))).StatusCode);
        await clerk.Does(id, "extend", ("on", "2026-3-2"), ("days", "20"));
        var path = Desk.Page(id, "record/extend");
        Dictionary<string, string> second = new() { ["on"] = "2026-3-2", ["days"] = "10", ["words"] = "又延期一次" };
        var warned = await Visitor.Parse(await clerk.Submit(path, second));
        Assert.Contains("不能再次延长", warned.QuerySelector(".doubt")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("又延期一次", warned.QuerySelector("#words")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(warned, path, second)).StatusCode);
        Assert.Contains("不能再次延长", (await clerk.Page(Desk.Page(id))).QuerySelector(".history .flaw")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request-correction", "等待补正", "待补正", "window=10", 20)]
    [InlineData("notify-fee", "等待缴费", "待缴费", "items=50", 20)]
    [InlineData("consult", "征求意见", "征求意见中", "kind=OtherOrgan", 20)]
    public async Task A_case_whose_period_stands_still_says_what_it_waits_for(string verb, string why, string stage, string typed, int left)
    {
        Assert.DoesNotContain("暂停计算", (await clerk.Page(Desk.Page(id))).QuerySelector(".case-head")!.TextContent, StringComparison.Ordinal);
        await clerk.Does(id, $"record/{verb}", ("on", "2026-3-2"), (typed.Split('=')[0], typed.Split('=')[1]));
        office.Clock.Now = office.Clock.Now.AddDays(1);
        using var next = await office.SignIn(Role.Clerk);
        var head = (await next.Page(Desk.Page(id))).QuerySelector(".case-head")!;
        Assert.Equal($"暂停计算（{why}）", head.QuerySelector(".left .largest")!.TextContent);
        Assert.Equal($"恢复计算后还剩 {left} 个工作日", head.QuerySelector(".left span")!.TextContent);
        Assert.Equal(stage, head.QuerySelector(".stage")!.TextContent);
    }

    [Fact]
    public async Task The_due_date_goes_into_a_calendar_and_explains_itself()
    {
        var file = await (await clerk.Get($"/office/requests/{id}.ics")).Content.ReadAsStringAsync();
        Assert.Contains("DTSTART;VALUE=DATE:20260330", file, StringComparison.Ordinal);
        Assert.Contains("2026年3月30日（周一）", (await clerk.Page(Desk.Page(id))).QuerySelector("#why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_recorded_and_a_file_opened_leaves_its_line()
    {
        await clerk.Presses(id, "file", "Search", ("scope", "2019年征地档案"), ("means", "目录检索"), ("people", "档案员"));
        var added = await clerk.Uploads(id, "file", ("目录.txt", "征地"), ("words", "目录截图"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var file = (await office.Case(id)).Facts[^1].Files[0];
        Assert.Equal("征地", await (await clerk.Get(Desk.Page(id, $"files/{file.Id}"))).Content.ReadAsStringAsync());
        Assert.IsType<PersonSeen>((await office.Case(id)).Facts[^1].What);
    }

    [Fact]
    public async Task A_reply_issued_elsewhere_names_its_signer_and_brings_its_scan()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var id = await clerk.Register();
        var signers = (await clerk.Page(Desk.Page(id, "record/reply"))).QuerySelectorAll("[name=signer]")
            .Select(s => s.GetAttribute("value")).ToList();
        Assert.Equal(new[] { office.People["disclosurehead"], office.People["leader"] }.Select(p => p.ToString()).Order(), signers.Order());
        (string, string)[] reply =
            [("on", "2026-3-2"), ("outcome", "G2"), ("number", "团街〔2026〕8号"), ("signer", $"{office.People["leader"]}")];
        var unproven = await Visitor.Parse(await clerk.Submit(Desk.Page(id, "record/reply"), reply.ToDictionary()));
        Assert.Contains("请附上已发出的文书的扫描件", unproven.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var doubted = await Visitor.Parse(await clerk.Uploads(id, "record/reply", ("scan.pdf", "%PDF-1.4"), reply));
        var read = doubted.QuerySelector("[name=read]")!.GetAttribute("value")!;
        var answer = await clerk.Uploads(id, "record/reply", ("scan.pdf", "%PDF-1.4"), [.. reply, ("read", read)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("待另一人确认", (await clerk.Page(Desk.Page(id))).QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await office.Case(id)).Last<Gongkai.Law.Requests.Stages.Replied>());
        using var head = await office.SignIn(Role.DisclosureHead);
        await head.Does(id, "confirm", ("words", ""));
        Assert.Contains("线下签发：街道分管领导", (await clerk.Page(Desk.Page(id))).QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewers_of_secrecy_open_evidence_and_inspectors_no_file()
    {
        await clerk.Uploads(id, "file", ("目录.txt", "征地"), ("words", "目录截图"));
        var file = Desk.Page(id, $"files/{(await office.Case(id)).Facts[^1].Files[0].Id}");
        using var secrecy = await office.SignIn(Role.SecrecyReviewer);
        Assert.Equal("征地", await (await secrecy.Get(file)).Content.ReadAsStringAsync());
        using var inspector = await office.SignIn(Role.Inspector);
        Assert.Equal(HttpStatusCode.Forbidden, (await inspector.Get(file)).StatusCode);
    }

    [Fact]
    public async Task Other_requests_of_the_same_applicant_are_near_and_no_repetition()
    {
        Assert.Null((await clerk.Page(Desk.Page(id))).QuerySelector(".similar"));
        var other = await clerk.Register(("summary", "某村道路工程招标文件"));
        var box = (await clerk.Page(Desk.Page(id))).QuerySelector(".similar")!;
        Assert.EndsWith(other.ToString(), box.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("相近不等于重复", box.TextContent, StringComparison.Ordinal);
        using var secrecy = await office.SignIn(Role.SecrecyReviewer);   // may not see persons, nor what belongs to the same one
        Assert.Null((await secrecy.Page(Desk.Page(id))).QuerySelector(".similar"));
    }

    [Fact]
    public async Task Who_signs_reads_the_letter_with_the_applicant_and_the_look_is_recorded()
    {
        await clerk.Drafts(id);
        using var leader = await office.SignIn(Role.Leader);
        // not reviewed yet
        Assert.DoesNotContain("张三丰", (await leader.Page(Desk.Page(id, "sign"))).Body!.TextContent, StringComparison.Ordinal);
        using var head = await office.SignIn(Role.DisclosureHead);
        Assert.DoesNotContain("张三丰", (await head.Page(Desk.Page(id, "review"))).Body!.TextContent, StringComparison.Ordinal);
        var draft = (await office.Case(id)).Last<Gongkai.Law.Requests.Stages.Drafted>()!.Seq;
        await head.Does(id, "review", ("step", "Office"), ("draft", $"{draft}"));
        Assert.Contains(
            "张三丰", (await leader.Page(Desk.Page(id, "sign"))).QuerySelector(".paper-letter")!.TextContent, StringComparison.Ordinal);
        Assert.IsType<PersonSeen>((await office.Case(id)).Facts[^1].What);
    }

    [Fact]
    public async Task A_draft_begins_with_the_contact_of_the_organ()
    {
        var contact = new Gongkai.Ledger.Organs.LetterContactSet(new(2026, 1, 1), "党政办，0571-00000000");
        TestOffice.Said(
            await new Gongkai.Ledger.Organs.SetLetterContact(office.Ledger.Database).Run(
                TheProgram.Itself, null, TestOffice.Street, contact, CancellationToken.None));
        await clerk.Submit(Desk.Page(id, "draft"), new() { ["outcome"] = "NP1" });
        var draft = await clerk.Page(Desk.Page(id, "draft"));
        Assert.Equal(contact.Contact, draft.QuerySelector("#f-contact")!.GetAttribute("value"));
        Assert.Contains(contact.Contact, draft.QuerySelector(".paper-letter .contact")!.TextContent, StringComparison.Ordinal);
        using var admin = await office.SignIn(Role.Administrator);
        Assert.Contains(
            contact.Contact, (await admin.Page($"/office/organs/{TestOffice.Street}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_unit()
    {
        await clerk.Does(id, "assign", ("unit", "征地办"));
        var other = await clerk.Register();
        var found = await clerk.Page("/office/requests?unit=%E5%BE%81%E5%9C%B0%E5%8A%9E");
        Assert.Equal("征地办", found.QuerySelector("option[selected]")!.TextContent);
        Assert.Contains(id.ToString(), found.QuerySelector(".rows")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(other.ToString(), found.QuerySelector(".rows")!.InnerHtml, StringComparison.Ordinal);
    }
}
