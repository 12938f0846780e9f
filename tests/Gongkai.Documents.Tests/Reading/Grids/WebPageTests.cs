using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>Reports as government sites show them: in the middle of a page, in markup of every kind.</summary>
public sealed class WebPageTests
{
    private const string Menu =
        "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a>政务公开</a></li><li><a>政府信息公开年报</a></li></ul></div>";
    private const string Path = "<div class=\"path\">当前位置：<a>首页</a> &gt; <a>政府信息公开年报</a></div>";
    private const string Data =
        "<table><tr><td>索引号</td><td>014314799/2024-00002</td><td>发布机构</td><td>区政府办</td></tr><tr><td>名称</td><td colspan=\"3\">某报告</td></tr></table>";
    private const string Foot = "<div class=\"foot\"><p>打印本页 关闭窗口</p><p>主办：栖云区人民政府办公室 备案号12345 电话 0512-1234567</p></div>";

    private static Dictionary<string, Func<Paper, string>> Pages { get; } = new()
    {
        ["menu, path, data box and foot around the article"] = p =>
            $"{Menu}{Path}<div id=\"main\">{Data}<div class=\"article\">{Article(p)}</div></div>{Foot}",
        ["all in one element with the site's own lines"] = p => $"{Menu}{Path}{Data}{Article(p)}{Foot}",
        ["a page laid out with tables"] = p =>
            $"<table><tr><td>{Menu}</td><td><table><tr><td>{Path}</td></tr><tr><td>{Article(p)}</td></tr></table></td></tr><tr><td colspan=\"2\">{Foot}</td></tr></table>",
        ["a block of table II in a table inside a table"] = p => Article(p, (s, n) => n == 2
            ? $"<table>{string.Concat(Blocks(s).Select(b => $"<tr><td>{FileFormats.HtmlTable(b)}</td></tr>"))}</table>"
                : FileFormats.HtmlTable(s)),
        ["every number in a table of its own"] = p =>
            Article(
                p, (s, _) =>
                    System.Text.RegularExpressions.Regex.Replace(
                        FileFormats.HtmlTable(s), "<p>([0-9.]+)</p>", "<table><tr><td>$1</td></tr></table>")),
        ["tables of div with classes"] = p => Article(p, (s, _) => Divs(s, "<div class=\"tb-row\">", "<div class=\"tb-cell\">", "div")),
        ["tables of div with styles"] = p =>
            Article(p, (s, _) => Divs(s, "<div style=\"display: table-row\">", "<span style=\"display:table-cell\">", "span")),
        ["tables of lists"] = p => Article(p, (s, _) => Divs(s, "<ul>", "<li>", "li").Replace("</div>", "</ul>", StringComparison.Ordinal)),
        ["numbers in spans of their own digits"] = p => Article(p).Replace("0", "<span>0</span>", StringComparison.Ordinal),
        ["labels broken over lines"] = p => Article(p).Replace("政府信息公开申请", "政府信息<br/>公开<font>申请</font>", StringComparison.Ordinal),
        ["notes behind numbers"] = p =>
            System.Text.RegularExpressions.Regex.Replace(Article(p), "<td><p>([0-9]+)</p>", "<td><p>$1<sup>1</sup></p>"),
        ["old numbers struck out"] = p =>
            System.Text.RegularExpressions.Regex.Replace(
                Article(p), "<td><p>([0-9]+)</p>",
                "<td><p><s>7</s><del>77</del><span style=\"text-decoration:line-through\">9</span>$1</p>"),
        ["hidden rows and elements"] = p =>
            Article(p).Replace("<tr>", "<tr style=\"display:none\"><td>规章</td><td>7</td></tr><tr>", StringComparison.Ordinal)
                .Replace("</td>", "<i hidden>8</i></td>", StringComparison.Ordinal),
        ["tags that are not closed"] = p =>
            Article(p).Replace("</td>", "", StringComparison.Ordinal).Replace("</tr>", "", StringComparison.Ordinal)
                .Replace("</p>", "", StringComparison.Ordinal),
        ["labels that span too many rows"] = p => Article(p).Replace("rowspan=\"8\"", "rowspan=\"9\"", StringComparison.Ordinal),
        ["a group that spans too few columns of the head"] = p =>
            Article(p).Replace("colspan=\"5\"><p>法人", "colspan=\"4\"><p>法人", StringComparison.Ordinal),
        ["a corner that spans too few rows"] = p =>
            Article(p).Replace("rowspan=\"3\" colspan=\"3\"", "rowspan=\"2\" colspan=\"3\"", StringComparison.Ordinal),
        ["digits broken over lines"] = p =>
            System.Text.RegularExpressions.Regex.Replace(Article(p), "<p>([0-9]{3})([0-9]{1,3})</p>", "<p>$1<br>$2</p>"),
        ["blanks between thousands"] = p =>
            System.Text.RegularExpressions.Regex.Replace(Article(p), "<p>([1-9][0-9]{0,2})([0-9]{3})</p>", "<p>$1&nbsp;$2</p>"),
        ["shortened labels"] = p => Short.Aggregate(Article(p), (t, s) => t.Replace(s.Long, s.Short, StringComparison.Ordinal)),
        ["office markup"] = p => Article(p).Replace("</p></td>", "<o:p>&nbsp;</o:p></p></td>", StringComparison.Ordinal),
        ["traditional characters"] = p => Traditional(Article(p)),
        ["last year's tables below"] = p =>
            Article(
                p, (s, n) => $"<p>{p.Year}年：</p>{FileFormats.HtmlTable(s)}<p>附：{p.Year - 1}年数据</p>{FileFormats.HtmlTable(Other(p, n))}"),
        ["last year's tables above"] = p =>
            Article(p, (s, n) => $"<p>{p.Year - 1}年数据</p>{FileFormats.HtmlTable(Other(p, n))}<p>{p.Year}年数据</p>{FileFormats.HtmlTable(s)}"),
        ["last year beside this year in table III"] = p =>
            Article(p, (s, n) => FileFormats.HtmlTable(n == 3 ? Beside(s, Other(p, 3), $"{p.Year}年", $"{p.Year - 1}年") : s)),
        ["this year behind last year in table III"] = p =>
            Article(p, (s, n) => FileFormats.HtmlTable(n == 3 ? Beside(Other(p, 3), s, "上年", "本年") : s)),
        ["a line of subtotals in table III"] = p => Article(p, (s, n) => FileFormats.HtmlTable(n == 3 ? Subtotal(s) : s)),
    };

    private static (string Long, string Short)[] Short =>
    [
        ("一、本年新收政府信息公开申请数量", "一、本年新收"), ("二、上年结转政府信息公开申请数量", "二、上年结转"), ("属于国家秘密", "国家秘密"), ("其他法律行政法规禁止公开", "法律法规禁止公开"),
        ("危及“三安全一稳定”", "三安全一稳定"), ("保护第三方合法权益", "第三方权益"), ("属于三类内部事务信息", "内部事务"), ("属于四类过程性信息", "过程性信息"), ("属于行政执法案卷", "执法案卷"),
        ("属于行政查询事项", "查询事项"), ("本机关不掌握相关政府信息", "不掌握信息"), ("没有现成信息需要另行制作", "需要另行制作"), ("信访举报投诉类申请", "信访投诉举报"), ("四、结转下年度继续办理", "四、结转下年"),
    ];

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_report_is_read_out_of_its_page(string page)
    {
        foreach (var paper in ArrangementTests.Papers(6))
        {
            var reading = Read(Pages[page](paper));
            Assert.True(
                reading.Wrong(paper) is [],
                string.Join("\n", reading.Wrong(paper).Take(9).Concat(reading.Faults.Select(f => f.ToString()))));
            Assert.Equal(paper.Year, reading.Report!.Year);
            if (page is not "traditional characters")
                Assert.Equal((Paper.Organ, Arrangement.Prose), (reading.Report.Organ, reading.Report.Section("s1").Text));
            Assert.StartsWith(page is "traditional characters" ? "無" : "无。", reading.Report.Section("s6").Text, StringComparison.Ordinal);
            Assert.True(reading.Report.Section("s6").Text.Length < 9, reading.Report.Section("s6").Text);
        }
    }

    [Fact]
    public void A_head_that_is_merged_wrongly_is_named()
    {
        var paper = Paper.Random(4);
        Assert.True(Read(Pages["a group that spans too few columns of the head"](paper)).Names("table3.carried_out.total"));
    }

    [Fact]
    public void A_row_that_lacks_a_cell_is_named_and_not_read_one_column_off_in_silence() => LayoutTests.ForAnyReport((paper, random) =>
    {
        var row = paper.Form.Table3.Rows[random.Next(paper.Form.Table3.Rows.Length)];
        var column = random.Next(6);
        var page = Article(paper, (s, n) => FileFormats.HtmlTable(n == 3 ? Without(s, row.Label, column) : s));
        foreach (var cell in row.Cells) paper = paper.With(cell, "", null);
        Assert.Empty(Read(page).SilentlyWrong(paper));
    });

    [Fact]
    public void Years_side_by_side_under_each_column_of_table_II_are_told_apart()
    {
        foreach (var paper in ArrangementTests.Papers(6))
        {
            var page = Article(
                paper, (s, n) => FileFormats.HtmlTable(n == 2 ? ByYears(s, Other(paper, 2), $"{paper.Year}年", $"{paper.Year - 1}年") : s));
            Assert.Empty(Read(page).Wrong(paper));
            page = Article(paper, (s, n) => FileFormats.HtmlTable(n == 2 ? ByYears(Other(paper, 2), s, "上年", "本年") : s));
            Assert.Empty(Read(page).Wrong(paper));
        }
    }

    [Fact]
    public void The_items_of_article_20_may_stand_beside_the_rows_of_table_II()
    {
        var zeros = LayoutTests.Blank(Gongkai.Reports.Forms.F2021);
        var paper = zeros.With(zeros.Form["table2.art20_6.penalty.decisions"], "58", 58).With(
            zeros.Form["table2.art20_1.regulation.in_force"], "3", 3);
        var flat = new Sheet(
        [
            [new("条款"), new("信息内容"), new("本年制发件数"), new("本年废止件数"), new("现行有效件数")],
            [new("第二十条第（一）项", 2), new("规章"), new("0"), new("0"), new("3")], [new("行政规范性文件"), new("0"), new("0"), new("0")],
            [new("条款"), new("信息内容"), new("本年处理决定数量", 1, 3)],
            [new("第二十条第（五）项"), new("行政许可"), new("0", 1, 3)], [new("第二十条第（六）项", 2), new("行政处罚"), new("58", 1, 3)],
            [new("行政强制"), new("0", 1, 3)],
            [new("条款"), new("信息内容"), new("本年收费金额（单位：万元）", 1, 3)], [new("第二十条第（八）项"), new("行政事业性收费"), new("0", 1, 3)],
        ]);
        Assert.Empty(Read(Article(paper, (s, n) => FileFormats.HtmlTable(n == 2 ? flat : s))).Wrong(paper));
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
        Assert.Empty(
            ReportReader.Read(
                "", big5.GetBytes(
                    $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\"></head><body>{Traditional(Article(paper))}</body></html>")).Wrong(paper));
    }

    [Fact]
    public void Title_and_date_of_publication_are_taken_from_the_head_of_the_page_where_the_article_lacks_them()
    {
        var paper = Paper.Random(4);
        var article = Article(paper).Replace($"<p>{Paper.Organ}{paper.Year}年政府信息公开工作年度报告</p>", "", StringComparison.Ordinal);
        var page =
            $"<html><head><title>栖云区政府网</title><meta name=\"ArticleTitle\" content=\"{Paper.Organ}{paper.Year}年政府信息公开工作年度报告\"><meta name=\"PubDate\" content=\"2024-01-17 10:00\"></head><body>{article}</body></html>";
        var report = ReportReader.Read("", Encoding.UTF8.GetBytes(page)).Report!;
        Assert.Equal((Paper.Organ, paper.Year, new DateOnly(2024, 1, 17)), (report.Organ, report.Year, report.PublishedOn));
    }

    [Fact]
    public void Tables_in_HTML_inside_Markdown_are_tables_and_its_lines_are_lines()
    {
        var paper = Paper.Random(4);
        var text = string.Join(
            "\n\n", Arrangement.Of(paper, (s, _) => [s]).Parts.Select(
                p => p is Sheet s ? FileFormats.HtmlTable(s).Replace("\n", "", StringComparison.Ordinal) : $"# {p}"));
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
        return string.Concat(
            Arrangement.Of(paper, (s, _) => [s]).Parts.Select(
                p => p is Sheet s ? (table ?? ((t, _) => FileFormats.HtmlTable(t)))(s, n++) : $"<p>{FileFormats.Escape((string)p)}</p>"));
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

    /// <summary>Table II with two columns for each of its own, one a year.</summary>
    private static Sheet ByYears(Sheet left, Sheet right, string leftYear, string rightYear)
    {
        var rows = new List<List<Box>>();
        foreach (var (a, b) in left.Rows.Zip(right.Rows))
        {
            if (a.Count == 1) rows.Add([new Box(a[0].Text, 1, 7)]);
            else if (a[0].Text is "信息内容")
            {
                rows.Add([new Box(a[0].Text, 2), .. a.Skip(1).Select(c => new Box(c.Text, 1, 2 * c.Columns))]);
                rows.Add([.. a.Skip(1).SelectMany(c => (Box[])[new Box(leftYear, 1, c.Columns), new Box(rightYear, 1, c.Columns)])]);
            }
            else rows.Add([a[0], .. a.Skip(1).Zip(b.Skip(1)).SelectMany(p => (Box[])[p.First, p.Second])]);
        }

        return new Sheet(rows);
    }

    private static Sheet Without(Sheet sheet, string label, int column)
    {
        var rows = sheet.Rows.ConvertAll(r => r.ToList());
        var row = rows.Find(r => r.Exists(b => b.Text == label))!;
        row.RemoveAt(row.Count - 7 + column);
        return new Sheet(rows);
    }

    private static Sheet Subtotal(Sheet sheet)
    {
        var rows = sheet.Unmerged().Rows;
        rows.Insert(15, [new Box(""), new Box(""), new Box("小计"), .. Enumerable.Range(0, 7).Select(_ => new Box("5"))]);
        return new Sheet(rows);
    }
}
