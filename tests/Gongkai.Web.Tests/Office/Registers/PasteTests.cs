using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Dapper;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Web.Tests.Office.Registers;

/// <summary>Rows out of a spreadsheet: tried first, with what is wrong at its cell; then all of them, or the right ones alone.</summary>
public sealed class PasteTests : IAsyncLifetime
{
    private static readonly string Page = $"/office/registers/{TestOffice.Street}/sessions/2026";

    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task What_is_pasted_is_tried_without_being_recorded_and_then_recorded_once()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var tried = await Paste(clerk, "2月3日\t培训\t保密培训\t1,045\n\n2026-1-5\t会议\t\"公开工作\n例会\"\t\n");
        Assert.Equal("2 行，没有错", tried.QuerySelector("h1")!.TextContent);
        Assert.Contains("新的 2 行", tried.QuerySelector(".tried .measure")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Rows());
        var done = await Again(clerk, tried, "all");
        Assert.Equal($"{Page}?done=imported", done.Headers.Location!.ToString());
        Assert.Equal(
            ["2026-02-03", "培训", "保密培训", "1045", "2026-01-05", "会议", "公开工作 例会", ""],
            (await clerk.Page(Page)).QuerySelectorAll("table.entries tbody td:not(.no-print)").Select(c => c.TextContent.Trim()));
        await Again(clerk, tried, "all");
        Assert.Equal(2, await Rows());
        var again = await Paste(clerk, "2026-02-03\t培训\t保密培训\t1045");
        Assert.Contains("新的 0 行，已经录过的 1 行", again.QuerySelector(".tried .measure")!.TextContent, StringComparison.Ordinal);
        Assert.Null(again.QuerySelector("button[name=act]"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_line_and_the_right_rows_go_alone()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var tried = await Paste(clerk, "类别\t日期\t名称\n培训\t2026-2-30\t保密培训\n学习\t3月1日\t条例学习\n例会\t2025-3-1\t\n会议\t2025-3-1\t例会");
        Assert.Equal("4 行，3 行有错", tried.QuerySelector("h1")!.TextContent);
        Assert.Equal(["2", "4", "5"], tried.QuerySelectorAll(".lines tr.wrong th").Select(c => c.TextContent));
        Assert.Equal(["2026-2-30", "例会", "", "2025-3-1"], tried.QuerySelectorAll(".lines td.bad").Select(c => c.TextContent));
        Assert.Contains("日期 没有这一天，请核对日期", tried.QuerySelector(".lines .why p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("日期应在2026年", tried.QuerySelectorAll(".lines .why")[3].TextContent, StringComparison.Ordinal);
        Assert.Null(tried.QuerySelector("button[value=all]"));
        Assert.Equal(HttpStatusCode.OK, (await Again(clerk, tried, "all")).StatusCode);   // pressed by nobody's button
        Assert.Equal(0, await Rows());
        var left = await Visitor.Parse(await Again(clerk, tried, "right"));
        Assert.Contains("已登记 1 行", left.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Rows());
        // what is still wrong stays, under its headings
        Assert.Equal(
            "类别\t日期\t名称\n培训\t2026-2-30\t保密培训\n例会\t2025-3-1\t\n会议\t2025-3-1\t例会".Split('\n').Select(l => l.TrimEnd()),
            ((IHtmlTextAreaElement)left.GetElementById("text")!).Value.Split('\n').Select(l => l.TrimEnd()));
    }

    [Fact]
    public async Task A_channel_that_the_organ_does_not_have_is_named_beside_the_line()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = $"/office/registers/{TestOffice.Street}/placements/2026";
        var tried = await Paste(clerk, "1月\t\t公示栏\t大门\t低保名单\t3\n1月\t\t宣传栏\t大门\t低保名单\t3\n1月5日\t2月6日\t公示栏\t大门\t低保名单\t0", page);
        Assert.Equal("3 行，2 行有错", tried.QuerySelector("h1")!.TextContent);
        Assert.Equal(["宣传栏", "0"], tried.QuerySelectorAll(".lines td.bad").Select(c => c.TextContent));
        Assert.Contains("本机关没有“宣传栏”这个渠道", tried.QuerySelectorAll(".lines .why")[1].TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SheetFormat.Xlsx)]
    [InlineData(SheetFormat.Csv)]
    public async Task A_file_is_carried_through_and_its_hash_is_kept(SheetFormat format)
    {
        var rows = ((string, string)[])[("2026-02-03", "保密培训"), ("2025-11-20", "去年的培训")];
        var file = RegisterFile.Write(Sessions.Register, format, rows.Select(r => Read(r.Item1, r.Item2)));
        using var clerk = await office.SignIn(Role.Clerk);
        var tried = await Visitor.Parse(await Send(clerk, Page, [("key", Guid.NewGuid().ToString())], ("培训.xlsx", file)));
        Assert.Contains("培训.xlsx", tried.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("其中 1 行是别的年度的", tried.QuerySelector(".tried .measure")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Again(clerk, tried, "all")).StatusCode);
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        var facts = (await connection.QueryAsync<string>("select data from fact where code = 'entries-added'")).ToList();
        Assert.Equal(2, facts.Count);   // a book a year
        Assert.All(facts, f => Assert.Contains(ImportEntries.From("", file).Hash, f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_thousand_lines_are_tried_and_recorded_and_the_page_shows_the_wrong_ones()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var text = string.Join('\n', Enumerable.Range(1, 5000).Select(
            i => $"2月{1 + i % 28}日\t{(i % 1000 == 0 ? "例会" : "会议")}\t第{i}次会\t{i}"));
        var tried = await Paste(clerk, text);
        Assert.Equal("5000 行，5 行有错", tried.QuerySelector("h1")!.TextContent);
        Assert.Equal(55, tried.QuerySelectorAll(".lines tbody tr").Length);
        var done = await Again(clerk, tried, "right");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(4995, await Rows());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\t\n")]
    public async Task Nothing_pasted_is_asked_for(string text)
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var answer = await Send(clerk, Page, [("key", Guid.NewGuid().ToString()), ("text", text)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请先粘贴表格", (await Visitor.Parse(answer)).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日期\t类别\t名称\t讲师\n2026-2-3\t培训\t保密培训\t张三", "讲师：没有这个栏目")]
    [InlineData("日期\t类别\n2026-2-3\t培训", "名称：缺少这个栏目")]
    public async Task Headings_that_are_wrong_are_said_above(string text, string said)
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var tried = await Paste(clerk, text);
        Assert.Contains(said, tried.QuerySelector(".tried .flaw")!.TextContent, StringComparison.Ordinal);
        Assert.Null(tried.QuerySelector("button[name=act]"));
    }

    [Fact]
    public async Task A_parcel_that_was_tampered_with_is_nothing()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var answer = await Send(clerk, Page, [("key", Guid.NewGuid().ToString()), ("parcel", "AAAA"), ("act", "all")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_keep_the_register_pastes_nothing_into_it()
    {
        using var leader = await office.SignIn(Role.Leader);
        Assert.Null((await leader.Page(Page)).GetElementById("text"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get(Page + "/paste")).StatusCode);
        (string, string)[] row = [("text", "2026-2-3\t培训\t保密培训"), ("act", "all")];
        Assert.Equal(HttpStatusCode.Forbidden, (await NoneTests.Post(leader, Page + "/paste", row)).StatusCode);
        using var other = await office.SignIn("finance-clerk");
        Assert.Equal(HttpStatusCode.NotFound, (await NoneTests.Post(other, Page + "/paste", row)).StatusCode);
        Assert.Equal(0, await Rows());
    }

    private static Row Read(string on, string name) => Row.Read(
        Sessions.Register, h => h switch { "日期" => on, "类别" => "培训", "名称" => name, _ => "" }, new(new(2026, 3, 2))).Row!;

    private async Task<long> Rows()
    {
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        return await connection.QuerySingleAsync<long>("select count(*) from entry");
    }

    private static async Task<IHtmlDocument> Paste(Visitor clerk, string text, string? page = null) =>
        await Visitor.Parse(await Send(clerk, page ?? Page, [("key", Guid.NewGuid().ToString()), ("text", text)]));

    /// <summary>Presses a button of what was tried.</summary>
    private static Task<HttpResponseMessage> Again(Visitor clerk, IHtmlDocument tried, string act)
    {
        var form = tried.Forms.First(f => f.QuerySelector("[name=parcel], textarea[hidden]") is not null);
        return Send(
            clerk, form.GetAttribute("action")!.Replace("/paste", "", StringComparison.Ordinal),
            [
                .. form.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name") != "token")
                    .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")),
                .. form.QuerySelectorAll("textarea").Select(t => ("text", ((IHtmlTextAreaElement)t).Value)),
                ("act", act),
            ]);
    }

    private static async Task<HttpResponseMessage> Send(
        Visitor clerk, string page, (string Name, string Value)[] fields, (string Name, byte[] Bytes)? file = null)
    {
        var token = (await clerk.Page("/office/account")).QuerySelector("input[name=token]")!.GetAttribute("value")!;
        var content = new MultipartFormDataContent { { new StringContent(token), "token" } };
        foreach (var (name, value) in fields) content.Add(new StringContent(value, Encoding.UTF8), name);
        if (file is { } sent) content.Add(new ByteArrayContent(sent.Bytes), "files", sent.Name);
        return await clerk.Send(new(HttpMethod.Post, page + "/paste") { Content = content });
    }
}
