namespace Gongkai.Reports.Tests;

/// <summary>Prose with fields: as it is typed, as it comes out of a file, as it is printed.</summary>
public sealed class ProseTests
{
    private static readonly Form Form = Forms.For(2021)!;

    private const string Six =
        """
        # 一、总体情况
        （一）主动公开。共{主动公开总数}条。
        其中线下{线下}条。
        ## （三）信息管理情况
        建立制度{制度:建立}项。
        # 二、主动公开政府信息情况
        # 三、收到和处理政府信息公开申请情况
        # 四、政府信息公开行政复议和行政诉讼情况
        # 五、存在的主要问题及改进情况
        今年的工作还有差距：
        - 问题：公开栏**更新**不及时
        - 改进：逐月核对{线下}条。
        - 问题：解读偏少
        # 六、其他需要报告的事项
        无其他事项。
        """;

    [Theory]
    [InlineData("共{总数}条", "共5条", "总数")]
    [InlineData("共{ 总数 }条，其中{总数}", "共5条，其中5", "总数")]
    [InlineData("共{未知}条", "共{未知}条", "未知")]
    [InlineData("{", "{", "")]
    [InlineData("{}，{ }", "{}，{ }", "")]   // closes nothing
    [InlineData("{总\n数}", "{总\n数}", "")]   // not closed in its line
    [InlineData("{{总数}}", "{5}", "总数")]
    [InlineData("421.{总数}", "421.5", "总数")]
    public void Fields_are_read_and_filled(string typed, string filled, string fields)
    {
        var template = ProseTemplate.Of(typed);
        Assert.Equal(filled, template.Filled(n => n == "总数" ? 5 : null));
        Assert.Equal(fields, string.Join(' ', template.Fields));
    }

    [Fact]
    public void A_name_longer_than_any_is_words() =>
        Assert.Empty(ProseTemplate.Of($"{{{new string('长', 61)}}}").Fields);

    [Theory]
    [InlineData("421.3900", "421.39")]
    [InlineData("4828", "4828")]
    [InlineData("0.0", "0")]
    public void A_number_is_printed_as_people_write_it(string number, string printed) =>
        Assert.Equal(printed, ProseTemplate.Show(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_file_with_the_six_headings_is_prose_by_aspects()
    {
        var (prose, faults) = ProseFile.Read(Form, Six);
        Assert.Empty(faults);
        Assert.Equal(
            [("s1.1", "共{主动公开总数}条。\n其中线下{线下}条。"), ("s1.3", "建立制度{制度:建立}项。"), ("s5", "今年的工作还有差距："), ("s6", "无其他事项。")],
            prose!.Parts.Select(p => (p.Key, p.Value)));
        Assert.Equal(new Improvement[] { new("公开栏更新不及时", "逐月核对{线下}条。"), new("解读偏少", "") }, prose.Improvements);
        Assert.Equal(["主动公开总数", "线下", "制度:建立"], prose.Fields);
        Assert.Equal("（一）主动公开。共{主动公开总数}条。\n其中线下{线下}条。\n（三）政府信息管理。建立制度{制度:建立}项。", prose.Section("s1"));
    }

    [Fact]
    public void Headings_without_marks_and_in_other_accepted_words_are_known()
    {
        var plain = Six.Replace("# ", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal)
            .Replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况", StringComparison.Ordinal);
        var (prose, faults) = ProseFile.Read(Form, "某某街道2021年政府信息公开工作年度报告\r\n" + plain.ReplaceLineEndings("\r\n"));
        Assert.Empty(faults);
        Assert.Equal(4, prose!.Parts.Count);
    }

    [Fact]
    public void What_a_file_lacks_or_has_twice_is_said_with_its_line()
    {
        var (none, faults) = ProseFile.Read(Form, "前面的话\n# 一、总体情况\n文字\n# 一、总体情况\n# 六、其他需要报告的事项");
        Assert.Null(none);
        Assert.Equal(
            [("prose.before-heading", 1), ("prose.heading-twice", 4), ("prose.no-heading", 0)], faults.Select(f => (f.Code, f.Line)));
        Assert.Equal(3, ProseFile.Read(Form, "").Faults.Length);
    }

    [Theory]
    [InlineData("二、主动公开政府信息情况\n共5条", "prose.of-the-ledger")]   // the tables are the ledger's
    [InlineData("五、存在的主要问题及改进情况\n- 改进：没有问题的", "prose.measure-alone")]
    [InlineData("五、存在的主要问题及改进情况\n- 问题：甲\n- 改进：乙\n- 改进：丙", "prose.measure-alone")]
    public void What_has_no_place_is_refused(string part, string code) =>
        Assert.Contains(ProseFile.Read(Form, $"## 一、总体情况\n文字\n## {part}\n## 六、其他需要报告的事项").Faults, f => f.Code == code);

    [Fact]
    public void Pairs_of_problem_and_measure_are_printed_so_that_the_rules_read_them()
    {
        var prose = new ReportProse
        {
            Improvements = [new("公开栏更新不及时", "逐月核对更换日期"), new("解读偏少", "随文解读。"), new("  ", "")],
            Followed = [new("业务不熟练。", "已组织培训2次"), new("没做的", "")],
        }.Tidy();
        Assert.Equal(
            """
            （一）存在的主要问题
            1.公开栏更新不及时。
            2.解读偏少。
            （二）改进措施
            1.逐月核对更换日期。
            2.随文解读。
            （三）上一年度问题的改进情况
            对上一年度指出的“业务不熟练”，已组织培训2次。
            """.ReplaceLineEndings("\n"), prose.Section("s5"));
        var report = new AnnualReport
        {
            Values = ReportValues.Of(Form, []),
            Title = "某某街道2021年政府信息公开工作年度报告",
            Organ = "某某街道",
            Year = 2021,
            Sections = Form.Sections.ToDictionary(s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", prose.Section(s.Id), 0))
                .ToSortedText(),
        };
        Assert.Contains(Checkup.Of(report).Passed, f => f.Rule.Id == "X20" && f.Found == "2/2");
    }
}

file static class Texts
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, ReportText> ToSortedText(
        this IDictionary<string, ReportText> texts) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, texts);
}
