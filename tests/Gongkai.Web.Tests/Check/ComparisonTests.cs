using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Reading;
using Gongkai.Ledger.Facts;

namespace Gongkai.Web.Tests.Check;

/// <summary>比对: several reports and a list of organs, or several years of one organ.</summary>
public sealed class ComparisonTests : IAsyncLifetime
{
    private const string List = "名称,上级,简称\n云岭市人民政府,,\n云岭市发展和改革局,云岭市人民政府,市发改局\n云岭市财政局,云岭市人民政府,\n";

    private static readonly (string Name, string Text)[] Files =
    [
        ("政府.md", Of("云岭市人民政府", 2023)),     // 3 new, and so have the two below
        ("发改.md", Of("市发改局", 2023)),           // under its short name
        ("财政.md", Of("云岭市财政局", 2023)),
        ("水务.md", Of("云岭市水务局", 2023)),       // of nobody
        ("名录.txt", List),                          // known by its first line
    ];

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_sum_that_does_not_hold_points_to_the_row_of_its_report()
    {
        var page = await TestSite.Page(await site.Send(Files));
        var row = page.QuerySelectorAll(".compared tr").Single(
            r => r.TextContent.Contains("本年新收", StringComparison.Ordinal) && r.TextContent.Contains("总计", StringComparison.Ordinal));
        Assert.Equal("云岭市人民政府", row.QuerySelector("th")!.TextContent);
        var link = row.QuerySelector("a")!;
        Assert.Equal("政府.md", link.TextContent);
        Assert.Equal("政府.md", page.QuerySelector($"tr{link.GetAttribute("href")} th")!.TextContent);
    }

    [Fact]
    public async Task The_list_is_no_report_and_names_that_nobody_bears_are_shown()
    {
        var page = await TestSite.Page(await site.Send(Files));
        Assert.Equal(Files[..4].Select(f => f.Name), Rows(page));
        Assert.Contains("列有 3 个机关，对上 3 份年报", Section(page), StringComparison.Ordinal);
        Assert.Contains("云岭市水务局", page.QuerySelector(".comparison .notes li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_an_archive_and_a_missing_report()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in Files[1..3].Append(("名录.csv", List)))
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));

        var page = await TestSite.Page(await site.Client.PostAsync("/check", TestSite.Form(("报送.zip", packed.ToArray()))));
        Assert.Contains("没有“云岭市人民政府”2023年度的报告", Section(page), StringComparison.Ordinal);
        Assert.Equal(2, Rows(page).Count());
    }

    [Fact]
    public async Task One_report_that_fits_its_list_is_said_to_fit()
    {
        var page = await TestSite.Page(await site.Send(("年报.md", Of("云岭市财政局", 2023)), ("名录.csv", "名称,上级\n云岭市财政局,\n")));
        Assert.Contains("没有发现问题", Section(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_is_downloaded_as_the_last_line_and_as_a_table()
    {
        var page = await TestSite.Page(await site.Send(Files));
        var json = await (await Press(page.QuerySelector<IHtmlFormElement>(".actions")!, "json")).Content.ReadAsStringAsync();
        using var last = JsonDocument.Parse(json.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
        Assert.Equal(1, last.RootElement.GetProperty("unmatched").GetProperty("云岭市水务局").GetInt32());
        var csv = await (await Press(page.QuerySelector<IHtmlFormElement>(".actions")!, "comparison")).Content.ReadAsStringAsync();
        Assert.Contains("云岭市人民政府,2023,A01,error,fail,table3.new_received.total,3,6,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名称,上级\n云岭市财政局,乙县人民政府\n", "tree.parent")]   // a parent that is not listed
    [InlineData("名称,上级\n", "tree.empty")]                               // nothing in it
    public async Task A_list_that_can_not_be_used_says_why_and_the_reports_are_still_checked(string list, string code)
    {
        var page = await TestSite.Page(await site.Send(Files[0], ("名录.csv", list)));
        Assert.Equal([code], page.QuerySelectorAll(".unread .code").Select(c => c.TextContent));
        Assert.Null(page.QuerySelector(".comparison"));
    }

    [Fact]
    public async Task Of_two_lists_one_is_used_and_the_other_says_so()
    {
        var page = await TestSite.Page(await site.Send([.. Files, ("名录二.csv", List)]));
        Assert.Equal(["tree.second"], page.QuerySelectorAll(".unread .code").Select(c => c.TextContent));
        Assert.NotNull(page.QuerySelector(".comparison"));
    }

    [Fact]
    public async Task A_list_without_reports_asks_for_them()
    {
        var response = await site.Send(("名录.csv", List));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("把要比对的年报一起选上", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_list_a_report_is_held_against_the_one_of_the_year_before_also_when_opened_and_downloaded()
    {
        var before =
            Sample.Sound with
            {
                Year = 2022,
                Numbers = new(Sample.Sound.Numbers)
                { ["table3.carried_out.natural_person"] = 4, ["table3.carried_out.total"] = 4 }
            };
        var summary = await TestSite.Page(await site.Send(("今年.md", Sample.Sound.Text()), ("上年.md", before.Text())));
        Assert.Null(summary.QuerySelector(".comparison"));

        var opened = await TestSite.Page(await Press(summary.QuerySelector<IHtmlFormElement>(".do form")!, null));
        Assert.Contains("上年.md", opened.QuerySelector(".about")!.TextContent, StringComparison.Ordinal);
        Assert.Subset(
            opened.QuerySelectorAll(".ground p").Select(p => p.TextContent.Split('\u3000')[0]).ToHashSet(),
            new HashSet<string> { "T3-04", "X16", "X22" });

        var json = await (await Press(opened.QuerySelector<IHtmlFormElement>(".actions")!, "json")).Content.ReadAsStringAsync();
        Assert.Contains("\"T3-04\"", json, StringComparison.Ordinal);
        Assert.Single(json.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Two_reports_of_the_year_before_are_none()
    {
        var before = Sample.Sound with { Year = 2022 };
        var summary =
            await TestSite.Page(await site.Send(("今年.md", Sample.Sound.Text()), ("上年.md", before.Text()), ("上年改.md", before.Text())));
        var opened = await TestSite.Page(await Press(summary.QuerySelector<IHtmlFormElement>(".do form")!, null));
        Assert.DoesNotContain("上年报告", opened.QuerySelector(".about")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_name_are_told_apart()
    {
        var page = await TestSite.Page(await site.Send(("年报.md", Of("云岭市财政局", 2023)), ("年报.md", Of("市发改局", 2023)), Files[4]));
        Assert.Equal(["年报.md", "年报（2）.md"], Rows(page));
    }

    [Fact]
    public async Task The_sample_of_a_list_is_a_list()
    {
        var response = await site.Client.GetAsync("/check/organs.csv");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        var text = TextDecoder.Decode(await response.Content.ReadAsByteArrayAsync()).Text!;
        Assert.True(TreeReader.IsTree(text));
        Assert.Equal("云岭市农业局 云岭市畜牧局", string.Join(' ', TreeReader.Read(text).Tree!.Organs[2].Predecessors));
    }

    private static string Of(string organ, int year) => (Sample.Sound with { Organ = organ, Year = year }).Text();

    private static IEnumerable<string> Rows(IHtmlDocument page) => page.QuerySelectorAll("tbody tr[id^=r] th").Select(h => h.TextContent);

    private static string Section(IHtmlDocument page) => page.QuerySelector(".comparison")!.TextContent;

    private Task<HttpResponseMessage> Press(IHtmlFormElement form, string? pressed)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[name]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        if (pressed is not null) content.Add(new StringContent(pressed), "as");
        return site.Client.PostAsync(form.GetAttribute("action"), content);
    }
}
