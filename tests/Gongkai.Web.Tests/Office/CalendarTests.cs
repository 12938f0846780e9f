using System.Net;
using AngleSharp.Html.Dom;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office;

/// <summary>日历: a notice is pasted, looked at, and applied with one press.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private const string Notice = """
        关于2027年部分节假日安排的通知
        试办发明电〔2026〕99号
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日至11日放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
        三、清明节：4月3日至5日放假，共3天。
        四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
        五、端午节：6月9日放假。
        六、中秋节：9月15日放假。
        七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。
        2026年11月20日
        """;

    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_notice_is_looked_at_and_then_applied()
    {
        using var admin = await office.SignIn("city-admin");
        Assert.Contains("2026年12月31日", (await admin.Page("/office/calendar")).Body!.TextContent, StringComparison.Ordinal);
        var seen = await Visitor.Parse(await admin.Submit("/office/calendar", new() { ["text"] = Notice }));
        Assert.Contains("2027年2月14日", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("采用之前，请核对", seen.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var applied = await Apply(admin, seen);
        Assert.Equal(HttpStatusCode.Redirect, applied.StatusCode);
        Assert.Contains("2027年12月31日", (await admin.Page("/office/calendar?done=applied")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请粘贴通知的全文")]
    [InlineData("今天放假", "看不出是哪一年的")]
    public async Task What_is_no_notice_is_refused_and_stays(string text, string said)
    {
        using var admin = await office.SignIn("city-admin");
        var page = await Visitor.Parse(await admin.Submit("/office/calendar", new() { ["text"] = text }));
        Assert.Contains(said, page.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, page.QuerySelector("#text")!.TextContent.Trim());
    }

    [Fact]
    public async Task Who_administers_one_organ_reads_it_and_applies_none()
    {
        using var admin = await office.SignIn("administrator");
        var seen = await Visitor.Parse(await admin.Submit("/office/calendar", new() { ["text"] = Notice }));
        var refused = await Visitor.Parse(await Apply(admin, seen));
        Assert.Contains("最上一级机关的管理员", refused.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> Apply(Visitor admin, IHtmlDocument seen) =>
        admin.Submit(seen, "/office/calendar", [], "/office/calendar?handler=Apply");

    [Fact]
    public async Task A_clock_behind_the_ledger_is_said_and_put_right_by_two()
    {
        await using var office = await TestOffice.Open();
        await office.Person("city-admin-2", "市政府管理员乙", new Appointment(TestOffice.Government, Role.Administrator));
        office.Ledger.Database.Watermark.Watches = true;
        office.Clock.Now = office.Clock.Now.AddDays(30);
        await office.Person("late", "晚到的人", new Appointment(TestOffice.Street, Role.Inspector));
        office.Clock.Now = office.Clock.Now.AddDays(-29);

        using var clerk = await office.SignIn(Role.Clerk);   // whoever wants to put it right has to come in
        Assert.Contains(
            "台账中最后的记录是2026年4月1日09:00", (await clerk.Page("/office")).QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);
        using var admin = await office.SignIn("city-admin");
        await admin.Submit("/office/calendar", [], "/office/calendar?handler=Clock");
        Assert.Null((await admin.Page("/office/calendar")).QuerySelector("#clock form"));
        using var second = await office.SignIn("city-admin-2");
        await second.Submit("/office/calendar", [], "/office/calendar?handler=Clock");
        Assert.Contains("没有落后于台账", (await second.Page("/office/calendar")).QuerySelector("#clock")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await clerk.Page("/office")).QuerySelector(".notice.error"));
    }
}
