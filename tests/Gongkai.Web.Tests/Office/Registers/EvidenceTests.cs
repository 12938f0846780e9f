using System.Net;
using AngleSharp.Html.Dom;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office.Registers;

/// <summary>凭证文件: put to a row with it or later, shown to readers, handed over, taken away.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private static readonly string Page = $"/office/registers/{TestOffice.Street}/powers/2026";
    private static readonly byte[] Png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_photo_comes_with_its_row_and_is_seen_by_readers()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var recorded = await Upload(
            clerk, Page, new() { ["c0"] = "行政处罚", ["c1"] = "占道经营处罚", ["c2"] = "2026-1-1" }, ("现场<b>.png", Png));
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        var page = await clerk.Page(Page);
        var link = page.QuerySelector("table.entries a[href$='/evidence']")!;
        Assert.Equal("1 个", link.TextContent);
        page = await clerk.Page(link.GetAttribute("href")!);
        Assert.Equal("现场<b>.png", page.QuerySelector(".evidence p a")!.TextContent);
        Assert.Contains("占道经营处罚", page.QuerySelector("dl.about")!.TextContent, StringComparison.Ordinal);
        var added = await Upload(
            clerk, link.GetAttribute("href")!, [], ("页.html", "<script>alert(1)</script>"u8.ToArray()), ("假.png", "<svg/>"u8.ToArray()));
        Assert.EndsWith("?done=added", added.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var head = await office.SignIn(Role.DisclosureHead);
        page = await head.Page(link.GetAttribute("href")!);
        var files = page.QuerySelectorAll(".evidence li");
        Assert.Equal(3, files.Length);
        var shown = await head.Get(files[0].QuerySelector("img")!.GetAttribute("src")!);
        Assert.Equal(
            ("image/png", Png.Length), (shown.Content.Headers.ContentType!.MediaType, (await shown.Content.ReadAsByteArrayAsync()).Length));
        foreach (var (file, query) in new[] { (1, ""), (1, "?show=1"), (2, "?show=1") })   // only what is a picture is shown
        {
            var taken = await head.Get(files[file].QuerySelector("p a")!.GetAttribute("href") + query);
            Assert.Equal(
                ("application/octet-stream", "attachment"),
                (taken.Content.Headers.ContentType!.MediaType, taken.Content.Headers.ContentDisposition!.DispositionType));
        }
        using var other = await office.SignIn("finance-clerk");
        foreach (var path in new[] { link.GetAttribute("href")!, files[0].QuerySelector("p a")!.GetAttribute("href")! })
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(path)).StatusCode);
    }

    [Fact]
    public async Task What_was_put_to_the_wrong_row_is_taken_away_with_a_reason()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await Upload(clerk, Page, new() { ["c0"] = "行政处罚", ["c1"] = "占道经营处罚", ["c2"] = "2026-1-1" }, ("甲.png", Png), ("乙.png", Png));
        var address = (await clerk.Page(Page)).QuerySelector("table.entries a[href$='/evidence']")!.GetAttribute("href")!;
        Assert.Contains(
            "请选择凭证文件", (await Visitor.Parse(await Upload(clerk, address, []))).QuerySelector(".problem")!.TextContent,
            StringComparison.Ordinal);
        var strike = (await clerk.Page(address)).QuerySelector(".evidence a[href*='strike=']")!.GetAttribute("href")!.Split('#')[0];
        var asked = await clerk.Page(strike);
        Assert.Contains("甲.png、乙.png", asked.QuerySelector("#strike .hint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "理由", (await Visitor.Parse(await clerk.Submit(strike, new() { ["reason"] = "" }))).QuerySelector(".problem")!.TextContent,
            StringComparison.Ordinal);
        var done = await clerk.Submit(strike, new() { ["reason"] = "传错" });
        Assert.EndsWith("?done=struck", done.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty((await clerk.Page(address)).QuerySelectorAll(".evidence li"));
        Assert.Equal("附凭证", (await clerk.Page(Page)).QuerySelector("table.entries a[href$='/evidence']")!.TextContent);
    }

    private static async Task<HttpResponseMessage> Upload(
        Visitor visitor, string path, Dictionary<string, string> fields, params (string Name, byte[] Bytes)[] files)
    {
        var form = (await visitor.Page(path)).Forms.First(f => f.QuerySelector("input[type=file][name=files]") is not null);
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        return await visitor.Send(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") ?? path) { Content = content });
    }
}
