using System.Net;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests;

namespace Gongkai.Web.Tests.Office.Requests;

public sealed class ThreadTests
{
    public static TheoryData<string> Databases => Postgres.IsThere ? new("sqlite", "postgres") : new("sqlite");

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task From_the_letter_to_the_delivery_on_screen(string database)
    {
        await using var office = await TestOffice.Open(on: database);
        using var clerk = await office.SignIn(Role.Clerk);
        using var head = await office.SignIn(Role.DisclosureHead);
        var id = await clerk.Register();

        await clerk.Does(id, "assign", ("unit", "征地办"), ("by", "2026-3-20"));
        using var unitClerk = await office.SignIn("unit-clerk");
        await unitClerk.Drafts(id);
        using var leader = await office.SignIn(Role.Leader);
        await leader.Does(id, "review", ("opinion", "同意"));
        await head.Does(id, "review", ("opinion", ""));
        var signing = await leader.Page(Desk.Page(id, "sign"));
        Assert.Contains("表三", signing.QuerySelector(".counts-as")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("自然人", signing.QuerySelector(".counts-as")!.TextContent, StringComparison.Ordinal);
        await leader.Does(id, "sign", ("opinion", "同意发出"));

        var signed = await office.Case(id);
        var letter = signed.Facts.Single(f => f.Fact is Replied);
        Assert.Equal("团街信公〔2026〕1号", letter.LetterNumber);
        await clerk.Does(id, "deliver", ("of", $"{letter.Seq}"), ("way", "Post"), ("sent", "2026-3-2"), ("proof", "XA0002"));
        var page = await clerk.Does(id, "deliver", ("of", $"{letter.Seq}"), ("way", "Post"), ("arrived", "2026-3-2"));
        Assert.Contains("已送达", page.QuerySelector(".stage")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("信访举报投诉类申请", page.QuerySelector(".left")!.TextContent, StringComparison.Ordinal);
        foreach (var file in letter.Files)
        {
            var opened = await clerk.Get(Desk.Page(id, $"files/{file.Id}"));
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
            Assert.NotEmpty(await opened.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task From_the_letter_to_the_signature_on_paper(string database)
    {
        await using var office = await TestOffice.Open(on: database);
        using var clerk = await office.SignIn(Role.Clerk);
        using var head = await office.SignIn(Role.DisclosureHead);
        var id = await clerk.Register();
        await clerk.Does(id, "assign", ("unit", "党政办"));
        await clerk.Drafts(id);
        Assert.Contains("答复审批单", (await clerk.Page(Desk.Page(id, "approval"))).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var leader = office.People["leader"].ToString();
        (string, string)[] signed =
            [("by-Unit", leader), ("on-Unit", "2026-3-2"), ("by-Office", office.People["disclosurehead"].ToString()),
                ("on-Office", "2026-3-2"), ("signer", leader), ("on", "2026-3-2")];
        var without = await head.Submit(Desk.Page(id, "paper"), signed.ToDictionary());
        var asked = await Visitor.Parse(without);
        Assert.Equal("请附上签批后的审批单扫描件（条例第四十五条）", asked.QuerySelector("#files-wrong")!.TextContent);
        Assert.Equal("2026-03-02", asked.QuerySelector("#on")!.GetAttribute("value"));

        var entered = await head.Uploads(id, "paper", ("审批单.pdf", "%PDF"), signed);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.Equal(office.People["leader"], (await office.Case(id)).Last<Approved>()!.OnPaperBy);
        Assert.Contains("线下签批：街道分管领导", (await head.Page(Desk.Page(id))).QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_drafter_enters_waits_for_another_and_who_is_named_may_object()
    {
        await using var office = await TestOffice.Open();
        using var clerk = await office.SignIn(Role.Clerk);
        using var head = await office.SignIn(Role.DisclosureHead);
        using var leader = await office.SignIn(Role.Leader);
        var id = await clerk.Register();
        await clerk.Drafts(id);
        Assert.Contains(
            "要由另一人在系统中确认", (await clerk.Page(Desk.Page(id, "paper"))).QuerySelector(".act-form .notice")!.TextContent,
            StringComparison.Ordinal);
        var entered = await clerk.Uploads(
            id, "paper", ("审批单.pdf", "%PDF"), ("by-Office", $"{office.People["disclosurehead"]}"), ("on-Office", "2026-3-2"),
            ("signer", $"{office.People["leader"]}"), ("on", "2026-3-2"));
        Assert.Contains("done=entered", entered.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Null((await office.Case(id)).Last<Replied>());
        await head.Does(id, "confirm", ("words", ""));
        var letter = (await office.Case(id)).Last<Replied>()!;

        var named = (await leader.Page("/office")).QuerySelector(".notice a")!.GetAttribute("href")!;
        var page = await leader.Page(named);
        var form = page.Forms.First(f => f.QuerySelector("[name=words]") is not null);
        form.SetAttribute("action", form.QuerySelector("button[formaction]")!.GetAttribute("formaction")!);
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Submit(page, named, new() { ["words"] = "没有签过" })).StatusCode);
        Assert.Null((await leader.Page("/office")).QuerySelector(".notice a"));
        var held =
            await clerk.Submit(Desk.Page(id, "deliver"), new() { ["of"] = $"{letter.Seq}", ["way"] = "Post", ["sent"] = "2026-3-2" });
        Assert.Contains("有人提请更正这份文书", (await Visitor.Parse(held)).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_sent_back_comes_back_with_the_opinion_and_everything_typed()
    {
        await using var office = await TestOffice.Open();
        using var clerk = await office.SignIn(Role.Clerk);
        using var head = await office.SignIn(Role.DisclosureHead);
        var id = await clerk.Register();
        await clerk.Does(id, "assign", ("unit", "党政办"));
        await clerk.Drafts(id);
        var empty = await head.Presses(id, "review", "Return", ("opinion", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode); // sent back without a word
        var returned = await head.Presses(id, "review", "Return", ("opinion", "请写明渠道的地址"));
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        var draft = await clerk.Page(Desk.Page(id, "draft"));
        Assert.Contains("请写明渠道的地址", draft.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("街道信访窗口", draft.QuerySelector("#f-channel")!.GetAttribute("value"));
    }
}
