using System.Diagnostics;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>
/// Whatever is handed to the reader, it answers with values that stand in the text, or with a fault; soon, and without breaking.
/// </summary>
public sealed class HostileTextTests
{
    private const string Prose = "天黑得早，院里的人把晾着的玉米收进屋。老周数了三遍，还是少一筐，他说一定是记错了，便又从头数起。\n";

    private const string Article = """
        全区年度报告陆续公布
        本报讯 记者从各单位的政府信息公开工作年度报告中看到，申请量有增有减。某街道在“一、本年新收政府信息公开申请数量”一行填的是12件，
        “二、上年结转政府信息公开申请数量”填的是3件，“（一）予以公开”9件。第二十条第（一）项下的规章一栏多为0。
        专家说，“四、结转下年度继续办理”的6件值得追问。行政复议、行政诉讼的结果维持3件，结果纠正1件。
        """;

    public static TheoryData<string, string, string> NoReports => new()
    {
        { "nothing", "", "report.none" },
        { "blanks", " \r\n\t\u3000\n", "report.none" },
        { "a novel", string.Concat(Enumerable.Repeat(Prose, 400)), "report.none" },
        { "a long novel that mentions the subject",
            string.Concat(Enumerable.Repeat(Prose, 20_000)) + "他去问政府信息公开的事。" + string.Concat(Enumerable.Repeat(Prose, 9_000)),
            "report.none" },
        { "an article that quotes rows", Article, "report.none" },
        { "headings without tables", Headings(""), "report.no-tables" },
        { "a title and nothing else", "栖云区石帆街道2023年政府信息公开工作年度报告\n见附件。", "report.no-tables" },
        { "NULs", new string('\0', 10_000), "report.none" },
        { "labels of one row again and again", string.Concat(Enumerable.Repeat("一、本年新收政府信息公开申请数量 ", 20_000)), "report.none" },
    };

    [Theory, MemberData(nameof(NoReports))]
    public void What_is_no_report_is_said_to_be_none(string what, string text, string code)
    {
        var reading = Read(text);
        Assert.True(reading is { Form: "none", Report: null }, what);
        Assert.Equal([code], reading.Faults.Select(f => f.Code));
    }

    [Fact]
    public void Tables_without_headings_are_read_and_every_part_is_named_as_missing()
    {
        var paper = Paper.Random(new Random(5), Forms.F2021);
        string[] headings = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"];
        var reading = Read(headings.Aggregate(Text(paper), (t, h) => t.Replace(h + "\n", "", StringComparison.Ordinal)));

        Assert.Empty(reading.Wrong(paper));
        Assert.Equal(["section.missing"], reading.Faults.Select(f => f.Code).Distinct());
        Assert.Equal(["s1", "s2", "s3", "s4", "s5", "s6"], reading.Faults.Select(f => f.Place));
    }

    public static TheoryData<string> Layouts => Known.Names(Known.Clear);

    [Theory, MemberData(nameof(Layouts))]
    public void A_report_cut_off_anywhere_has_no_wrong_value_and_names_what_is_missing(string layout)
    {
        var paper = Paper.Random(new Random(11), Forms.F2021);
        var text = Known.Named(layout).Render(paper);
        for (var percent = 5; percent < 100; percent++)
        {
            var reading = Read(text[..(text.Length * percent / 100)]);
            Assert.NotEmpty(reading.Faults);
            if (reading.Report is not { } report) continue;
            Assert.True(
                reading.Form == "F2021",
                $"{percent} %: {reading.Form}, after {text[..(text.Length * percent / 100)][^Math.Min(80, text.Length * percent / 100)..]}");
            foreach (var cell in report.Form.Cells.Where(c => report.Values[c] is null))
                Assert.True(reading.Names(cell.Id), $"{percent} %: {cell.Id} is missing and not named");
            Assert.True(
                WrongValues(reading, paper) == 0, $"{percent} %: {string.Join("; ", reading.Wrong(paper).Where(w => !w.EndsWith('–')))}");
        }
    }

    [Fact]
    public void Of_two_reports_in_one_file_the_first_is_read_and_the_second_is_named()
    {
        var (first, second) = (Paper.Random(new Random(1), Forms.F2021), Paper.Random(new Random(2), Forms.F2021));
        foreach (var layout in Known.Clear)
        {
            var both = layout.Render(first) + "\n\n" + layout.Render(second).Replace("2023年政", "2022年政", StringComparison.Ordinal);
            var reading = Read(both);

            Assert.True(reading.Wrong(first) is [], $"{layout.Name}: {string.Join("; ", reading.Wrong(first))}");
            Assert.Equal(["report.several"], reading.Faults.Select(f => f.Code));
            Assert.Equal((2023, "无。"), (reading.Report!.Year, reading.Report.Section("s6").Text));
            Assert.StartsWith(Paper.Organ + "2022", reading.Text[reading.Faults[0].Offset..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Last_years_table_below_this_years_is_named_and_not_read()
    {
        var (now, before) = (Paper.Random(new Random(3), Forms.F2021), Paper.Random(new Random(4), Forms.F2021));
        var (text, old) = (Text(now), Text(before));
        const string Third = "三、收到和处理政府信息公开申请情况\n";
        const string Fourth = "四、政府信息公开行政复议";
        var table = old[(old.IndexOf(Third, StringComparison.Ordinal) + Third.Length)..old.IndexOf(Fourth, StringComparison.Ordinal)];
        var reading = Read(text.Replace(Fourth, $"附：2022年数据\n{table}{Fourth}", StringComparison.Ordinal));

        Assert.Empty(reading.SilentlyWrong(now));
        Assert.Contains(reading.Faults, f => f.Code is "table.repeated" or "form.unknown");
    }

    [Fact]
    public void Last_years_numbers_beside_this_years_make_the_form_unknown()
    {
        var lines = Text(LayoutTests.Blank(Forms.F2021)).Split('\n')
            .Select(l => l.EndsWith("0 0 0 0 0 0 0", StringComparison.Ordinal) ? l + " 1 1 1 1 1 1 6" : l);
        Assert.Equal("unknown", Read(string.Join('\n', lines)).Form);
    }

    public static TheoryData<string, string> Floods => new()
    {
        { "digits without end", "一、本年新收\n二、上年结转" + new string('7', 20_000_000) },
        { "digits without end in a report", Inside(new string('7', 5_000_000)) },
        { "one long line in a report", Inside(string.Concat(Enumerable.Repeat("居民来问，我们作了说明；", 400_000))) },
        { "a million tabs in a report", Inside("\n" + new string('\t', 1_000_000)) },
        { "a million line breaks in a report", Inside(new string('\n', 1_000_000)) },
        { "a million rules in a report", Inside("\n" + new string('|', 1_000_000)) },
        { "dashes in a report", Inside("\n" + new string('-', 1_000_000)) },
        { "single digits in a table", InTable(string.Concat(Enumerable.Repeat("1 ", 300_000))) },
        { "glued digits in a table", InTable(new string('1', 300_000)) },
        { "brackets in a table", InTable(string.Concat(Enumerable.Repeat("1（", 200_000))) },
        { "labels again and again in a report", Inside(string.Concat(Enumerable.Repeat("一、本年新收政府信息公开申请数量\n二、上年结转", 20_000))) },
        { "blocks again and again in a report", Inside(string.Concat(Enumerable.Repeat("第二十条第（一）项信息内容", 40_000))) },
        { "headings again and again in a report", Inside(string.Concat(Enumerable.Repeat("一、总体情况\n二、主动公开政府信息情况\n", 30_000))) },
        { "tables again and again", string.Concat(Enumerable.Repeat(Text(LayoutTests.Blank(Forms.F2019)), 300)) },
        { "NULs in a report", Inside(new string('\0', 1_000_000)) },
    };

    [Theory, MemberData(nameof(Floods))]
    public void A_flood_costs_little_time_and_memory(string what, string text)
    {
        Read(text[..Math.Min(text.Length, 10_000)]);
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        Read(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"{what}: {clock.Elapsed}"); // milliseconds; quadratic work would take minutes
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000_000, what);
    }

    /// <summary>Found by changing reports at random: such a date broke the reader.</summary>
    [Theory]
    [InlineData("石帆街道1年1月2日")]
    [InlineData("年月日")]
    [InlineData("二〇二年十三月四十日")]
    [InlineData("2023年2月30日")]
    public void A_date_below_the_text_that_is_none_is_left_where_it_stands(string date)
    {
        var report = Read(Text(LayoutTests.Blank(Forms.F2021)) + "\n" + date).Report!;
        Assert.Null(report.SignedOn);
        Assert.EndsWith(date, report.Section("s6").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_digit_is_read_as_it_stands()
    {
        foreach (var file in Documents.Names)
        {
            var (text, sound) = (Documents.Text(file), Documents.Read(file));
            var form = sound.Report!.Form;
            foreach (var cell in form.Cells.Where(c => sound.Report.Values[c] is not null))
            {
                var at = sound.Report.Values.Read(cell).Offset;
                var digit = text[at] is '7' ? '3' : '7';
                var reading = Read(text[..at] + digit + text[(at + 1)..]);
                var printed = (digit - '0') + (sound.Report.Values[cell]!.Value - (text[at] - '0')) % 1;
                if (sound.Report.Values[cell] < 10) Assert.Equal(printed, reading.Report!.Values[cell]);
                else Assert.Equal(
                    digit, reading.Report!.Values[cell]!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)[0]);
                Assert.All(
                    form.Cells,
                    c => Assert.True(
                        c == cell || reading.Report.Values[c] == sound.Report.Values[c], $"{file}: {cell} changed, and {c} with it"));
            }
        }
    }

    [Fact]
    public void No_change_of_a_report_breaks_the_reader()
    {
        var random = new Random(LongRun.Is ? Environment.TickCount : 711);
        string[] sound =
            [.. Documents.Names.Select(Documents.Text),
                .. Known.Clear.Concat(Known.Glued).Select(l => l.Render(Paper.Random(random.Next())))];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < LongRun.Time;)
        {
            var text = new StringBuilder(sound[random.Next(sound.Length)]);
            for (var n = random.Next(1, 8); n > 0 && text.Length > 1; n--) Change(text, random);
            Whole(text.ToString());
        }
    }

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, random.Next(2, 400)), text.Length - at);
        var chunk = text.ToString(at, length);
        switch (random.Next(6))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(random.Next(text.Length), chunk); break;
            case 2: text.Remove(at, length).Insert(random.Next(text.Length + 1), chunk); break;
            case 3: text[at] = (char)random.Next(char.MaxValue); break;
            case 4: text[at] = "0123456789./-—|\t\n（）无元件，。、一二〇年月日页+"[random.Next(33)]; break;
            default: text.Insert(at, new string("0123456789.,-|\t\n（"[random.Next(17)], random.Next(1, 90))); break;
        }
    }

    /// <summary>The shape of a reading holds whatever it was read from.</summary>
    private static void Whole(string text)
    {
        ReadReport reading;
        try
        {
            reading = Read(text);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"the reader broke over:\n{text}", e);
        }

        Assert.True(reading.Report is not null || !reading.Faults.IsEmpty);
        Assert.All(
            reading.Faults,
            f => Assert.True(
                FaultCodes.All.ContainsKey(f.Code) && f.Message.Length > 0 && f.Offset < Math.Max(1, text.Length + 1), f.ToString()));
        if (reading.Report is not { } report || reading.Form is "unknown") return;
        foreach (var cell in report.Form.Cells)
            Assert.True(report.Values[cell] is not null || reading.Names(cell.Id), $"{cell} is missing and not named in:\n{text}");
    }

    /// <summary>Values that differ from those printed and that no fault names.</summary>
    private static int WrongValues(ReadReport reading, Paper paper) =>
        reading.Form == paper.Form.Id
            ? paper.Form.Cells.Count(c => reading.Report!.Values[c.Id] is { } v && v != paper.Numbers[c.Index] && !reading.Names(c.Id)) : 0;

    private static string Text(Paper paper) => Known.Named("a row a line, single blanks").Render(paper);

    private static string Headings(string between) =>
        string.Join(
            "\n" + between, "某街道2023年政府信息公开工作年度报告", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项");

    private static string Inside(string flood) =>
        Text(LayoutTests.Blank(Forms.F2021)).Replace("全年按条例", flood + "全年按条例", StringComparison.Ordinal);

    private static string InTable(string flood) =>
        Text(LayoutTests.Blank(Forms.F2021)).Replace("2.重复申请 ", "2.重复申请 " + flood, StringComparison.Ordinal);

    private static ReadReport Read(string text) => ReportReader.ReadText("", text);
}
