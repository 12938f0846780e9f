using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Reading;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

public sealed class ReportTests : IAsyncLifetime
{
    private const string Page = "/office/reports/2/2026";

    private TestOffice office = null!;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        var letter = new IncomingRequest(
            TestOffice.Street, Channel.SignedMail, new(2026, 2, 27), ApplicantKind.LegalServiceOrganisation, "青石村道路工程的招标文件",
            new Application { Name = "某律师事务所", Content = "申请公开青石村道路工程的招标文件" })
        { Receipt = new(2026, 2, 27) };
        TestOffice.Said(
            await new RegisterRequest(new(office.Ledger.Database, office.Ledger.Keys)).Run(
                await office.Officer("clerk"), Guid.NewGuid(), letter, CancellationToken.None));
        // the office began after 1 January: that nothing else came in is for somebody to say
        TestOffice.Said(
            await new DeclareNone(office.Ledger.Database, office.Ledger.Keys).Run(
                await office.Officer("clerk"), null, new(TestOffice.Street, 2026),
                [new(default, "requests", null, NoneOf.Year), new(default, "disputes", null, NoneOf.Year)], CancellationToken.None));
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Each_number_of_the_year_opens_to_its_cases()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Page);
        Assert.Equal("团结街道办事处2026年政府信息公开工作年度报告", page.QuerySelector("h1")!.TextContent);
        var numbers = page.QuerySelectorAll("a.cases").Where(a => a.TextContent is not ("暂无数据" or "空")).OfType<IHtmlAnchorElement>()
            .ToList();
        foreach (var link in numbers)
        {
            var behind = await clerk.Page(new Uri(link.Href).PathAndQuery);
            Assert.Equal(link.TextContent, behind.QuerySelector("strong")!.TextContent);
            Assert.Equal(int.Parse(link.TextContent), behind.QuerySelectorAll(".counted tbody tr").Length);
        }
        Assert.Equal(193, numbers.Count);   // 25 rows of 7 cells, 3 rows of 5, and 规章 that a street may not make
    }

    [Fact]
    public async Task What_is_missing_is_shown_as_missing_with_what_the_rules_say()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Page);
        Assert.All(
            page.QuerySelectorAll(".table2 td.missing"), td => Assert.StartsWith("暂无数据", td.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal(7, page.QuerySelectorAll(".table2 td.missing").Length);
        Assert.Contains("暂无数据：制发的行政规范性文件", page.QuerySelector("header.head .to-do")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("没有找到表二", page.Body!.TextContent, StringComparison.Ordinal); // what is not there yet is not called lost
        Assert.DoesNotContain("没有发现问题", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("发现 3 处问题；第一、五、六部分还没有内容", page.QuerySelector(".headline")!.TextContent);
        // table II, the fees of part six, the problems of part five
        Assert.Equal("离可以签发还差 3 处", page.QuerySelector("h2.left")!.TextContent);
        Assert.Equal(["s1", "s5", "s6"], page.QuerySelectorAll(".part > .hint").Select(h => h.ParentElement!.Id));
        Assert.NotEmpty(page.QuerySelectorAll(".findings .passed li"));
        Assert.Contains(
            "除已记录的以外，没有别的申请",
            (await clerk.Page("/office/reports/2/2024")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_is_said_in_the_cell_and_taken_back_with_a_reason()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        const string penalty = "table2.art20_6.penalty.decisions";
        var page = await clerk.Page(Page);
        Assert.Equal("本年度没有", page.GetElementById(penalty)!.QuerySelector("button")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await Say(clerk, page, penalty)).StatusCode);
        page = await clerk.Page(Page);
        Assert.Equal("0", page.GetElementById(penalty)!.TextContent);
        Assert.Contains(
            "2026年没有行政处罚。", (await clerk.Page($"{Page}/{penalty}")).QuerySelector(".absent")!.TextContent, StringComparison.Ordinal);
        await Say(clerk, page, "missing");
        Assert.Empty((await clerk.Page(Page)).QuerySelectorAll(".table2 td.missing"));

        var said = await clerk.Page($"{Page}/said");
        var row = said.QuerySelectorAll("#done tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == "2026年没有行政处罚");
        var seq = row.QuerySelector("input[name=seq]")!.GetAttribute("value")!;
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await clerk.Submit(said, $"{Page}/said?handler=Strike", new() { ["seq"] = seq, ["why"] = " " }, $"{Page}/said?handler=Strike"))
                .StatusCode);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await clerk.Submit(
                said, $"{Page}/said?handler=Strike", new() { ["seq"] = seq, ["why"] = "有一件" }, $"{Page}/said?handler=Strike")).StatusCode);
        Assert.StartsWith("暂无数据", (await clerk.Page(Page)).GetElementById(penalty)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_no_registers_says_nothing()
    {
        using var leader = await office.SignIn(Role.Leader);
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await leader.Page(Page);
        Assert.Empty(page.QuerySelectorAll("#say-none, td.missing button, td.missing .record"));
        var token = (await leader.Page("/office/account")).QuerySelector("input[name=token]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["none"] = "missing", ["token"] = token, ["key"] = Guid.NewGuid().ToString() };
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(leader, $"{Page}?handler=None", fields)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Post(leader, $"{Page}/said?handler=Strike", new(fields) { ["seq"] = "1", ["why"] = "x" })).StatusCode);
        Assert.Equal(7, (await clerk.Page(Page)).QuerySelectorAll(".table2 td.missing").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get("/office/reports/3/2026/said")).StatusCode);
    }

    private static Task<HttpResponseMessage> Say(Visitor visitor, IHtmlDocument page, string none) =>
        visitor.Submit(page, $"{Page}?handler=None", new() { ["none"] = none }, $"{Page}?handler=None");

    private static Task<HttpResponseMessage> Post(Visitor visitor, string path, Dictionary<string, string> fields) =>
        visitor.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("ofd")]
    [InlineData("xml")]
    [InlineData("md")]
    public async Task The_file_that_is_downloaded_says_the_same(string format)
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var file = await clerk.Get($"{Page}?as={format}");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal($"团结街道办事处2026年政府信息公开工作年度报告.{format}", file.Content.Headers.ContentDisposition!.FileNameStar);
        var reading = ReportReader.Read("", await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, reading.Report!.Values["table3.new_received.legal_service_org"]);
        Assert.Null(reading.Report.Values["table2.art20_5.licence.decisions"]);
    }

    /// <summary>The page of the year, 年报体检 of a file written from it, and the result that is downloaded there.</summary>
    [Theory]
    [InlineData(2026, "html")]
    [InlineData(2026, "json")]
    [InlineData(2026, "xlsx")]
    [InlineData(2026, "docx")]
    [InlineData(2026, "ofd")]
    [InlineData(2026, "xml")]
    [InlineData(2026, "md")]
    [InlineData(2024, "docx")]   // nothing was recorded
    public async Task A_report_is_judged_alike_wherever_it_is_shown(int year, string format)
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var address = $"/office/reports/2/{year}";
        var shown = await clerk.Page(address);
        var file = await (await clerk.Get($"{address}?as={format}")).Content.ReadAsByteArrayAsync();
        var result =
            await Visitor.Parse(await clerk.Send(new(HttpMethod.Post, "/check") { Content = TestSite.Form(($"年报.{format}", file)) }));
        Assert.NotEmpty(Verdict(shown));
        Assert.Equal(Verdict(shown), Verdict(result));

        var parcel =
            new MultipartFormDataContent { { new StringContent(result.QuerySelector("input[name=parcel]")!.GetAttribute("value")!),
                "parcel" }, { new StringContent("json"), "as" } };
        var download = await clerk.Send(new(HttpMethod.Post, "/check/download") { Content = parcel });
        using var json = JsonDocument.Parse(await download.Content.ReadAsStringAsync());
        Assert.Equal(
            json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()), Rules(shown));
        Assert.Contains(
            $"{json.RootElement.GetProperty("passed").GetInt32()} 项通过", shown.QuerySelector(".counts")!.TextContent,
            StringComparison.Ordinal);
    }

    // Headline and counts, the findings with their advice and ground, what holds, and the parts that are blank.
    private static IEnumerable<string> Verdict(IHtmlDocument page) =>
        page.QuerySelectorAll(".said-of-it, .findings, .part > .hint").Select(
            e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Rules(IHtmlDocument page) =>
        page.QuerySelectorAll(".finding .ground > p").Select(p => p.TextContent.Split('　')[0]);

    [Fact]
    public async Task A_supervisor_sees_dates_and_outcomes_and_nothing_else()
    {
        using var supervisor = await office.SignIn("city-supervisor");
        var cell = await supervisor.Page($"{Page}/table3.new_received.total");
        var row = cell.QuerySelector(".counted tbody tr")!;
        Assert.Equal(["〔2026〕1号", "—", "2026-02-27", "—", "办理中"], row.Children.Select(c => c.TextContent.Trim()));
        Assert.Null(row.QuerySelector("a"));
    }

    [Theory]
    [InlineData("finance-clerk")]    // another organ
    [InlineData("unit-clerk")]       // one unit of this organ
    public async Task Reports_out_of_reach_do_not_exist(string name)
    {
        using var visitor = await office.SignIn(name);
        foreach (var path in (string[])[Page, $"{Page}?as=json", $"{Page}/table3.new_received.total"])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).StatusCode);
    }

    [Theory]
    [InlineData("/office/reports/2/2018")]
    [InlineData("/office/reports/2/2027")]
    [InlineData("/office/reports/99/2026")]
    [InlineData("/office/reports/2/2026?as=exe")]
    [InlineData("/office/reports/2/2026/table2.art20_5.licence.items_last_year")]
    public async Task What_is_no_report_is_not_found(string path)
    {
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(path)).StatusCode);
    }

    [Fact]
    public async Task One_organ_leads_to_its_year_at_once_and_several_are_listed()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        // in March the report of last year is at hand
        Assert.Equal("/office/reports/2/2025", (await clerk.Get("/office/reports")).Headers.Location!.ToString());
        using var supervisor = await office.SignIn("city-supervisor");
        Assert.Equal(3, (await supervisor.Page("/office/reports")).QuerySelectorAll(".many tbody tr").Length);
    }

    [Fact]
    public async Task A_pdf_is_made_in_the_background_and_fetched_by_who_asked_for_it()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Contains("还没有生成", (await clerk.Page($"{Page}/pdf")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var begun = await clerk.Submit($"{Page}/pdf", [], $"{Page}/pdf");
        Assert.Equal($"{Page}/pdf", begun.Headers.Location!.ToString());
        var waiting = await clerk.Get($"{Page}/pdf");
        for (var i = 0; i < 1800 && waiting.Headers.Contains("Refresh"); i++)
        {
            await Task.Delay(100);
            waiting = await clerk.Get($"{Page}/pdf");
        }
        var page = await Visitor.Parse(waiting);
        if (page.QuerySelector(".problem") is { } problem)
        {
            // LibreOffice or poppler is missing; ./test.sh installs them
            Assert.Contains("安装", problem.TextContent, StringComparison.Ordinal);
            return;
        }
        var file = await clerk.Get($"{Page}/pdf?file=true");
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var head = await office.SignIn(Role.DisclosureHead);
        // another's file
        Assert.Contains("还没有生成", (await head.Page($"{Page}/pdf")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
