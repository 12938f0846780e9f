using System.Net;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Lists;

namespace Gongkai.Web.Tests.Office.Requests;

public sealed class RegisterTests : IAsyncLifetime
{
    private TestOffice office = null!;
    private Visitor clerk = null!;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        clerk = await office.SignIn(Role.Clerk);
    }

    public async Task DisposeAsync()
    {
        clerk.Dispose();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task The_dates_are_shown_before_anything_is_saved()
    {
        var shown = await Visitor.Parse(await clerk.Submit("/office/requests/new", Desk.Letter));
        Assert.Contains("2026年3月2日（周一）", shown.QuerySelector("#dates")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年3月30日（周一）", shown.QuerySelector("#dates")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("核对无误，登记", shown.QuerySelector("button.main")!.TextContent);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Pressed_twice_it_is_registered_once()
    {
        var shown = await Visitor.Parse(await clerk.Submit("/office/requests/new", Desk.Letter));
        var first = Desk.IdOf(await clerk.Submit(shown, "/office/requests/new", Desk.Letter));
        var second = Desk.IdOf(await clerk.Submit(shown, "/office/requests/new", Desk.Letter));
        Assert.Equal(first, second);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task The_receipt_has_number_and_dates_and_no_person()
    {
        var id = await clerk.Register();
        var slip = (await clerk.Page(Desk.Page(id, "receipt"))).QuerySelector(".slip")!.TextContent;
        foreach (var said in new[] { "〔2026〕1号", "2026年3月2日", "2026年3月30日", "团结街道办事处" })
            Assert.Contains(said, slip, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", slip, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "", "请填写姓名或者名称")]
    [InlineData("channel", "", "请选择怎么收到的")]
    [InlineData("arrived", "2026-3-3", "到的日期应为2026-03-02或者更早")] // tomorrow
    [InlineData("arrived", "三月二日", "哪一天到的应为2026-7-6这样的日期，现为“三月二日”")]
    [InlineData("summary", "", "请填写摘要")]
    public async Task What_is_missing_is_said_at_its_field_and_the_rest_stays(string field, string value, string sentence)
    {
        var answer = await clerk.Submit("/office/requests/new", new(Desk.Letter) { [field] = value });
        var page = await Visitor.Parse(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(sentence, page.QuerySelector($"#{field}-wrong")!.TextContent);
        Assert.Equal(field == "content" ? "" : Desk.Letter["content"], page.QuerySelector("#content")!.TextContent);
        Assert.Equal(
            field == "name" ? null : Desk.Letter["name"],
            page.QuerySelector("#name")!.GetAttribute("value") is { Length: > 0 } v ? v : null);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task An_ordinary_letter_waits_until_the_sender_is_reached()
    {
        var id = await clerk.Register(("channel", "OrdinaryMail"));
        var waiting = await clerk.Page(Desk.Page(id));
        Assert.Contains("收到日期待确定", waiting.QuerySelector(".left")!.TextContent, StringComparison.Ordinal);
        var inbox = await clerk.Page("/office");
        Assert.Contains("确定收到之日", inbox.QuerySelector(".rows .do")!.TextContent, StringComparison.Ordinal);
        await clerk.Presses(id, "register", "Attempt", ("words", "打电话，无人接听"));
        var page = await clerk.Does(id, "register", ("confirmed", "2026-3-2"), ("ground", "电话记录"));
        Assert.Contains("还剩 20 个工作日", page.QuerySelector(".left")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("打电话，无人接听", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<int> Count() =>
        (await new RequestQuery(office.Ledger.Database).Run(await office.Officer("clerk"), new(), null, CancellationToken.None)).Total;
}
