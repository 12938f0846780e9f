using System.Text;
using System.Text.Json;
using Gongkai.Ledger.Tests;

namespace Gongkai.Cli.Tests;

/// <summary>A year from an empty folder by commands alone: organs, people, registers, declarations, opening numbers, the report.</summary>
public sealed class YearByCommandsTests : IDisposable
{
    private const string Street = "青山县石桥街道办事处", Bureau = "青山县农业局";

    public static TheoryData<string> Databases => Postgres.IsThere ? new("sqlite", "postgres") : new("sqlite");

    private readonly Folder folder = new();
    private string[] at = [];

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_street_writes_its_year(string database)
    {
        Begin(database);
        // GB18030 with tabs, one item on three channels, one of them the organ's own
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var placed =
            "日期\t渠道\t载体\t标题或内容\t件数\t信息编号\n2021-5-6\t门户网站\t通知\t公告\t1\tA-1\n2021年5月6日\t政务新媒体\t微信\t公告\t1\tA-1\n20210506\t宣传栏\t一号\t公告\t1\tA-1\n2021.6.1\t宣传栏\t一号\t名单\t12\t\n";
        File.WriteAllBytes(Path.Combine(folder.Path, "p.csv"), Encoding.GetEncoding("GB18030").GetBytes(placed));
        Assert.Contains(
            "import.channel: 本机关没有“宣传栏”这个渠道", Run(1, "import", "placements", "p.csv", "--organ", "石桥街道").Error, StringComparison.Ordinal);
        folder.Write("c.csv", "渠道,计入\n宣传栏,线下\n");
        Run(0, "import", "channels", "c.csv", "--organ", "石桥街道");
        Run(0, "import", "placements", "p.csv", "--organ", "石桥街道", "--by", "lin");
        Assert.Equal("15 13 13", Fields(Street, 2021, "主动公开总数", "主动公开信息数", "线下"));

        folder.Write("d.csv", "成文日期,文号,标题,种类,公开属性\n2020-3-1,石〔2020〕1号,甲,行政规范性文件,主动公开\n2021-3-1,石〔2021〕1号,乙,行政规范性文件,主动公开\n");
        folder.Write("f.csv", "项目,起,止,金额,来源\n垃圾费,2021-1-1,2021-11-30,3.5,台账\n");
        Run(0, "import", "documents", "d.csv", "--organ", Street);
        Run(0, "import", "charges", "f.csv", "--organ", Street);
        Assert.Contains("已声明：2021年没有行政处罚", Run(0, "declare", Street, "2021", "--all-empty").Output, StringComparison.Ordinal);
        Assert.Equal(
            "1 0 2 0 null",
            Cells(
                Street, 2021, "art20_1.normative_document.issued", "art20_1.normative_document.abolished",
                "art20_1.normative_document.in_force",
            "art20_6.penalty.decisions", "art20_8.fee.amount_wan_yuan"));
        Assert.Contains(
            "行政事业性收费不全：12月没有记录，也没有声明；到现在合计3.5（year.incomplete）", Run(0, "report", Street, "2021").Output, StringComparison.Ordinal);
        Run(0, "declare", Street, "2021", "--none", "charges:2021-12");
        Assert.Equal("3.5", Cells(Street, 2021, "art20_8.fee.amount_wan_yuan"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void What_last_year_printed_is_held_against_this_year(string database)
    {
        Begin(database);
        folder.Write("d.csv", "成文日期,文号,标题,种类,公开属性\n2020-3-1,石〔2020〕1号,甲,行政规范性文件,主动公开\n2021-3-1,石〔2021〕1号,乙,行政规范性文件,主动公开\n");
        folder.Write("r.csv", "编号,收到日期,接收渠道,申请人类别,摘要\n2021-9,2021-12-20,邮寄,自然人,甲\n");
        Run(0, "import", "documents", "d.csv", "--organ", Street);
        Run(0, "import", "requests", "r.csv", "--organ", Street);
        Run(0, "declare", Street, "2021", "--all-empty");
        Run(0, "declare", Street, "2022", "--all-empty");
        Run(0, "report", Street, "2021", "--as", "json", "--out", "2021.json");
        var printed = File.ReadAllText(Path.Combine(folder.Path, "2021.json"));
        folder.Write(
            "2021.json",
            printed.Replace(
                "\"art20_1.normative_document.in_force\":2", "\"art20_1.normative_document.in_force\":4", StringComparison.Ordinal)
            .Replace("\"carried_out\":{\"natural_person\":1", "\"carried_out\":{\"natural_person\":2", StringComparison.Ordinal).Replace(
                "\"total\":1}}", "\"total\":2}}", StringComparison.Ordinal));
        Assert.Contains("没有记录；核对无误后加--yes确认", Run(0, "open-year", Street, "2022", "--from", "2021.json").Output, StringComparison.Ordinal);
        Run(0, "open-year", Street, "2022", "--from", "2021.json", "--yes");
        Assert.Contains(
            "open-year.other-year", Run(1, "open-year", Street, "2023", "--from", "2021.json", "--yes").Error, StringComparison.Ordinal);
        folder.Write("other.json", printed.Replace(Street, Bureau, StringComparison.Ordinal));
        Assert.Contains(
            "这是青山县农业局的年度报告，不是本机关的；请核对文件（open-year.other-organ）",
            Run(1, "open-year", Street, "2022", "--from", "other.json", "--yes").Error, StringComparison.Ordinal);
        var report = Run(0, "report", Street, "2022").Output;
        Assert.Contains("2021年年报写结转", report, StringComparison.Ordinal);
        Assert.Contains("应为4件，台账里现行有效2件", report, StringComparison.Ordinal);
        Assert.Contains("（year.stock）", report, StringComparison.Ordinal);
        Run(0, "rebase", Street, "2022", "documents:行政规范性文件", "--in-force", "2", "--reason", "清理调整", "--decision", "石政〔2022〕3号", "--by",
            "lin");
        Assert.Contains("等另一人确认（year.rebase-open）", Run(0, "report", Street, "2022").Output, StringComparison.Ordinal);
        Assert.Contains(
            "--reason应为",
            Run(2, "rebase", Street, "2022", "documents:规章", "--in-force", "2", "--reason", "改", "--decision", "x", "--by", "lin").Error,
            StringComparison.Ordinal);
        Run(0, "verify");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_bureau_writes_its_year_in_the_form_of_2019(string database)
    {
        Begin(database);
        folder.Write(
            "w.csv", "类别,名称,自,至\n行政处罚,甲,2018-1-1,2020-12-31\n行政处罚,乙,2019-12-31,\n行政处罚,丙,2020-1-1,\n"
                + "行政处罚,丁,2020-12-31,\n行政许可,戊,2018-1-1,2021-1-1\n");
        Run(0, "import", "powers", "w.csv", "--organ", Bureau);
        folder.Write("b.csv", "日期,项目,金额\n2020-5-1,桌椅,400\n2020-6-1,电脑,21.39\n");
        Run(0, "import", "purchases", "b.csv", "--organ", Bureau);
        Run(0, "declare", Bureau, "2020", "--all-empty");
        // on the last day of 2019: 甲, 乙; of 2020: 乙, 丙, 丁
        Assert.Equal(
            "2 1 1 0 2 421.39",
            Cells(
                Bureau, 2020, "art20_6.penalty.items_last_year", "art20_6.penalty.items_change", "art20_5.licence.items_last_year",
                "art20_5.licence.items_change",
                "art20_9.procurement.project_count", "art20_9.procurement.amount_wan_yuan"));
        var explained = Run(0, "report", Bureau, "2020", "--explain", "table2.art20_6.penalty.items_change").Output;
        Assert.Contains("行政处罚 甲", explained, StringComparison.Ordinal);
        Assert.Contains("-1", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_of_any_kind_is_named_and_nothing_is_recorded()
    {
        Begin("sqlite");
        foreach (var (code, headings, lines, column, refusal) in Wrong)
        {
            folder.Write("x.csv", $"{headings}\n{lines}\n");
            var refused = Run(1, "import", code, "x.csv", "--organ", Street, "--json");
            var line = 1 + lines.Split('\n').Length;
            Assert.StartsWith($"x.csv:{line}:{column}: {refusal}: ", Assert.Single(refused.Errors), StringComparison.Ordinal);
            using var json = JsonDocument.Parse(refused.Output);
            Assert.Equal(
                (0, 1), (json.RootElement.GetProperty("added").GetInt32(), json.RootElement.GetProperty("refused").GetArrayLength()));
        }
        Assert.Contains("0行台账", Run(0, "verify").Output, StringComparison.Ordinal);
    }

    private static readonly (string Code, string Headings, string Lines, string Column, string Refusal)[] Wrong =
    [
        ("placements", "日期,截止日期,渠道,载体,标题或内容,件数", "2021-3-2,2021-4-3,公示栏,甲,乙,1", "截止日期", "import.spans-months"),
        ("placements", "日期,截止日期,渠道,载体,标题或内容,件数", "2021-12-2,2022-1-3,公示栏,甲,乙,1", "截止日期", "import.spans-years"),
        ("placements", "日期,渠道,载体,标题或内容,件数", "2021-3-2,公示栏,甲,乙,0", "件数", "import.zero"),
        ("placements", "日期,渠道,载体,标题或内容,件数", "21-3-2,公示栏,甲,乙,1", "日期", "import.date-unclear"),
        ("placements", "日期,渠道,载体,标题或内容,件数", "3/5/2021,公示栏,甲,乙,1", "日期", "import.date-unclear"),
        ("placements", "日期,渠道,载体,标题或内容,件数", "2031-3-2,公示栏,甲,乙,1", "日期", "import.date-to-come"),
        ("documents", "成文日期,文号,标题,种类,公开属性", "2021-3-2,一号,甲,公告,主动公开", "种类", "import.choice"),
        ("documents", "成文日期,文号,标题,种类,公开属性,失效方式", "2021-3-2,一号,甲,其他公文,主动公开,废止", "失效日期", "import.missing"),
        ("decisions", "类别,起,止,件数,来源", "行政处罚,2021-3-2,2021-2-2,1,甲", "止", "import.ends-before"),
        ("charges", "项目,起,止,金额,来源", "甲,2021-3-2,2021-3-3,1.2万元,乙", "金额", "import.unit"),
        ("charges", "项目,起,止,金额,来源", "甲,2021-3-2,2021-3-3,1.23456,乙", "金额", "import.decimals"),
        ("charges", "项目,起,止,金额,来源", "甲,2021-3-2,2021-3-3,-1,乙", "备注", "import.refund"),
        ("charges", "项目,起,止,金额,来源,备注", "甲,2021-3-2,2021-3-3,-1,乙,退费", "金额", "import.year-negative"),
        ("purchases", "日期,项目,金额", "2021-3-2,桌椅,1\n2021-4-2,桌椅,2", "项目", "import.project-twice"),
        ("requests", "编号,收到日期,接收渠道,申请人类别,摘要", "1,2008-4-30,邮寄,自然人,甲", "收到日期", "import.date-before"),
        ("requests", "编号,收到日期,接收渠道,申请人类别,摘要,收费通知金额", "1,2021-4-30,邮寄,自然人,甲,1.5", "收费通知金额", "import.yuan"),
        ("areas", "领域,涉及,自", "航天,是,2021-1-1", "领域", "import.choice"),
        ("consultations", "标题,起,止,意见类别,条数", "甲,2021-3-2,2021-2-2,乙,1", "止", "import.ends-before"),
        ("proposals", "编号,类别,标题,答复日期,公开", ",建议,甲,2021-2-2,是", "编号", "import.missing"),
    ];

    private void Begin(string database)
    {
        at = database == "postgres" ? ["--database", Postgres.NewDatabase(), "--key", "k.key"] : ["--data", "led"];
        var codes = ((string[])["11990000MB0000101", "11990000MB0000102", "11990000MB0000103"])
            .Select(c => c + Gongkai.Law.Organs.UnifiedCreditCode.Check(c)).ToArray();
        folder.Write(
            "o.csv", $"名称,统一社会信用代码,种类,代字,自,上级,简称\n{Street},{codes[0]},派出机关,石街,2018-1-1,青山县人民政府,石桥街道\n"
                + $"青山县人民政府,{codes[1]},地方人民政府,青政,2018-1-1,,县政府\n{Bureau},{codes[2]},县级以上政府部门,青农,2018-1-1,县政府,\n");
        folder.Write("people.csv", $"账号,姓名,机关,岗位,科室,自\nlin,林一,石桥街道,经办人、公开机构负责人,党政办,2019-1-1\n");
        Run(0, "import", "organs", "o.csv");
        Run(0, "import", "officers", "people.csv", "--passwords", "pw.txt");
    }

    private string Fields(string organ, int year, params string[] names)
    {
        using var json = JsonDocument.Parse(Run(0, "fields", organ, $"{year}", "--json").Output);
        var fields = json.RootElement.EnumerateArray().ToDictionary(
            f => f.GetProperty("name").GetString()!, f => f.GetProperty("value").GetRawText());
        return string.Join(' ', names.Select(n => fields[n]));
    }

    private string Cells(string organ, int year, params string[] cells)
    {
        using var json = JsonDocument.Parse(Run(0, "report", organ, $"{year}", "--as", "json").Output);
        return string.Join(' ', cells.Select(c => json.RootElement.GetProperty("table2").GetProperty(c).GetRawText()));
    }

    private Result Run(int exit, params string[] arguments)
    {
        var result = Command.Run(folder.Path, [.. arguments, .. at]);
        Assert.True(exit == result.Exit, $"{string.Join(' ', arguments)}: {result.Exit}\n{result.Output}\n{result.Error}");
        return result;
    }

    public void Dispose() => folder.Dispose();
}
