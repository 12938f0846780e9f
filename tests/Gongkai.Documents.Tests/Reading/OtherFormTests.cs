using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>A form that is not yet known must be told from a known one that was damaged on the way.</summary>
public sealed class OtherFormTests
{
    private const string Zeros = "0 0 0 0 0 0 0";

    public static TheoryData<string, string, string> NewForms => new()
    {
        { "a ground more, at the end of its group", "8.属于行政查询事项 " + Zeros, "8.属于行政查询事项 " + Zeros + "\n9.属于个人信息 1 0 0 0 0 0 1" },
        { "a ground more, in the middle", "4.保护第三方合法权益 " + Zeros, "4.保护第三方合法权益 " + Zeros + "\n5.属于个人信息 1 0 0 0 0 0 1" },
        { "a row below the last", "四、结转下年度继续办理 " + Zeros, "四、结转下年度继续办理 " + Zeros + "\n五、申请人撤回 2 0 0 0 0 0 2" },
        { "a row above the first", "一、本年新收", "〇、收到的各类来件 9 0 0 0 0 0 9\n一、本年新收" },
        { "a block more in table II", "三、收到和处理", "第二十条第（十）项\n信息内容 本年数量\n重大建设项目 3\n三、收到和处理" },
        { "a block more in table II, in the middle", "第二十条第（六）项", "第二十条第（七）项\n信息内容 本年数量\n财政预算 3\n第二十条第（六）项" },
    };

    [Theory, MemberData(nameof(NewForms))]
    public void A_row_or_block_that_no_known_form_has_makes_the_form_unknown(string what, string part, string changed)
    {
        Assert.NotEmpty(what);
        IsUnknown(Read(Changed(part, changed)));
    }

    [Fact]
    public void A_column_more_in_table_III_makes_the_form_unknown() => IsUnknown(Read(EachRowOfTable3(
        Text().Replace("法律服务机构 其他", "法律服务机构 新就业组织 其他", StringComparison.Ordinal),
        line => line.Replace(Zeros, Zeros + " 0", StringComparison.Ordinal))));

    [Fact]
    public void A_column_less_in_table_III_makes_the_form_unknown() => IsUnknown(Read(EachRowOfTable3(
        Text().Replace("科研机构 ", "", StringComparison.Ordinal), line => line.Replace(Zeros, Zeros[2..], StringComparison.Ordinal))));

    [Fact]
    public void A_column_more_in_table_II_makes_the_form_unknown() => IsUnknown(Read(Text()
        .Replace("本年废止件数 现行", "本年废止件数 本年修订件数 现行", StringComparison.Ordinal)
        .Replace("规章 0 0 0", "规章 0 0 1 0", StringComparison.Ordinal).Replace("文件 0 0 0", "文件 0 0 1 0", StringComparison.Ordinal)));

    [Fact]
    public void A_second_column_behind_a_single_one_makes_the_form_unknown() => IsUnknown(Read(Text()
        .Replace("信息内容 本年处理决定数量\n行政许可 0", "信息内容 本年处理决定数量 其中网上办理\n行政许可 0 7", StringComparison.Ordinal)));

    [Fact]
    public void A_row_renamed_and_several_dropped_make_the_form_unknown()
    {
        var lines = Text().Split('\n')
            .Where(
                l => !l.Contains("2.重复申请", StringComparison.Ordinal) && !l.Contains("3.要求提供", StringComparison.Ordinal)
                    && !l.Contains("4.无正当理由大量", StringComparison.Ordinal));
        IsUnknown(Read(string.Join('\n', lines).Replace("7.属于行政执法案卷", "7.涉及正在进行的调查", StringComparison.Ordinal)));
    }

    public static TheoryData<string, string, string> Damages => new()
    {
        { "characters of a label missing", "5.属于三类内部事务信息", "5.属于三类部事信息" },
        { "another label mistyped", "7.属于行政执法案卷", "7.属于行政执法安卷" },
        { "a label cut short", "1.本机关不掌握相关政府信息", "1.本机关不掌握相" },
        { "a row missing", "2.重复申请 " + Zeros + "\n", "" },
        { "two rows missing", "2.重复申请 " + Zeros + "\n3.要求提供公开出版物 " + Zeros + "\n", "" },
        { "a header cell missing", "科研机构 ", "" },
        { "a header cell of table II missing", "本年废止件数 ", "" },
        { "the corner note missing", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n", "" },
        { "a row of table II missing", "行政强制 0\n", "" },
    };

    [Theory, MemberData(nameof(Damages))]
    public void A_damaged_form_is_still_that_form_and_the_damage_is_named(string what, string part, string changed)
    {
        var reading = Read(Changed(part, changed));

        Assert.Equal("F2021", reading.Form);
        Assert.True(reading.Faults.Any(f => f.Place.StartsWith("table", StringComparison.Ordinal)), what);
        Assert.All(reading.Report!.Form.Cells, c => Assert.True(reading.Report.Values[c] is 0 || reading.Names(c.Id), c.Id));
    }

    [Fact]
    public void Tables_of_both_forms_make_a_mixed_report()
    {
        var (older, newer) = (Text(Forms.F2019), Text());
        const string Third = "三、收到和处理政府信息公开申请情况";
        var reading =
            Read(newer[..newer.IndexOf(Third, StringComparison.Ordinal)] + older[older.IndexOf(Third, StringComparison.Ordinal)..]);

        Assert.Equal("mixed", reading.Form);
        Assert.Empty(reading.Faults);
        Assert.Equal(10 + 161 + 15, reading.Report!.Form.Cells.Count(c => reading.Report.Values[c] == 0));
    }

    private static void IsUnknown(ReadReport reading)
    {
        Assert.Equal("unknown", reading.Form);
        Assert.Contains(reading.Faults, f => f.Code == "form.unknown");
        Assert.All(reading.Report!.Form.Cells, c => Assert.Null(reading.Report.Values[c]));
        Assert.Equal((Paper.Organ, 2023, 6), (reading.Report.Organ, reading.Report.Year, reading.Report.Sections.Count));
    }

    private static string Text(Form? form = null) =>
        Known.Named("a row a line, single blanks").Render(LayoutTests.Blank(form ?? Forms.F2021));

    private static string Changed(string part, string changed)
    {
        var text = Text();
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, changed, StringComparison.Ordinal);
    }

    private static string EachRowOfTable3(string text, Func<string, string> change) => string.Join('\n', text.Split('\n').Select(change));

    private static ReadReport Read(string text) => ReportReader.ReadText("", text);
}
