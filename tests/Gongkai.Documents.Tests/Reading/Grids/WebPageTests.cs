using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>Reports as government sites show them: in the middle of a page, in markup of every kind.</summary>
public sealed class WebPageTests
{
    private const string Menu = "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a>政务公开</a></li><li><a>政府信息公开年报</a></li></ul></div>";
    private const string Path = "<div class=\"path\">当前位置：<a>首页</a> &gt; <a>政府信息公开年报</a></div>";
    private const string Data = "<table><tr><td>索引号</td><td>014314799/2024-00002</td><td>发布机构</td><td>区政府办</td></tr><tr><td>名称</td><td colspan=\"3\">某报告</td></tr></table>";
    private const string Foot = "<div class=\"foot\"><p>打印本页 关闭窗口</p><p>主办：栖云区人民政府办公室 备案号12345 电话 0512-1234567</p></div>";

    private static Dictionary<string, Func<Paper, string>> Pages { get; } = new()
    {
        ["menu, path, data box and foot around the article"] = p => $"{Menu}{Path}<div id=\"main\">{Data}<div class=\"article\">{Article(p)}</div></div>{Foot}",
        ["all in one element with the site's own lines"] = p => $"{Menu}{Path}{Data}{Article(p)}{Foot}",
        ["a page laid out with tables"] = p => $"<table><tr><td>{Menu}</td><td><table><tr><td>{Path}</td></tr><tr><td>{Article(p)}</td></tr></table></td></tr><tr><td colspan=\"2\">{Foot}</td></tr></table>",
        ["a block of table II in a table inside a table"] = p => Article(p, (s, n) => n == 2
            ? $"<table>{string.Concat(Blocks(s).Select(b => $"<tr><td>{FileFormats.HtmlTable(b)}</td></tr>"))}</table>" : FileFormats.HtmlTable(s)),
        ["every number in a table of its own"] = p => Article(p, (s, _) => System.Text.RegularExpressions.Regex.Replace(FileFormats.HtmlTable(s), "<p>([0-9.]+)</p>", "<table><tr><td>$1</td></tr></table>")),
        ["tables of div with classes"] = p => Article(p, (s, _) => Divs(s, "<div class=\"tb-row\">", "<div class=\"tb-cell\">", "div")),
        ["tables of div with styles"] = p => Article(p, (s, _) => Divs(s, "<div style=\"display: table-row\">", "<span style=\"display:table-cell\">", "span")),
        ["tables of lists"] = p => Article(p, (s, _) => Divs(s, "<ul>", "<li>", "li").Replace("</div>", "</ul>", StringComparison.Ordinal)),
        ["numbers in spans of their own digits"] = p => Article(p).Replace("0", "<span>0</span>", StringComparison.Ordinal),
        ["labels broken over lines"] = p => Article(p).Replace("政府信息公开申请", "政府信息<br/>公开<font>申请</font>", StringComparison.Ordinal),
        ["notes behind numbers"] = p => System.Text.RegularExpressions.Regex.Replace(Article(p), "<td><p>([0-9]+)</p>", "<td><p>$1<sup>1</sup></p>"),
        ["old numbers struck out"] = p => System.Text.RegularExpressions.Regex.Replace(Article(p), "<td><p>([0-9]+)</p>", "<td><p><s>7</s><del>77</del><span style=\"text-decoration:line-through\">9</span>$1</p>"),
        ["hidden rows and elements"] = p => Article(p).Replace("<tr>", "<tr style=\"display:none\"><td>规章</td><td>7</td></tr><tr>", StringComparison.Ordinal).Replace("</td>", "<i hidden>8</i></td>", StringComparison.Ordinal),
        ["tags that are not closed"] = p => Article(p).Replace("</td>", "", StringComparison.Ordinal).Replace("</tr>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal),
        ["labels that span too many rows"] = p => Article(p).Replace("rowspan=\"8\"", "rowspan=\"9\"", StringComparison.Ordinal),
        ["office markup"] = p => Article(p).Replace("</p></td>", "<o:p>&nbsp;</o:p></p></td>", StringComparison.Ordinal),
        ["traditional characters"] = p => Traditional(Article(p)),
        ["last year's tables below"] = p => Article(p, (s, n) => $"<p>{p.Year}年：</p>{FileFormats.HtmlTable(s)}<p>附：{p.Year - 1}年数据</p>{FileFormats.HtmlTable(Other(p, n))}"),
        ["last year's tables above"] = p => Article(p, (s, n) => $"<p>{p.Year - 1}年数据</p>{FileFormats.HtmlTable(Other(p, n))}<p>{p.Year}年数据</p>{FileFormats.HtmlTable(s)}"),
        ["last year beside this year in table III"] = p => Article(p, (s, n) => FileFormats.HtmlTable(n == 3 ? Beside(s, Other(p, 3), $"{p.Year}年", $"{p.Year - 1}年") : s)),
        ["this year behind last year in table III"] = p => Article(p, (s, n) => FileFormats.HtmlTable(n == 3 ? Beside(Other(p, 3), s, "上年", "本年") : s)),
        ["a line of subtotals in table III"] = p => Article(p, (s, n) => FileFormats.HtmlTable(n == 3 ? Subtotal(s) : s)),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_report_is_read_out_of_its_page(string page)
    {
        foreach (var paper in ArrangementTests.Papers(6))
        {
            var reading = Read(Pages[page](paper));
            Assert.True(reading.Wrong(paper) is [], string.Join("\n", reading.Wrong(paper).Take(9).Concat(reading.Faults.Select(f => f.ToString()))));
            Assert.Equal(paper.Year, reading.Report!.Year);
            if (page is not "traditional characters") Assert.Equal((Paper.Organ, Arrangement.Prose), (reading.Report.Organ, reading.Report.Section("s1").Text));
            Assert.StartsWith(page is "traditional characters" ? "無" : "无。", reading.Report.Section("s6").Text, StringComparison.Ordinal);
            Assert.True(reading.Report.Section("s6").Text.Length < 9, reading.Report.Section("s6").Text);
        }
    }

    [Theory]
    [InlineData("gb2312", "GB18030")]
    [InlineData("utf-8", "GB18030")] // says one thing and is another
    [InlineData("gbk", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    public void The_bytes_decide_the_encoding_where_the_page_is_mistaken(string said, string written)
    {
        var paper = Paper.Random(4);
        var encoding = written is "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(written)! : Encoding.GetEncoding(written);
        var page = $"<html><head><meta charset=\"{said}\"></head><body>{Article(paper)}</body></html>";
        var reading = ReportReader.Read("", [.. encoding.GetPreamble(), .. encoding.GetBytes(page)]);
        Assert.Empty(reading.Wrong(paper));
        Assert.Equal(Paper.Organ, reading.Report!.Organ);
    }

    [Fact]
    public void A_page_in_Big5_is_read_as_it_says()
    {
        var (paper, big5) = (Paper.Random(4), CodePagesEncodingProvider.Instance.GetEncoding("big5")!);
        Assert.Empty(ReportReader.Read("", big5.GetBytes($"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\"></head><body>{Traditional(Article(paper))}</body></html>")).Wrong(paper));
    }

    [Fact]
    public void Title_and_date_of_publication_are_taken_from_the_head_of_the_page_where_the_article_lacks_them()
    {
        var paper = Paper.Random(4);
        var article = Article(paper).Replace($"<p>{Paper.Organ}{paper.Year}年政府信息公开工作年度报告</p>", "", StringComparison.Ordinal);
        var page = $"<html><head><title>栖云区政府网</title><meta name=\"ArticleTitle\" content=\"{Paper.Organ}{paper.Year}年政府信息公开工作年度报告\"><meta name=\"PubDate\" content=\"2024-01-17 10:00\"></head><body>{article}</body></html>";
        var report = ReportReader.Read("", Encoding.UTF8.GetBytes(page)).Report!;
        Assert.Equal((Paper.Organ, paper.Year, new DateOnly(2024, 1, 17)), (report.Organ, report.Year, report.PublishedOn));
    }

    [Fact]
    public void Tables_in_HTML_inside_Markdown_are_tables_and_its_lines_are_lines()
    {
        var paper = Paper.Random(4);
        var text = string.Join("\n\n", Arrangement.Of(paper, (s, _) => [s]).Parts.Select(p => p is Sheet s ? FileFormats.HtmlTable(s).Replace("\n", "", StringComparison.Ordinal) : $"# {p}"));
        var reading = ReportReader.Read("", Encoding.UTF8.GetBytes(text));
        Assert.Empty(reading.Wrong(paper));
        Assert.Equal((Paper.Organ, 6), (reading.Report!.Organ, reading.Report.Sections.Count));
    }

    [Theory]
    [InlineData("<p>今天天气很好。</p>", "report.none")]
    [InlineData("<h1>某街道2023年政府信息公开工作年度报告</h1><p>见附件。</p>", "report.no-tables")]
    [InlineData("<h1>某街道2017年政府信息公开工作年度报告</h1><table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr></table>", "report.before-2019")]
    public void A_page_that_holds_no_report_of_the_form_is_refused(string body, string code) =>
        Assert.Equal([code], Read(body).Faults.Select(f => f.Code));

    internal static string Article(Paper paper, Func<Sheet, int, string>? table = null)
    {
        var n = 2;
        return string.Concat(Arrangement.Of(paper, (s, _) => [s]).Parts.Select(p => p is Sheet s ? (table ?? ((t, _) => FileFormats.HtmlTable(t)))(s, n++) : $"<p>{FileFormats.Escape((string)p)}</p>"));
    }

    internal static ReadReport Read(string body) => ReportReader.Read("", FileFormats.Page(body));

    private static IEnumerable<Sheet> Blocks(Sheet sheet) => Arrangements.All["a table for each block of table II"](sheet, 2).Cast<Sheet>();

    private static string Divs(Sheet sheet, string row, string cell, string end) =>
        $"<div>{string.Concat(sheet.Unmerged().Rows.Select(r => $"{row}{string.Concat(r.Select(b => $"{cell}{FileFormats.Escape(b.Text)}</{end}>"))}</div>"))}</div>";

    private static string Traditional(string text) =>
        "开開总總体體动動项項请請处處况況复復议議诉訴讼訟与與报報问問题題进進规規范範发發废廢现現数數决決许許罚罰强強费費额額单單变變业業研研机機构構团團会會组組织織务務应應关關系係为為结結转轉办辦区區别別属屬护護权權过過执執档檔询詢无無没沒补補内內举舉访訪认認证證获獲确確继繼续續缴繳计計维維纠糾审審经經时時员員条條制製"
            .Chunk(2).Aggregate(text, (t, pair) => t.Replace(pair[0], pair[1]));

    private static Sheet Other(Paper paper, int table) => Sheet.Official(Paper.Random(new Random(paper.Year + 77), paper.Form))[table - 2];

    /// <summary>Two tables III side by side under one column of labels.</summary>
    private static Sheet Beside(Sheet left, Sheet right, string leftYear, string rightYear)
    {
        var (a, b) = (left.Unmerged().Rows, right.Unmerged().Rows);
        var rows = a.Zip(b).Select(p => (List<Box>)[.. p.First, .. p.Second[3..]]).ToList();
        rows[0] = [new Box(a[0][0].Text, 1, 3), new Box(leftYear, 1, 7), new Box(rightYear, 1, 7)];
        return new Sheet(rows);
    }

    private static Sheet Subtotal(Sheet sheet)
    {
        var rows = sheet.Unmerged().Rows;
        rows.Insert(15, [new Box(""), new Box(""), new Box("小计"), .. Enumerable.Range(0, 7).Select(_ => new Box("5"))]);
        return new Sheet(rows);
    }
}
