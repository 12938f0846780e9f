using FsCheck;
using FsCheck.Fluent;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Whatever is laid out in a layout that we know is read back.</summary>
public sealed class LayoutTests
{
    public static TheoryData<string> Clear => Known.Names(Known.Clear);

    public static TheoryData<string> Glued => Known.Names(Known.Glued);

    public static TheoryData<string> Grids => Known.Names(Known.Grids);

    [Theory, MemberData(nameof(Clear))]
    public void Every_cell_is_read_back(string layout) => ForAnyReport(paper =>
    {
        var reading = ReportReader.ReadText(layout, Known.Named(layout).Render(paper));
        Assert.Empty(reading.Wrong(paper));
        Assert.Equal((Paper.Organ, paper.Year), (reading.Report!.Organ, reading.Report.Year));
        Assert.Equal(6, reading.Report.Sections.Count);
        Assert.Empty(reading.Faults);
    });

    [Theory, MemberData(nameof(Glued))]
    public void Digits_that_touch_are_told_apart_or_named(string layout) => ForAnyReport(paper =>
    {
        var reading = ReportReader.ReadText(layout, Known.Named(layout).Render(paper));
        Assert.Equal(paper.Form.Id, reading.Form);
        Assert.Empty(reading.SilentlyWrong(paper));
    });

    /// <summary>
    /// Six large numbers and their sum may be read in hundreds of ways; only one is what the rows above leave for their columns.
    /// </summary>
    [Theory, MemberData(nameof(Glued))]
    public void Rows_of_many_readings_are_what_their_columns_add_up_to(string layout)
    {
        decimal[] numbers = [90188, 2981, 563, 8783, 10774, 2329];
        var paper = Blank(Forms.F2021);
        for (var c = 0; c < numbers.Length; c++)
        {
            var rows = paper.Form.Table3.Rows;
            foreach (var cell in new[] { rows[2 + c].Cells[c], rows[2 + c].Cells[6], paper.Form.Table3.Row("new_received").Cells[c],
                paper.Form.Table3.Row("results.total").Cells[c] })
                paper = Put(paper, cell, numbers[c]);
        }

        foreach (var row in new[] { "new_received", "results.total" })
            paper = Put(paper, paper.Form.Table3.Row(row).Cells[6], numbers.Sum());
        var reading = ReportReader.ReadText(layout, Known.Named(layout).Render(paper));
        Assert.DoesNotContain(reading.Wrong(paper), w => w.StartsWith("table3", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Faults, f => f.Place.StartsWith("table3", StringComparison.Ordinal));

        // What does not add up decides nothing.
        var odd = Put(paper, paper.Form.Table3.Rows[2].Cells[0], 90189);
        Assert.True(ReportReader.ReadText(layout, Known.Named(layout).Render(odd)).Names("table3.results.total.total"));
    }

    /// <summary>Commas say where most numbers end: "1,2340001,234" is 1,234 0 0 0 1,234.</summary>
    [Theory, MemberData(nameof(Glued))]
    public void Thousands_parted_by_commas_are_told_apart_where_digits_touch(string layout) => ForAnyReport((paper, random) =>
    {
        var printed =
            paper with
            {
                Printed = [.. paper.Numbers.Select(
                n => n!.Value.ToString(
                    n == Math.Truncate(n.Value) ? "N0" : "0.####", System.Globalization.CultureInfo.InvariantCulture))]
            };
        var reading = ReportReader.ReadText(layout, Known.Named(layout).Render(printed));
        Assert.Equal(paper.Form.Id, reading.Form);
        Assert.Empty(reading.SilentlyWrong(printed));
        Assert.DoesNotContain(reading.Faults, f => f.Code == "row.count" && f.Place.StartsWith("table3", StringComparison.Ordinal));

        // A cell left blank must not be made up of its neighbours' digits.
        var blank = printed.With(paper.Form.Cells[random.Next(paper.Form.Cells.Length)], "", null);
        Assert.Empty(ReportReader.ReadText(layout, Known.Named(layout).Render(blank)).SilentlyWrong(blank));
    });

    [Theory]
    [InlineData("436,3960716,108", 436396, 0, 716108)]
    [InlineData("1,23401,234", 1234, 0, 1234)]
    public void Three_numbers_with_commas_may_be_decided(string digits, int first, int second, int third)
    {
        var paper = Blank(Forms.F2021);
        var row = paper.Form.Table2.Rows[0];
        var text = new RunningLayout("", "", "\n").Render(paper).Replace($"{row.Label}000", row.Label + digits, StringComparison.Ordinal);
        var reading = ReportReader.ReadText("", text);
        Assert.Equal([first, second, third], row.Cells.Select(c => reading.Report!.Values[c.Id]));
        Assert.False(reading.Names(row.Cells[0].Id));
    }

    [Theory]
    [InlineData("5,12312,345")]
    [InlineData("436,396716,108")]
    public void Numbers_with_commas_that_may_also_be_two_are_named(string digits)
    {
        var row = Forms.F2021.Table2.Rows[0];
        var text = new RunningLayout("", "", "\n").Render(Blank(Forms.F2021))
            .Replace($"{row.Label}000", row.Label + digits, StringComparison.Ordinal);
        Assert.True(ReportReader.ReadText("", text).Names(row.Cells[0].Id));
    }

    private static Paper Put(Paper paper, Cell cell, decimal number) =>
        paper.With(cell, number.ToString(System.Globalization.CultureInfo.InvariantCulture), number);

    [Fact]
    public void Rows_glued_here_and_there_are_told_apart_or_named() => ForAnyReport((paper, random) =>
    {
        var text = new RunningLayout("", " ", "\n").Render(paper);
        for (var at = text.IndexOf("三、收到", StringComparison.Ordinal); at < text.Length; at++)
            if (text[at] is ' ' && random.Next(3) == 0) text = text.Remove(at, 1);
        Assert.Empty(ReportReader.ReadText("", text).SilentlyWrong(paper));
    });

    [Theory, MemberData(nameof(Grids))]
    public void An_empty_cell_or_a_mark_is_no_zero(string layout) => ForAnyReport((paper, random) =>
    {
        string[] marks = ["", "/", "—", "-", "无", "\\", "——"];
        for (var i = random.Next(1, 9); i > 0; i--)
            paper = paper.With(paper.Form.Cells[random.Next(paper.Form.Cells.Length)], marks[random.Next(marks.Length)], null);
        Assert.Empty(ReportReader.ReadText(layout, Known.Named(layout).Render(paper)).SilentlyWrong(paper));
    });

    [Theory, MemberData(nameof(Clear))]
    public void A_row_that_is_not_there_is_named(string layout) => ForAnyReport((paper, random) =>
    {
        var row = paper.Form.Table3.Rows[random.Next(paper.Form.Table3.Rows.Length)];
        paper = row.Cells.Aggregate(paper, (p, c) => p.With(c, "", null));
        var text = Known.Named(layout).Render(paper);
        var at = text.IndexOf(row.Label, text.IndexOf("勾稽", StringComparison.Ordinal), StringComparison.Ordinal);
        if (at < 0) return;
        var reading = ReportReader.ReadText(layout, text.Remove(at, row.Label.Length));
        Assert.Empty(reading.SilentlyWrong(paper));
        Assert.True(reading.Names(row.Cells[0].Id), row.Id);
    });

    [Theory, MemberData(nameof(Clear))]
    public void A_row_without_its_total_keeps_its_other_numbers_or_is_named(string layout) => ForAnyReport((paper, random) =>
    {
        var row = paper.Form.Table3.Rows[random.Next(paper.Form.Table3.Rows.Length)];
        paper = paper.With(row.Cells[6], "", null);
        var reading = ReportReader.ReadText(layout, Known.Named(layout).Render(paper));
        Assert.Empty(reading.SilentlyWrong(paper));
        Assert.True(reading.Names(row.Cells[6].Id), row.Id);
    });

    [Theory, MemberData(nameof(Clear))]
    public void A_number_left_out_anywhere_is_named(string layout) => ForAnyReport((paper, random) =>
    {
        var cell = paper.Form.Cells[random.Next(paper.Form.Cells.Length)];
        // six zeros are read as a row without its total
        if (cell.Table == 3 && cell.Row.Cells.All(c => paper.Numbers[c.Index] == 0)) return;
        paper = paper.With(cell, "", null);
        Assert.Empty(ReportReader.ReadText(layout, Known.Named(layout).Render(paper)).SilentlyWrong(paper));
    });

    public static TheoryData<string, string, decimal?, string?> Prints => new()
    {
        { "22（其中修订16件）", "art20_1.normative_document.issued", 22, "cell.unit" },
        { "22(含修订1件)", "art20_1.normative_document.issued", 22, "cell.unit" },
        { "1,808,595", "art20_5.licence.decisions", 1808595, null },
        { "1，808，595", "art20_5.licence.decisions", 1808595, null },
        { "１２", "art20_5.licence.decisions", 12, null },
        { "984361元", "art20_8.fee.amount_wan_yuan", 98.4361m, "cell.unit" },
        { "5394432.52元", "art20_8.fee.amount_wan_yuan", 539.443252m, "cell.unit" },
        { "25.1万元", "art20_8.fee.amount_wan_yuan", 25.1m, "cell.unit" },
        { "5件", "art20_6.penalty.decisions", 5, null },
        { "2笔", "art20_6.penalty.decisions", 2, "cell.unit" },
        { "/", "art20_6.penalty.decisions", null, "cell.mark" },
        { "—", "art20_6.penalty.decisions", null, "cell.mark" },
        { "无", "art20_6.penalty.decisions", null, "cell.mark" },
        { "", "art20_6.penalty.decisions", null, "row.missing" },
    };

    [Theory, MemberData(nameof(Prints))]
    public void What_is_printed_beside_a_number_does_not_change_it(string printed, string cell, decimal? number, string? fault)
    {
        var zeros = Blank(Forms.F2021);
        var paper = zeros.With(zeros.Form["table2." + cell], printed, number);
        foreach (var layout in Known.Clear)
        {
            var reading = ReportReader.ReadText(layout.Name, layout.Render(paper));
            Assert.True(reading.Wrong(paper) is [], $"{layout.Name}: {string.Join("; ", reading.Wrong(paper))}");
            Assert.Equal(fault is null ? [] : [fault], reading.Faults.Select(f => f.Code));
        }
    }

    [Theory]
    [InlineData("+11", 11)]
    [InlineData("-3", -3)]
    [InlineData("－3", -3)]
    public void A_change_keeps_its_sign(string printed, int number)
    {
        var zeros = Blank(Forms.F2019);
        var paper = zeros.With(zeros.Form["table2.art20_5.licence.items_change"], printed, number);
        foreach (var layout in Known.Clear)
            Assert.True(ReportReader.ReadText(layout.Name, layout.Render(paper)).Wrong(paper) is [], layout.Name);
    }

    [Fact]
    public void A_sign_apart_from_its_number_is_named()
    {
        var zeros = Blank(Forms.F2019);
        var cell = zeros.Form["table2.art20_5.licence.items_change"];
        var reading = ReportReader.ReadText("", new RunningLayout("", " ", "\n").Render(zeros.With(cell, "- 3", -3)));
        Assert.True(reading.Names(cell.Id), string.Join("; ", reading.Faults));
    }

    [Theory, MemberData(nameof(Clear))]
    public void Labels_numbered_with_another_mark_or_with_blanks_are_the_same_labels(string layout) => ForAnyReport((paper, random) =>
    {
        var text = Known.Named(layout).Render(paper);
        string[] marks = [".", "、", "．", ". ", "、 "];
        var mark = marks[random.Next(marks.Length)];
        for (var n = '1'; n <= '8'; n++)
            foreach (var row in paper.Form.Table3.Rows.Where(r => r.Label.StartsWith($"{n}.", StringComparison.Ordinal)))
                text = text.Replace(row.Label[..4], $"{n}{mark}{row.Label[2..4]}", StringComparison.Ordinal);
        Assert.Empty(ReportReader.ReadText(layout, text).Wrong(paper));
    });

    [Theory, MemberData(nameof(Clear))]
    public void Marks_at_the_edges_of_a_file_and_half_width_brackets_change_nothing(string layout) => ForAnyReport(paper =>
    {
        var text = Known.Named(layout).Render(paper).Replace('（', '(').Replace('）', ')').Replace('，', ',');
        Assert.Empty(ReportReader.ReadText(layout, $"\uFEFF\f{text}\f\u0007").Wrong(paper));
    });

    [Fact]
    public void A_first_heading_printed_before_the_title_and_again_behind_it_is_one_part()
    {
        var paper = Blank(Forms.F2021);
        var text = "一、总体情况\n" + Known.Clear[0].Render(paper);
        var reading = ReportReader.ReadText("", text);
        Assert.Empty(reading.Wrong(paper));
        Assert.Equal("全年按条例的期限公开信息，登记、审查、答复各有专人。", reading.Report!.Section("s1").Text);
        Assert.Equal(Paper.Organ, reading.Report.Organ);
    }

    [SharedFact]
    public void Published_reports_in_text_are_read_and_nothing_is_silently_wrong() => Truth.Holds(missing: []);

    internal static Paper Blank(Form form) => new(form, [.. form.Cells.Select(_ => (decimal?)0)], [.. form.Cells.Select(_ => "0")]);

    internal static void ForAnyReport(Action<Paper> holds) => ForAnyReport((paper, _) => holds(paper));

    /// <summary>Always the same reports; others on every run where GONGKAI_LONG is set.</summary>
    internal static void ForAnyReport(Action<Paper, Random> holds)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(LongRun.Is ? 3000 : 60);
        if (!LongRun.Is) config = config.WithReplay(711, 20190515);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(Paper.Random(seed), new Random(seed))).Check(config);
    }
}
