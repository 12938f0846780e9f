using System.Net;
using System.Text;
using Gongkai.Ledger.Facts;

namespace Gongkai.Web.Tests.Check;

public sealed class FormTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start(("Limits:UploadBytes", "1048576"), ("Limits:Files", "3"));

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_form_says_what_is_read_how_much_and_that_nothing_is_kept()
    {
        var text = (await TestSite.Page(await site.Client.GetAsync("/check"))).Body!.TextContent;
        Assert.Contains("纯文本", text, StringComparison.Ordinal);
        Assert.Contains("1 MB", text, StringComparison.Ordinal);
        Assert.Contains("文件只在本次体检中使用，不保存", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n ")]
    public async Task An_empty_form_comes_back_with_a_summary_that_links_to_the_field(string pasted)
    {
        var response = await site.Paste(pasted);
        var page = await TestSite.Page(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var link = page.QuerySelector("[role=alert] a")!;
        Assert.Equal("请选择文件，或粘贴年报正文", link.TextContent);
        var field = page.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Contains("files-wrong", field.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal(link.TextContent, page.QuerySelector("#files-wrong")!.TextContent);
        Assert.StartsWith("有一处要改", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_files_are_refused_and_what_was_pasted_stays()
    {
        var form = TestSite.Form([.. Enumerable.Range(1, 3).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes("年报")))]);
        form.Add(new StringContent("  第一行\n<第二行>"), "text");
        var response = await site.Client.PostAsync("/check", form);
        var page = await TestSite.Page(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("一次最多 3 份，这次有 4 份，请分几次上传", page.QuerySelector("[role=alert] a")!.TextContent);
        Assert.Equal("  第一行\n<第二行>", page.QuerySelector("textarea")!.TextContent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // sent in chunks, without a length
    public async Task An_upload_over_the_limit_is_refused_with_a_sentence(bool length)
    {
        var form = TestSite.Form(("大.txt", new byte[2_000_000]));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = form };
        request.Headers.TransferEncodingChunked = !length;
        var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("一次不超过 1 MB", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_beyond_the_limit_of_a_minute_are_told_to_wait()
    {
        await using var strict = await TestSite.Start(("Limits:PostsPerMinute", "2"));
        for (var i = 0; i < 2; i++) await strict.Paste("年报");
        var response = await strict.Paste("年报");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Contains("请等一分钟再提交", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await strict.Client.GetAsync("/check")).StatusCode);
    }
}
