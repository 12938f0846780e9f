using System.Net;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Tests.Office;

/// <summary>An organ ends, by the pages of an administrator: what is open is looked at, and goes over; two take it back.</summary>
public sealed class ReformTests
{
    private const string Street = "/office/organs/2", End = Street + "/abolish";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_organ_ends_and_comes_back(string on)
    {
        if (on == "postgres" && !Gongkai.Ledger.Tests.Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on);
        await office.Person("city-admin-2", "市政府管理员乙", new Appointment(TestOffice.Government, Role.Administrator));
        using var clerk = await office.SignIn(Role.Clerk);
        var id = await Register(office);
        using var admin = await office.SignIn("city-admin");

        var page = await admin.Page(End);
        Assert.Contains("没有办完的申请 1 件", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("街道经办人", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("某村土地征收", page.Body.TextContent, StringComparison.Ordinal);   // an administrator reads no case

        var refused = await admin.Submit(End, new() { ["on"] = "2026-3-2", ["successor"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var problem = await Visitor.Parse(refused);
        Assert.Contains("请选择承接机关", problem.QuerySelector(".problem a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-03-02", problem.QuerySelector("#on")!.GetAttribute("value"));

        var done = await admin.Submit(End, new() { ["on"] = "2026-3-2", ["successor"] = "3" });
        Assert.Equal(Street, done.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("/office/organs/99/abolish")).StatusCode);
        Assert.Contains("已经登记", (await admin.Page(End)).QuerySelector(".do")!.TextContent, StringComparison.Ordinal);

        // Whoever worked there is out; whoever works for the successor has the case.
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Get("/office")).StatusCode);
        using var heir = await office.SignIn("finance-clerk");
        Assert.Contains("某村土地征收", (await heir.Page("/office")).Body!.TextContent, StringComparison.Ordinal);
        var history = (await heir.Page($"/office/requests/{id}")).Body!.TextContent;
        Assert.Contains("机关撤销，由承接机关继续办理，编号〔2026〕1号，原编号〔2026〕1号", history, StringComparison.Ordinal);
        using var supervisor = await office.SignIn("city-supervisor");
        var supervised = (await supervisor.Page("/office/supervision")).Body!.TextContent;
        Assert.Contains("团结街道办事处", supervised, StringComparison.Ordinal);   // its history stays in sight

        var show = await admin.Page(Street);
        var strike = show.QuerySelectorAll("a").Last(a => a.GetAttribute("href")!.Contains("/strike/", StringComparison.Ordinal)
            && a.TextContent.Contains("撤销", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Submit(strike, new() { ["reason"] = "" })).StatusCode);
        Assert.Equal(Street, (await admin.Submit(strike, new() { ["reason"] = "文件还没有印发" })).Headers.Location!.ToString());
        Assert.Empty((await admin.Page(Street)).QuerySelectorAll("[name=confirms]"));   // not by oneself
        using var second = await office.SignIn("city-admin-2");
        Assert.Contains("文件还没有印发", (await second.Page(Street)).QuerySelector("#proposals")!.TextContent, StringComparison.Ordinal);
        await second.Submit(Street, new() { ["confirms"] = "true" });
        Assert.DoesNotContain("某村土地征收", (await heir.Page("/office")).Body!.TextContent, StringComparison.Ordinal);
        using var again = await office.SignIn(Role.Clerk);
        Assert.Contains("某村土地征收", (await again.Page("/office")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_office_is_struck_with_its_reason()
    {
        await using var office = await TestOffice.Open();
        using var admin = await office.SignIn("city-admin");
        var person = $"/office/officers/{office.People["clerk"]}";
        var strike = (await admin.Page(person)).QuerySelector("#recorded a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Submit(strike, new() { ["reason"] = " " })).StatusCode);
        await admin.Submit(strike, new() { ["reason"] = "登记错人" });
        Assert.NotNull((await admin.Page(person)).QuerySelector("#recorded s"));
        Assert.Empty((await office.Officer("clerk")).Appointments);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get(strike)).StatusCode);
    }

    private static async Task<Guid> Register(TestOffice office)
    {
        var yesterday = office.Ledger.Database.Clock.Today.AddDays(-1);
        var letter = new IncomingRequest(
            TestOffice.Street, Channel.SignedMail, yesterday, ApplicantKind.NaturalPerson, "某村土地征收补偿安置方案",
            new Application { Name = "张三丰", Content = "申请公开某村土地征收补偿安置方案" })
        { Receipt = yesterday };
        return TestOffice.Said(
            await new RegisterRequest(new RequestBook(office.Ledger.Database, office.Ledger.Keys)).Run(
                await office.Officer("clerk"), Guid.NewGuid(), letter, CancellationToken.None)).Subject;
    }
}
