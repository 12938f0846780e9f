using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Tests.Office;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>An office on a port of its own, on Thursday 2026-03-19, with a case in each state that a clerk meets.</summary>
public sealed class OfficeAtWork : IAsyncLifetime
{
    private readonly OfficeClock clock = new();
    private readonly Dictionary<string, string> cookies = [];
    private readonly Dictionary<string, IPage> kept = [];
    private TestOffice office = null!;
    private RequestBook book = null!;

    public string Address { get; private set; } = "";

    /// <summary>The cases by what is the matter with them.</summary>
    public Dictionary<string, Guid> Cases { get; } = [];

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open(clock, builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        Address = office.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        book = new(office.Ledger.Database, office.Ledger.Keys);
        await Fill();
    }

    public async Task DisposeAsync()
    {
        foreach (var page in kept.Values) await page.Context.CloseAsync();
        await office.DisposeAsync();
    }

    /// <summary>A page of somebody who is signed in.</summary>
    public async Task<IPage> Open(Browser browser, string who, string path, int width = 1180, bool script = true)
    {
        var page = await (await browser.Window(width, script, await SignIn(browser, who))).NewPageAsync();
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>The same on the page that is kept for that person, for those who only look.</summary>
    public async Task<IPage> OpenKept(Browser browser, string who, string path)
    {
        if (!kept.TryGetValue(who, out var page)) kept[who] = page = await browser.Keep(await SignIn(browser, who));
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>The cookies of somebody who is signed in.</summary>
    private async Task<string> SignIn(Browser browser, string who)
    {
        if (!cookies.TryGetValue(who, out var signedIn))
        {
            var first = await (await browser.Window(1180, true)).NewPageAsync();
            await first.GotoAsync($"{Address}/sign-in");
            await first.FillAsync("#name", who);
            await first.FillAsync("#password", TestOffice.Password);
            await Browser.Turn(
                first, () => first.Locator("form").Filter(new() { Has = first.Locator("#password") }).Locator("button").First.ClickAsync());
            Assert.EndsWith("/office", first.Url, StringComparison.Ordinal);
            cookies[who] = signedIn = await first.Context.StorageStateAsync();
            await first.Context.CloseAsync();
        }
        return signedIn;
    }

    private async Task Fill()
    {
        var (clerk, head, leader) = (await office.Officer("clerk"), await office.Officer("disclosurehead"), await office.Officer("leader"));
        Cases["overdue"] =
            await Register(clerk, new(2026, 2, 4), Channel.SignedMail, ApplicantKind.NaturalPerson, "2019年某村土地征收补偿安置方案及听证笔录");
        await Do(new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(Cases["overdue"], "征地办", new(2026, 3, 6)), default));

        Cases["rich"] = await Register(clerk, new(2026, 2, 26), Channel.SignedMail, ApplicantKind.NaturalPerson, "老旧小区加装电梯补贴发放名单和标准");
        await Do(new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(Cases["rich"], "党政办", new(2026, 3, 20)), default));
        await Record(clerk, "rich", new(2026, 3, 3), new Consulted(new(2026, 3, 3), ConsultationKind.ThirdParty));
        var asked = (await Case("rich")).Facts[^1].Seq;
        clock.Now = At(new(2026, 3, 11));
        await Do(
            new RecordFact(book).Run(
                clerk, Guid.NewGuid(),
                new(Cases["rich"], new OpinionReceived(new(2026, 3, 10), asked, false)) { Words = "企业回函：名单涉及个人隐私，不同意公开" }, default));
        await Do(
            new AddFile(book).Run(
                clerk, Guid.NewGuid(), new(Cases["rich"], [new(FileRole.Evidence, "回函.pdf", "%PDF"u8.ToArray())], "企业回函"), default));
        await Do(new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(Cases["rich"], "征地办", null), default));
        await Do(
            new StrikeFact(book).Run(
                clerk, Guid.NewGuid(), new(Cases["rich"], (await Case("rich")).Facts[^1].Seq, "应由党政办承办，误选征地办"), default));
        await TestOfficeSaid(new SeePerson(book).Run(clerk, new(Cases["rich"], "联系申请人"), default));

        Cases["letter"] = await Register(
            clerk, new(2026, 3, 17), Channel.OrdinaryMail, ApplicantKind.SocialWelfareOrganisation, "辖区公园绿化养护合同", fixedOn: false);
        Cases["signing"] = await Register(clerk, new(2026, 3, 4), Channel.OnSite, ApplicantKind.CommercialEnterprise, "街道办公用房租赁合同和租金支付凭证");
        await Do(new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(Cases["signing"], "党政办", null), default));
        await Do(new SubmitDraft(book).Run(clerk, Guid.NewGuid(), new(Cases["signing"], Draft), default));
        Cases["reviewing"] = await Register(clerk, new(2026, 3, 6), Channel.OnSite, ApplicantKind.NaturalPerson, "城管执法车辆使用情况");
        await Do(new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(Cases["reviewing"], "党政办", null), default));
        await Do(new SubmitDraft(book).Run(clerk, Guid.NewGuid(), new(Cases["reviewing"], Draft), default));
        await Review(leader, "signing", ApprovalStep.Unit);
        await Review(head, "signing", ApprovalStep.Office);

        Cases["sending"] = await Register(clerk, new(2026, 3, 5), Channel.OnSite, ApplicantKind.NaturalPerson, "社区食堂招标文件");
        await Do(new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(Cases["sending"], "党政办", null), default));
        await Do(new SubmitDraft(book).Run(clerk, Guid.NewGuid(), new(Cases["sending"], Draft), default));
        await Review(leader, "sending", ApprovalStep.Unit);
        await Review(head, "sending", ApprovalStep.Office);
        clock.Now = At(new(2026, 3, 18));
        await Do(
            new SignReply(book).Run(
                leader, Guid.NewGuid(), new(Cases["sending"], (await Case("sending")).Facts.Last(f => f.Fact is Drafted).Seq), default));
        clock.Now = At(new(2026, 3, 19));
        await OnPaper(clerk, head, leader);
        Cases["new"] =
            await Register(clerk, new(2026, 3, 19), Channel.OnSite, ApplicantKind.LegalServiceOrganisation, "2025年度街道政府信息公开工作台账");
    }

    // Entered by the drafter, who waits for another; and entered by the head in the leader's name.
    private async Task OnPaper(Officer clerk, Officer head, Officer leader)
    {
        foreach (var (which, by, summary) in new[] { ("entered", clerk, "村级公益岗位聘用名册"), ("named", head, "广场舞场地管理办法") })
        {
            Cases[which] = await Register(clerk, new(2026, 3, 10), Channel.OnSite, ApplicantKind.NaturalPerson, summary);
            var draft = TestOffice.Said(await new SubmitDraft(book).Run(clerk, Guid.NewGuid(), new(Cases[which], Draft), default)).Seq;
            clock.Now = At(new(2026, 3, 18));
            var paper = new PaperSignature(
                Cases[which], draft, leader.Id, new(2026, 3, 18), [new(FileRole.Scan, "审批单.pdf", "%PDF"u8.ToArray())])
            { Reviews = [new(ApprovalStep.Office, head.Id, new(2026, 3, 17))] };
            await Do(new SignOnPaper(book).Run(by, Guid.NewGuid(), paper, default));
        }
        Cases["lapsed"] = await Register(clerk, new(2026, 1, 12), Channel.SignedMail, ApplicantKind.NaturalPerson, "有关征地的全部文件");
        await Record(clerk, "lapsed", new(2026, 1, 14), new CorrectionRequested(new(2026, 1, 14)));
        var notice = (await Case("lapsed")).Facts[^1].Seq;
        await Record(clerk, "lapsed", new(2026, 1, 16), new Delivered(new(2026, 1, 16), notice, DeliveryWay.InPerson));
        clock.Now = At(new(2026, 3, 19));
    }

    private static DateTimeOffset At(DateOnly day) => new(day.Year, day.Month, day.Day, 1, 20, 0, TimeSpan.Zero);

    private static ReplyDraft Draft { get; } = new()
    {
        Outcome = "NP1",
        Filled = new Dictionary<string, string>
        {
            ["delivery"] = "邮政寄送",
            ["contact"] = "李经办，0571-00000000",
            ["channel"] = "团结街道信访接待室（云岭路1号）",
        }.ToImmutableSorted(),
    };

    private async Task<Guid> Register(Officer clerk, DateOnly on, Channel channel, ApplicantKind kind, string summary, bool fixedOn = true)
    {
        clock.Now = At(on);
        var letter = new IncomingRequest(
            TestOffice.Street, channel, on, kind, summary,
            new Application
            {
                Name = kind == ApplicantKind.NaturalPerson ? "李四光" : "云岭市明理咨询有限公司",
                IdentityNumber = "330102199001011234",
                Phone = "13800000000",
                Address = "云岭市学府路5号",
                Content = $"申请公开{summary}。"
            })
        { Receipt = fixedOn ? on : null, ReceiptGround = $"{channel.Name()}，条例第三十一条" };
        var registered = await new RegisterRequest(book).Run(clerk, Guid.NewGuid(), letter, default);
        return registered.Value!.Subject;
    }

    private Task Record(Officer by, string which, DateOnly today, RequestFact fact)
    {
        clock.Now = At(today);
        return Do(new RecordFact(book).Run(by, Guid.NewGuid(), new(Cases[which], fact), default));
    }

    private async Task Review(Officer by, string which, ApprovalStep step) =>
        await Do(
            new ReviewDraft(book).Run(
                by, Guid.NewGuid(), new(Cases[which], (await Case(which)).Facts.Last(f => f.Fact is Drafted).Seq, step, true, "同意"),
                default));

    private async Task<RequestCase> Case(string which) =>
        (await RequestCase.Find(book.Database, Cases[which], await office.Officer("clerk"), default))!;

    private static Task Do(Task<Verdict<Recorded>> act) => TestOfficeSaid(act);

    private static async Task TestOfficeSaid<T>(Task<Verdict<T>> act) => TestOffice.Said(await act);
}

internal static class Sorted
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ToImmutableSorted(
        this Dictionary<string, string> words) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, words);
}
