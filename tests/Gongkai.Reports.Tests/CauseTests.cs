using FsCheck;
using FsCheck.Fluent;

namespace Gongkai.Reports.Tests;

/// <summary>One cause gives one finding.</summary>
public sealed class CauseTests
{
    [Fact]
    public void A_total_of_the_results_left_at_zero_is_told_once_with_its_arithmetic()
    {
        var finding = Single(Reports.Zeros(Forms.F2021)
            .Row("table3.new_received", "3 0 0 0 0 0 3")
            .Row("table3.results.granted", "1 0 0 0 0 0 1")
            .Row("table3.results.unable.not_held", "2 0 0 0 0 0 2"));

        Assert.Equal("T3-02", finding.Rule.Id);
        Assert.Equal("table3.results.total", finding.Place);
        Assert.Equal(["table3.results.total.natural_person", "table3.results.total.total"], finding.Cells.ToArray());
        Assert.Equal("T3-01", Assert.Single(finding.Also));
        Assert.Equal(
            "（七）总计（自然人、总计两列）应为 3，写成了 0：予以公开 1 + 本机关不掌握相关政府信息 2 = 3，因此勾稽关系 3+0=0+0 也不成立",
            finding.Message);
    }

    [Fact]
    public void Applications_that_went_nowhere_are_one_finding_and_no_cell_is_blamed()
    {
        var finding = Single(Reports.Zeros(Forms.F2021).Row("table3.new_received", "3 0 0 0 0 0 3"));

        Assert.Equal("T3-01", finding.Rule.Id);
        Assert.Equal("table3.*.natural_person", finding.Place);
        Assert.Equal(8, finding.Cells.Length);
        Assert.Equal(("0", "3"), (finding.Found, finding.Expected));
        Assert.Equal("自然人、总计两列的勾稽关系不成立：本年新收 3 + 上年结转 0 = 3，办理结果总计 0 + 结转下年度 0 = 0", finding.Message);
    }

    [Fact]
    public void A_wrong_total_of_a_row_says_what_it_should_be()
    {
        var finding = Single(Reports.Hangzhou.With("table3.results.partial.total", 2186));

        Assert.Equal("table3.results.partial.total", finding.Place);
        Assert.Equal(("2186", "2168"), (finding.Found, finding.Expected));
        Assert.Contains("（二）部分公开（总计列）应为 2168，写成了 2186", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_the_wrong_column_is_one_finding() =>
        Single(Reports.Seeds[2].Row("table3.new_received", "0 2 0 0 0 0 2"));

    [Fact]
    public void A_row_left_out_of_the_results_is_one_finding() =>
        Single(Reports.Hangzhou.Row("table3.results.unable.not_held", "0 0 0 0 0 0 0"));

    [Fact]
    public void Two_wrong_numbers_far_apart_are_two_findings() =>
        Assert.Equal(
            2, Sums(Reports.Hangzhou.With("table3.carried_in.natural_person", 536).With("table3.results.partial.total", 2186)).Length);

    [Fact]
    public void Two_wrong_numbers_in_one_column_are_both_named()
    {
        var findings =
            Sums(Reports.Hangzhou.With("table3.new_received.natural_person", 13613).With("table3.results.total.natural_person", 13369));

        Assert.Equal(["table3.new_received.natural_person", "table3.results.total.natural_person"], findings.Select(f => f.Place).Order());
    }

    [Fact]
    public void Numbers_slipped_by_a_column_are_one_finding()
    {
        var table = Reports.Hangzhou.Form.Table3;
        var slipped = table.Rows.Aggregate(Reports.Hangzhou, (values, row) => row.Cells.Aggregate(values,
            (v, cell) => v.With(cell.Id, Reports.Hangzhou[row.Cells[(row.Cells.IndexOf(cell) + 1) % 7]])));

        var finding = Single(slipped);
        Assert.Equal("table3.*.total", finding.Place);
    }

    [Fact]
    public void Numbers_slipped_by_a_row_are_one_finding_for_the_table()
    {
        var rows = Reports.Hangzhou.Form.Table3.Rows;
        var slipped =
            rows.Index().SelectMany(r => r.Item.Cells.Select(cell => (cell, From: rows[(r.Index + 1) % rows.Length][cell.Column.Id])))
            .Aggregate(
                Reports.Hangzhou, (values, c) => values.With(c.cell.Id, Reports.Hangzhou[c.From] + (c.cell.Column.Id == "total" ? 1 : 0)));

        Assert.Equal("table3", Single(slipped).Place);
    }

    [Fact]
    public void Blanks_are_not_added_up_but_what_is_there_can_decide()
    {
        Assert.Empty(Sums(Reports.Shanghai));
        var finding = Single(Reports.Shanghai.With("table4.review.total", 6));
        Assert.Equal("行政复议各列之和与总计不相符：结果维持 5 + 尚未审结 2 = 7，总计写的是 6（空白格未计）", finding.Message);
    }

    [Fact]
    public void Each_sum_that_holds_is_told_as_passed()
    {
        var passed = Checkup.Of(Reports.Hangzhou.Report()).Passed;

        Assert.Equal(7, passed.Count(f => f.Rule.Id == "T3-01"));
        Assert.Equal(7, passed.Count(f => f.Rule.Id == "T3-02"));
        Assert.Equal(25, passed.Count(f => f.Rule.Id == "T3-03"));
    }

    [Fact]
    public void A_mixed_form_keeps_its_sums_with_one_row_of_other_results()
    {
        var values = Reports.Zeros(Forms.Of(Forms.F2021, Forms.F2019))
            .Row("table3.new_received", "2 0 0 0 0 0 2").Row("table3.results.other", "2 0 0 0 0 0 2")
                .Row("table3.results.total", "2 0 0 0 0 0 2");

        Assert.Empty(Sums(values));
        Assert.Equal("table3.results.other.natural_person", Single(values.With("table3.results.other.natural_person", 3)).Place);
    }

    [Fact]
    public void A_table_that_adds_up_has_no_finding() =>
        Prop.ForAll(Tables(), values => Sums(values).Length == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void One_number_changed_in_a_table_that_adds_up_is_one_finding_there() => Prop.ForAll(
        Tables(), Gen.Choose(0, (25 * 7) - 1).ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(),
        (values, index, by) =>
        {
            var cell = values.Form.Table3.Rows.SelectMany(r => r.Cells).ElementAt(index);
            return Sums(values.With(cell.Id, values[cell] + by)) is [var finding] && finding.Place == cell.Id;
        }).QuickCheckThrowOnFailure();

    // Random results in random columns; what was not carried over was received.
    private static Arbitrary<ReportValues> Tables() => Gen.Choose(0, 40).ArrayOf(23 * 6).Select(numbers =>
    {
        var rows = Forms.F2021.Table3.Rows.Where(r => r.Id is not ("new_received" or "results.total")).ToArray();
        var values = rows.Index().Aggregate(Reports.Zeros(Forms.F2021), (v, r) => Fill(v, r.Item.Id, numbers.AsSpan(r.Index * 6, 6)));
        var columns = Enumerable.Range(0, 6);
        decimal Of(string row, int column) => values[Forms.F2021.Table3.Row(row).Cells[column]]!.Value;
        int[] results =
            [.. columns.Select(c => (int)rows.Where(r => r.Id.StartsWith("results.", StringComparison.Ordinal)).Sum(r => Of(r.Id, c)))];
        int[] received = [.. columns.Select(c => results[c] + 40 + (int)Of("carried_out", c) - (int)Of("carried_in", c))];
        int[] left = [.. columns.Select(c => (int)Of("carried_out", c) + 40)];
        return Fill(Fill(Fill(values, "results.total", results), "new_received", received), "carried_out", left);
    }).ToArbitrary();

    private static ReportValues Fill(ReportValues values, string row, ReadOnlySpan<int> numbers)
    {
        var total = 0;
        foreach (var number in numbers) total += number;
        return values.Row($"table3.{row}", $"{string.Join(' ', numbers.ToArray())} {total}");
    }

    private static Finding Single(ReportValues values) => Assert.Single(Sums(values));

    private static Finding[] Sums(ReportValues values) =>
        [.. Checkup.Of(values.Report()).Findings.Where(f => f.Rule.Id is "T3-01" or "T3-02" or "T3-03" or "T4-01" or "T4-02" or "T4-03")];
}
