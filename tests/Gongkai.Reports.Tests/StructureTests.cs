using System.Collections.Immutable;

namespace Gongkai.Reports.Tests;

public sealed class StructureTests
{
    private static readonly AnnualReport Sound = Whole(Reports.Zeros(Forms.F2021).Report(2021, "西工区红山街道办事处"));

    [Fact]
    public void A_whole_report_has_no_finding() => Assert.Empty(Findings("", Sound));

    [Theory]
    [InlineData("西工区红山街道办事处2023年政府信息公开工作年度报告", null)]
    [InlineData("西工区红山街道办事处2023年度政府信息公开工作年度报告", null)]
    [InlineData("西工区红山街道办事处 2023 年\n政府信息公开工作年度报告", null)]
    [InlineData("西工区红山街道办事处二〇二三年政府信息公开工作年度报告", null)]
    [InlineData("2024年上海市科学技术委员会政府信息公开工作年度报告", Severity.Warning)] // the year first
    [InlineData("沭阳县发展和改革局2023年政府信息公开年度报告", Severity.Warning)]     // without 工作
    [InlineData("沭阳县发展和改革局政府信息公开工作年度报告", Severity.Error)]         // of which year?
    [InlineData(null, Severity.Error)]
    public void The_title_names_organ_and_year(string? title, Severity? severity)
    {
        var findings = Findings("S01", Sound with { Title = title });
        Assert.Equal(severity is null ? [] : [severity.Value], findings.Select(f => f.Severity));
    }

    [Fact]
    public void A_title_after_the_first_heading_is_told_in_the_readers_words() =>
        Assert.Equal("标题写在第一部分之后", Assert.Single(Findings("S01", With(new Fault("title.after-heading", "title", "标题写在第一部分之后")))).Message);

    [Theory]
    [InlineData("北京市大兴区人民政府政府办公室", "政府政府")]
    [InlineData("涧西区社区治理和服务创新办公室", null)]
    public void The_organs_name_has_no_words_twice(string organ, string? found) =>
        Assert.Equal(found is null ? [] : [found], Findings("S12", Sound with { Organ = organ }).Select(f => f.Found));

    [Fact]
    public void All_parts_that_are_missing_are_one_finding()
    {
        var finding = Assert.Single(Findings("S02", Sound with { Sections = Sound.Sections.Remove("s5").Remove("s6") }));
        Assert.Equal("s5", finding.Place);
        Assert.Equal("缺少两个部分：五、存在的主要问题及改进情况；六、其他需要报告的事项", finding.Message);
    }

    [Theory]
    [InlineData("五、存在的主要问题及改进情况", false)]
    [InlineData("五、政府信息公开工作存在的主要问题及改进情况", false)]
    [InlineData("五、 存在的主要问题 及改进情况", false)]
    [InlineData("五、存在的主要问题及整改措施", true)]
    [InlineData("四、存在的主要问题及改进情况", true)]
    public void Headings_are_those_of_the_form(string heading, bool told)
    {
        var report = Sound with { Sections = Sound.Sections.SetItem("s5", new ReportText("s5", heading, "正文", 5)) };
        Assert.Equal(told ? [("s5", Severity.Warning)] : [], Findings("S02", report).Select(f => (f.Place, f.Severity)));
    }

    [Fact]
    public void Digits_that_can_be_read_in_several_ways_are_for_a_person_to_look_at()
    {
        var fault = new Fault("cell.unclear", "table2.art20_1.normative_document", "数字“693665”连在一起，有 3 种读法，请对照原件");
        var finding = Assert.Single(Findings("S04", With(fault)));
        Assert.Equal(
            (Outcome.Uncertain, Severity.Warning, fault.Place, fault.Message),
            (finding.Outcome, finding.Severity, finding.Place, finding.Message));
    }

    [Fact]
    public void Numbers_that_all_moved_by_one_are_one_finding()
    {
        var moved = Sound.Sections.ToImmutableSortedDictionary(s => s.Key, s => s.Value with
        {
            Heading = $"{"一二三四五六七"[s.Key[1] - '0']}、{s.Value.Heading[2..]}",
        });
        var finding = Assert.Single(Findings("S02", Sound with { Sections = moved }));
        Assert.StartsWith("六个部分的序号与格式不同：二、总体情况；", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_stand_in_order()
    {
        var report = Sound with { Sections = Sound.Sections.SetItem("s2", new ReportText("s2", "二、主动公开政府信息情况", "正文", 99)) };
        Assert.Equal("s3", Assert.Single(Findings("S02", report)).Place);
    }

    [Theory]
    [InlineData(2019, "F2019", null)]
    [InlineData(2020, "F2019", null)]
    [InlineData(2021, "F2021", null)]
    [InlineData(2030, "F2021", null)]
    [InlineData(2019, "F2021", Severity.Warning)] // only recommended then
    [InlineData(2020, "F2021", Severity.Error)]
    [InlineData(2023, "F2019", Severity.Error)]
    [InlineData(2023, "mixed", Severity.Error)]   // a district's report of 2023
    public void The_form_is_that_of_the_year(int year, string form, Severity? severity)
    {
        var values = Reports.Zeros(form switch { "F2019" => Forms.F2019, "F2021" => Forms.F2021, _ => Forms.Of(Forms.F2021, Forms.F2019) });
        Assert.Equal(severity is null ? [] : [severity.Value], Findings("S03", values.Report(year)).Select(f => f.Severity));
    }

    [Fact]
    public void A_year_that_nobody_has_seen_yet_is_called_provisional() =>
        Assert.Contains("暂定", Assert.Single(Findings("S03", Reports.Zeros(Forms.F2019).Report(2030))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("table3.new_received.other_org", "table3.new_received.other_org")]
    [InlineData("table3.*.total", "table3.*.total")]
    [InlineData("table3.carried_in.*", "table3.carried_in")]
    [InlineData("table3.results.*", "table3")]
    [InlineData("table4.*", "table4")]
    public void Blanks_with_one_cause_are_one_finding(string blank, string place)
    {
        var finding = Assert.Single(Findings("S04", Blank(blank)));
        Assert.Equal((place, Severity.Error), (finding.Place, finding.Severity));
    }

    [Fact]
    public void A_cell_that_is_blank_says_what_to_do() =>
        Assert.Equal(
            "表三“一、本年新收政府信息公开申请数量”有 1 格空白，没有的应当填 0", Assert.Single(Findings("S04", Blank("table3.new_received.other_org"))).Message);

    [Fact]
    public void Rows_without_a_total_are_one_finding()
    {
        var report = Blank("table3.*.total") with
        {
            Faults = [.. Forms.F2021.Table3.Rows.Select(r => new Fault("row.without-total", $"table3.{r.Id}", "这一行没有总计"))],
        };
        Assert.Equal("表三有 25 行没有总计", Assert.Single(Findings("S04", report)).Message);
    }

    [Fact]
    public void Marks_and_blanks_are_two_findings()
    {
        var cells = Sound.Form.Cells.Select(c => c.Table switch
        {
            4 when c.Column.Id == "pending" => new CellValue(null, "/", 1),
            4 when c.Column.Id == "other" => new CellValue(null, "", 1),
            _ => new CellValue(0, "", 1),
        });
        var findings = Findings("S04", Sound with { Values = new ReportValues(Sound.Form, [.. cells]) });
        Assert.Equal(["/", null], findings.Select(f => f.Found).OrderDescending());
    }

    [Fact]
    public void Digits_that_cannot_be_told_apart_are_uncertain()
    {
        var report = Blank("table3.carried_in.*") with { Faults = [new Fault("row.count", "table3.carried_in", "这一行有 5 个数")] };
        var finding = Assert.Single(Findings("S04", report));
        Assert.Equal((Outcome.Uncertain, "这一行有 5 个数"), (finding.Outcome, finding.Message));
    }

    [Fact]
    public void A_missing_part_with_its_table_is_one_finding()
    {
        var report = Blank("table4.*");
        var finding = Assert.Single(Findings("S", report with { Sections = report.Sections.Remove("s4") }));
        Assert.Equal(("S02", "S04"), (finding.Rule.Id, Assert.Single(finding.Also)));
    }

    [Fact]
    public void A_body_that_is_only_an_attachment_is_one_finding()
    {
        var report = Sound with
        {
            Values = ReportValues.Empty(Forms.F2021),
            Sections = Sound.Sections.SetItem("s2", new ReportText("s2", "二、主动公开政府信息情况", "有关数据详见附件。", 2)),
        };
        var finding = Assert.Single(Findings("S", report));
        Assert.Equal(("S11", new ProseSpan("s2", 4, 4)), (finding.Rule.Id, finding.Span!.Value));
    }

    [Theory]
    [InlineData("label.digit", "S09")]
    [InlineData("label.altered", "S09")]
    [InlineData("header.corner", "S10")]
    [InlineData("header.column", "S10")]
    [InlineData("section.something-new", "S02")]
    [InlineData("organ.doubled", "S12")]
    public void What_the_reader_found_odd_is_told_by_its_rule(string code, string rule)
    {
        var finding = Assert.Single(Findings("", With(new Fault(code, "table3.results.granted", "原话"))));
        Assert.Equal((rule, "原话"), (finding.Rule.Id, finding.Message));
    }

    [Theory]
    [InlineData("text.radicals")]
    [InlineData("cell.something-new")]
    [InlineData("")]
    public void Other_words_of_the_reader_change_nothing(string code) => Assert.Empty(Findings("", With(new Fault(code, "", "原话"))));

    [Theory]
    [InlineData("2022-01-12", null, false)]
    [InlineData("2022-01-12", "2022-01-14", false)]
    [InlineData("2022-01-12", "2022-01-10", true)]
    [InlineData("2021-12-31", null, true)]
    [InlineData(null, "2022-01-10", false)]
    public void The_report_is_signed_after_its_year_and_before_it_is_published(string? date, string? published, bool told)
    {
        var report = Sound with { SignedOn = Day(date), PublishedOn = Day(published) };
        Assert.Equal(told ? ["signature"] : [], Findings("P06", report).Select(f => f.Place));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static AnnualReport With(Fault fault) => Sound with { Faults = [fault] };

    // Every cell whose id fits "table3.*.total", "table4.*".
    private static AnnualReport Blank(string pattern)
    {
        var ends = pattern.Split('*');
        var blank = Sound.Form.Cells.Where(
            c => c.Id.StartsWith(ends[0], StringComparison.Ordinal) && c.Id.EndsWith(ends[^1], StringComparison.Ordinal));
        return Sound with { Values = blank.Aggregate(Sound.Values, (values, cell) => values.With(cell.Id, null)) };
    }

    private static AnnualReport Whole(AnnualReport report) => report with
    {
        Sections = report.Form.Sections.Index().ToImmutableSortedDictionary(
            s => s.Item.Id, s => new ReportText(s.Item.Id, $"{s.Item.Number}、{s.Item.Heading}", "正文", s.Index), StringComparer.Ordinal),
    };

    private static Finding[] Findings(string rule, AnnualReport report) => [.. Checkup.Of(report).Findings
        .Where(f => f.Rule.Id is ['S' or 'P' or 'T', ..] && f.Rule.Id.StartsWith(rule, StringComparison.Ordinal))
        .Where(f => f.Rule.Id is not ("S05" or "S06" or "S07" or "S08" or "S13" or "T3-09"))];
}
