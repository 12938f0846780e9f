namespace Gongkai.Reports.Tests;

/// <summary>The rules of tables II to IV that are not sums.</summary>
public sealed class TableRuleTests
{
    private const string Fee = "table2.art20_8.fee.amount_wan_yuan";
    private const string Purchases = "table2.art20_9.procurement.amount_wan_yuan";
    private const string Documents = "table2.art20_1.normative_document";

    private static readonly ReportValues F2021 = Reports.Zeros(Forms.F2021);
    private static readonly ReportValues F2019 = Reports.Zeros(Forms.F2019);

    [Theory]
    [InlineData("T2-01", "table2.art20_5.licence.decisions", "-1")]
    [InlineData("T2-01", "table2.art20_6.penalty.decisions", "2.5")]
    [InlineData("T3-05", "table3.carried_out.other_org", "-1")]
    [InlineData("T3-05", "table3.new_received.total", "0.5")]
    public void Counts_are_whole_and_not_negative(string rule, string cell, string number)
    {
        var finding = Assert.Single(Findings(rule, F2021.With(cell, Number(number)).Report()));
        Assert.Equal((cell, number), (finding.Place, finding.Found));
    }

    [Fact]
    public void The_change_of_a_list_of_powers_may_be_negative() =>
        Assert.Empty(Findings("T2-01", F2019.Row("table2.art20_5.licence", "7 -3 0").Report(2020)));

    [Theory]
    [InlineData(Fee, "0", null)]
    [InlineData(Fee, "316441", null)]
    [InlineData(Fee, "96171.6", null)]          // 2024, a city: one decimal
    [InlineData(Fee, "59237.2449", null)]       // 2023, a city: four
    [InlineData(Fee, "24252.311082", "24252.3111")] // 2021, a zone: yuan and cents, divided by 10,000
    [InlineData(Purchases, "0", null)]          // nothing bought
    [InlineData(Purchases, "25.1000", null)]
    [InlineData(Purchases, "421.39", "421.3900")] // 2020, a street office
    public void Money_has_the_decimals_of_its_form(string cell, string number, string? expected)
    {
        var values = cell == Fee ? F2021 : F2019;
        var findings = Findings("T2-02", values.With(cell, Number(number)).Report(2020));

        Assert.Equal(expected is null ? [] : [expected], findings.Select(f => f.Expected));
        Assert.All(findings, f => Assert.Equal((Severity.Warning, cell, number), (f.Severity, f.Place, f.Found)));
    }

    [Theory]
    [InlineData("251000元", "25.1000")] // 2019, a municipal office
    [InlineData("984361元", "98.4361")] // 2020, a bureau of finance
    [InlineData("8.5万元", "8.5000")]
    [InlineData("约25万元", null)]
    public void Money_stands_without_its_unit(string printed, string? expected)
    {
        var cells = F2019.Form.Cells.Select(c => c.Id == Purchases ? new CellValue(null, printed, 7) : F2019.Read(c)).ToArray();
        var report = new ReportValues(Forms.F2019, cells).Report(2019);

        var finding = Assert.Single(Findings("T2-02", report));
        Assert.Equal((printed, expected, Severity.Warning), (finding.Found, finding.Expected, finding.Severity));
        Assert.Empty(Findings("S04", report));
    }

    [Fact]
    public void Money_is_not_negative() =>
        Assert.Equal(Severity.Error, Assert.Single(Findings("T2-02", F2021.With(Fee, -1).Report())).Severity);

    [Theory]
    [InlineData("8 26 66", "84", null)]       // 84 + 8 - 26 = 66
    [InlineData("62 33 440", "470", "T2-03")] // 470 + 62 - 33 = 499: a zone's reports of 2023 and 2024
    [InlineData("1 9 0", "7", "T2-04")]       // nine of eight abolished
    [InlineData("9 1 7", "0", "T2-03")]       // breaks T2-05, too, and is told once
    public void Documents_in_force_roll_forward(string numbers, string before, string? rule)
    {
        var last = F2021.With($"{Documents}.in_force", Number(before)).Report(2023);
        var findings = Findings("T2-0", F2021.Row(Documents, numbers).Report(2024), last);

        Assert.Equal(rule is null ? [] : [rule], findings.Select(f => f.Rule.Id));
    }

    [Fact]
    public void Documents_in_force_are_at_least_what_the_year_left()
    {
        var finding = Assert.Single(Findings("T2-0", F2021.Row(Documents, "9 1 7").Report()));
        Assert.Equal(("T2-05", $"{Documents}.in_force"), (finding.Rule.Id, finding.Place));
        Assert.Equal("行政规范性文件：本年制发 9 - 本年废止 1 = 8，现行有效只写了 7", finding.Message);
    }

    [Fact]
    public void Documents_do_not_roll_forward_out_of_the_form_of_2019() =>
        Assert.Empty(Findings("T2-0", F2021.Row(Documents, "1 9 5").Report(2021), F2019.Row(Documents, "3 3 12").Report(2020)));

    [Fact]
    public void A_report_of_another_year_is_not_compared() =>
        Assert.Empty(Findings("T2-0", F2021.Row(Documents, "62 33 440").Report(2024), F2021.Report(2022)));

    [Theory]
    [InlineData("西工区红山街道办事处", true)]
    [InlineData("岳村街道", true)]
    [InlineData("某县城关镇人民政府", true)]
    [InlineData("北京市大兴区人民政府政府办公室", true)]
    [InlineData("沭阳县发展和改革局", true)]
    [InlineData("淮安市洪泽区人民政府", true)]
    [InlineData("内蒙古自治区奈曼旗人民政府", true)]
    [InlineData("山东省人民政府", false)]
    [InlineData("淮安市人民政府", false)]
    [InlineData("上海市科学技术委员会", false)]
    [InlineData("义乌市教育局", false)]               // county-level, but the name does not say so
    [InlineData("景德镇市人民政府", false)]
    [InlineData("广西壮族自治区人民政府", false)]
    [InlineData("平潭综合实验区公安局", false)]
    [InlineData("上海市浦东新区人民政府", false)]
    [InlineData("杨凌示范区审计局", false)]
    [InlineData("市住房和城乡建设局", false)]
    public void Organs_whose_name_shows_that_they_make_no_regulations_report_none(string organ, bool told)
    {
        var findings = Findings("T2-06", F2021.Row("table2.art20_1.regulation", "0 0 3").Report(organ: organ));
        Assert.Equal(told ? ["table2.art20_1.regulation.in_force"] : [], findings.Select(f => f.Place));
    }

    [Theory]
    [InlineData("table2.art20_1.normative_document", "6 4 11", false)]
    [InlineData("table2.art20_1.normative_document", "6 12 11", true)]
    [InlineData("table2.art20_5.licence", "7 -7 0", false)]
    [InlineData("table2.art20_6.penalty", "7 -8 0", true)]
    [InlineData("table2.art20_8.fee", "0 -1", true)]
    public void A_part_is_not_greater_than_the_whole_in_the_form_of_2019(string row, string numbers, bool told) =>
        Assert.Equal(told ? [row] : [], Findings("T2-07", F2019.Row(row, numbers).Report(2020)).Select(f => f.Place));

    [Theory]
    [InlineData("399 0 0", false)]
    [InlineData("396 0 0", true)]
    public void Last_years_list_of_powers_is_the_list_of_last_year(string numbers, bool told)
    {
        var findings = Findings(
            "T2-08", F2019.Row("table2.art20_5.licence", numbers).Report(2020),
            F2019.Row("table2.art20_5.licence", "396 3 181").Report(2019));
        Assert.Equal(told ? ["table2.art20_5.licence.items_last_year"] : [], findings.Select(f => f.Place));
    }

    [Theory]
    [InlineData("沭阳县财政局", 12000, null, true)]
    [InlineData("沭阳县财政局", 10000, null, true)] // 1亿元 exactly
    [InlineData("沭阳县财政局", 7730, null, false)]
    [InlineData("淮安市人民政府", 96171, null, false)]
    [InlineData("淮安市人民政府", 96171, 9000, true)]
    [InlineData("淮安市人民政府", 90000, 9000, false)]
    [InlineData("淮安市人民政府", 96171, 0, false)]
    public void A_fee_that_looks_like_yuan_is_doubted(string organ, int fee, int? before, bool told)
    {
        var last = before is null ? null : F2021.With(Fee, before).Report(2020, organ);
        var findings = Findings("T2-10", F2021.With(Fee, fee).Report(2021, organ), last);
        Assert.Equal(told ? [Outcome.Uncertain] : [], findings.Select(f => f.Outcome));
    }

    [Theory]
    [InlineData("3 0 0 0 0 0 3", null)]
    [InlineData("2 1 0 0 0 0 3", Severity.Warning)] // the same three, of other applicants
    [InlineData("2 0 0 0 0 0 2", Severity.Error)]
    public void What_was_carried_out_is_carried_in(string carriedIn, Severity? severity)
    {
        var last = F2019.Row("table3.carried_out", "3 0 0 0 0 0 3").Report(2020);
        var findings = Findings("T3-04", F2021.Row("table3.carried_in", carriedIn).Report(2021), last);

        Assert.Equal(severity is null ? [] : [severity.Value], findings.Select(f => f.Severity));
        Assert.All(findings, f => Assert.Equal("table3.carried_in", f.Place));
    }

    [Theory]
    [InlineData(20, 12, 4, new string[0])]
    [InlineData(20, 13, 0, new[] { "table3.results.unable.not_held.total" })]
    [InlineData(20, 0, 5, new[] { "table3.results.other.other.total" })]
    [InlineData(10, 7, 0, new[] { "table3.results.unable.not_held.total" })] // ten are one
    [InlineData(2, 2, 0, new string[0])] // two results are no distribution
    public void A_lopsided_distribution_is_pointed_out(int total, int notHeld, int other, string[] places)
    {
        var values = F2021.With("table3.results.total.total", total)
            .With("table3.results.unable.not_held.total", notHeld).With("table3.results.other.other.total", other);
        Assert.Equal(places, Findings("T3-08", values.Report()).Select(f => f.Place));
    }

    [Theory]
    [InlineData("2 0 0 0 2", false)]
    [InlineData("1 0 0 0 1", true)]
    public void Cases_that_were_pending_appear_again(string review, bool told)
    {
        var findings =
            Findings("T4-04", F2021.Row("table4.review", review).Report(2021), F2021.Row("table4.review", "0 0 0 2 2").Report(2020));
        Assert.Equal(told ? ["table4.review.total"] : [], findings.Select(f => f.Place));
    }

    [Fact]
    public void As_many_suits_after_review_as_reviews_are_well() =>
        Assert.Empty(
            Findings(
                "T4-05", F2021.Row("table4.review", "3 0 1 0 4").Row("table4.litigation_after_review", "5 0 0 0 5").Report(2021),
                F2021.Row("table4.review", "1 0 0 0 1").Report(2020)));

    [Fact]
    public void More_suits_after_review_than_reviews_are_pointed_out()
    {
        var last = F2021.Row("table4.review", "1 0 0 4 5").Report(2020);
        var report = F2021.Row("table4.review", "3 0 1 0 4").Row("table4.litigation_after_review", "6 0 0 0 6").Report(2021);

        Assert.Equal("复议后起诉 6 件，多于上年和本年已审结的复议 5 件", Assert.Single(Findings("T4-05", report, last)).Message);
    }

    [Fact]
    public void The_great_citys_tables_have_no_finding() =>
        Assert.Empty(Findings("T", Reports.Hangzhou.Report(2025, "杭州市人民政府")));

    [Fact]
    public void The_office_of_2019_has_sound_tables_but_blanks() =>
        Assert.Equal(["S04", "S04", "T2-02"], Findings("", Reports.Shanghai.Report(2019, "上海市人民政府办公厅"))
            .Where(f => f.Rule.Id[0] == 'T' || f.Rule.Id == "S04").Select(f => f.Rule.Id).Order());

    [Theory]
    [InlineData("95 0 0 0 0 0 95", "8 0 0 0 0 0 8", "98 0 0 0 0 0 98", "5 0 0 0 0 0 5")]                   // 长春 2024
    [InlineData("14 0 0 0 0 0 14", "1 0 0 0 0 0 1", "13 0 0 0 0 0 13", "2 0 0 0 0 0 2")]                   // 铜梁 2025
    [InlineData("1303 172 0 0 0 24 1499", "30 0 0 0 0 0 30", "1257 172 0 0 0 24 1453", "76 0 0 0 0 0 76")] // a district 2022
    [InlineData("3746 63 0 0 19 2 3830", "0 0 0 0 0 0 0", "3746 63 0 0 19 2 3830", "0 0 0 0 0 0 0")]       // 宿迁 2025: the row
    public void Public_figures_balance(string received, string carriedIn, string results, string carriedOut)
    {
        var values = Reports.Fill(F2021, $"table3.new_received: {received}", $"table3.carried_in: {carriedIn}",
            $"table3.results.granted: {results}", $"table3.results.total: {results}", $"table3.carried_out: {carriedOut}",
            "table4.review: 119 25 91 24 259", "table4.litigation_direct: 7 0 15 6 28", "table4.litigation_after_review: 21 1 7 9 38");
        Assert.Empty(Findings("T3-0", values.Report()).Concat(Findings("T4-0", values.Report())));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Finding[] Findings(string rule, AnnualReport report, AnnualReport? previous = null) =>
        [.. Checkup.Of(report, previous).Findings.Where(f => f.Rule.Id.StartsWith(rule, StringComparison.Ordinal))];
}
