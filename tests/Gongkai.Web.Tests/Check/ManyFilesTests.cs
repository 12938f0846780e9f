using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Ledger.Facts;
using Gongkai.Reports;

namespace Gongkai.Web.Tests.Check;

public sealed class ManyFilesTests : IAsyncLifetime
{
    private readonly (string Name, string Text)[] files =
    [
        ("甲.md", Sample.Faulty.Text()),
        ("空.txt", ""),
        ("乙.md", (Sample.Sound with { Organ = "云岭市财政局" }).Text()),
        ("通知.txt", "关于召开会议的通知"),
    ];

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Each_file_gets_a_row_and_a_bad_one_costs_the_others_nothing()
    {
        var page = await TestSite.Page(await site.Send(files));
        var rows = page.QuerySelectorAll(".many tbody tr");
        Assert.Equal(files.Select(f => f.Name), rows.Select(r => r.QuerySelector("th")!.TextContent));
        Assert.Equal(
            ["error", "unread", "", "unread"],
            rows.Select(r => r.ClassList.Contains("unread") ? "unread" : r.QuerySelector("td.error") is null ? "" : "error"));
        Assert.Equal(["file.empty", "report.none"], page.QuerySelectorAll(".unread .code").Select(c => c.TextContent));
        Assert.Equal("云岭市财政局", rows[2].QuerySelector("td")!.TextContent);
    }

    [Fact]
    public async Task A_zip_is_the_files_in_it()
    {
        var page = await TestSite.Page(await site.Client.PostAsync("/check", TestSite.Form(("报送.zip", Zip(files)))));
        Assert.Equal(files.Select(f => "报送.zip/" + f.Name), page.QuerySelectorAll(".many tbody tr th").Select(h => h.TextContent));
        Assert.Equal(["file.empty", "report.none"], page.QuerySelectorAll(".unread .code").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task A_file_refused_in_a_zip_is_in_the_download_with_its_fault(string kind)
    {
        var page = await TestSite.Page(
            await site.Client.PostAsync("/check", TestSite.Form(("报送.zip", Zip(files[0], ("膨胀.txt", new string('0', 4 << 20)))))));
        var shown = Assert.Single(page.QuerySelectorAll(".unread .code")).TextContent;
        var download = await (await Press(page.QuerySelector<IHtmlFormElement>(".actions")!, ("as", kind))).Content.ReadAsStringAsync();
        var line = Assert.Single(download.Split('\n'), l => l.Contains("报送.zip/膨胀.txt", StringComparison.Ordinal));
        Assert.Contains(shown, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_opens_the_result_of_its_own_file()
    {
        var summary = await TestSite.Page(await site.Send(files));
        var page = await TestSite.Page(await Press(summary.QuerySelectorAll(".do form").Cast<IHtmlFormElement>().Last()));
        Assert.Equal("云岭市财政局2023年政府信息公开工作年度报告", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("乙.md", page.QuerySelector(".crumb")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_downloaded_lines_are_those_of_the_command_line()
    {
        var page = await TestSite.Page(await site.Send(files));
        var response = await Press(page.QuerySelector<IHtmlFormElement>(".actions")!, ("as", "json"));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        var expected = new System.Buffers.ArrayBufferWriter<byte>();
        foreach (var (name, text) in files)
        {
            var reading = ReportReader.Read(name, Encoding.UTF8.GetBytes(text));
            ReadingJson.WriteChecked(expected, reading, reading.Tables is null ? null : Checkup.Of(reading.Report!));
        }

        Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), await response.Content.ReadAsStringAsync());
        Assert.Equal(
            files.Length,
            (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Count(l => JsonDocument.Parse(l) is not null));
    }

    [Fact]
    public async Task The_downloaded_table_has_a_row_for_each_cell()
    {
        var page = await TestSite.Page(await site.Send(files[0]));
        var csv = await (await Press(page.QuerySelector<IHtmlFormElement>(".actions")!, ("as", "csv"))).Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]); // or Excel takes the Chinese for something else
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n");
        Assert.Equal(
            200, lines.Count(l => l.Contains(",table", StringComparison.Ordinal) && !l.StartsWith('\uFEFF') && l.Split(',')[4].Length > 0));
        Assert.Contains(
            lines, l => l.Contains("table3.results.total.total,0,value", StringComparison.Ordinal)
                && l.Contains("T3-02", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/check", "AAAA")]
    [InlineData("/check", "年报")]
    [InlineData("/check/download", "AAAA")]
    [InlineData("/check/download", "")]
    public async Task A_damaged_parcel_is_refused(string path, string parcel)
    {
        var form = new MultipartFormDataContent { { new StringContent(parcel), "parcel" }, { new StringContent("json"), "as" } };
        var response = await site.Client.PostAsync(path, form);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("不完整", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parcel_that_would_unpack_beyond_the_limit_is_refused()
    {
        await using var small = await TestSite.Start(("Limits:UploadBytes", "100000"));
        var page = await TestSite.Page(await site.Send(("大.txt", new string('年', 100_000))));
        var parcel = page.QuerySelector("input[name=parcel]");
        Assert.Null(parcel); // nothing to download where nothing was read

        var result = await TestSite.Page(await site.Send(("大.md", Sample.Sound.Text() + new string('年', 100_000))));
        var form =
            new MultipartFormDataContent { { new StringContent(result.QuerySelector("input[name=parcel]")!.GetAttribute("value")!),
                "parcel" } };
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await small.Client.PostAsync("/check", form)).StatusCode);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private Task<HttpResponseMessage> Press(IHtmlFormElement form, params (string Name, string Value)[] pressed)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[name]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        foreach (var (name, value) in pressed) content.Add(new StringContent(value), name);
        return site.Client.PostAsync(form.GetAttribute("action"), content);
    }
}
