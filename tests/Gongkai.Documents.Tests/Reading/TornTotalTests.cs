using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>A total that text extraction put elsewhere is a printed number; what only adds up is none.</summary>
public sealed class TornTotalTests
{
    private static readonly string[] Layouts = ["tabs", "a row a line, single blanks", "a row a line, columns of blanks"];

    [Fact]
    public void The_one_number_that_stands_alone_is_the_total_of_the_one_row_that_lacks_it_and_both_places_are_named() =>
        Torn((torn, lines, at) =>
    {
        lines.Insert(at, torn.Total);
        var reading = ReportReader.ReadText(torn.Layout, string.Join('\n', lines));
        Assert.Empty(reading.SilentlyWrong(torn.Paper)); // where the row is read otherwise, it is named
        // a year, or a row that is read otherwise
        if (reading.Faults.FirstOrDefault(f => f.Code == "cell.torn-off") is not { } fault) return;
        Assert.Equal(torn.Paper.Numbers[torn.Paper.Form[torn.Cell].Index], reading.Report!.Values[torn.Cell]);
        Assert.Equal(torn.Cell, fault.Place);
        Assert.Contains($"第{at + 1}行", fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void It_is_often_found() => Assert.InRange(Count(), LongRun.Is ? 1500 : 30, LongRun.Is ? 3000 : 60);

    [Fact]
    public void Nothing_is_taken_where_the_number_may_be_another() => Torn((torn, lines, at) =>
    {
        string[] decoys = [torn.Total + "\n\f", "2023", "— 3 —", "3/12", "2024年1月20日", "[1]", "①", "第3页", "17\n18", ""];
        foreach (var decoy in decoys)
        {
            var reading = ReportReader.ReadText(torn.Layout, string.Join('\n', [.. lines.Take(at), decoy, .. lines.Skip(at)]));
            // the six numbers may also be read as other seven, by name
            Assert.True(reading.Report!.Values[torn.Cell] is null || reading.Names(torn.Cell), decoy);
            Assert.DoesNotContain(reading.Faults, f => f.Code == "cell.torn-off");
            Assert.Empty(reading.SilentlyWrong(torn.Paper.With(torn.Paper.Form[torn.Cell], "", null)));
        }
    });

    [Fact]
    public void A_total_among_page_numbers_years_and_notes_is_never_mistaken() => Torn((torn, lines, at) =>
    {
        var random = new Random(at);
        string[] decoys = ["— 3 —", "3/12", "2024年1月20日", "[1]", "第3页", "7", "2023", "12", torn.Total];
        for (var n = random.Next(1, 5); n > 0; n--) lines.Insert(random.Next(at - 3, at + 4), decoys[random.Next(decoys.Length)]);
        lines.Insert(at, torn.Total);
        var reading = ReportReader.ReadText(torn.Layout, string.Join('\n', lines));
        Assert.Empty(reading.SilentlyWrong(torn.Paper));
        if (reading.Faults.Any(f => f.Code == "cell.torn-off"))
            Assert.Equal(torn.Paper.Numbers[torn.Paper.Form[torn.Cell].Index], reading.Report!.Values[torn.Cell]);
    });

    [Fact]
    public void A_number_alone_below_a_row_that_is_not_its_sum_is_not_its_total() => LayoutTests.ForAnyReport((paper, random) =>
    {
        var rows = paper.Form.Table3.Rows;
        var i = random.Next(rows.Length - 1);
        var lines = Known.Named("a row a line, single blanks").Render(paper).Split('\n').ToList();
        if (Line(lines, rows[i].Label) is not (> 0 and var upper) || Line(lines, rows[i + 1].Label) is not (> 0 and var lower)) return;
        var (first, second) = (paper.Row(rows[i])[6], paper.Row(rows[i + 1])[6]);
        (lines[upper], lines[lower]) = (lines[upper][..^(first.Length + 1)], lines[lower][..^(second.Length + 1)]);
        lines.Insert(lower, second);
        Assert.Empty(ReportReader.ReadText("", string.Join('\n', lines)).SilentlyWrong(paper));
    });

    [Fact]
    public void Several_totals_each_above_its_row_are_tied_and_of_too_few_none_is()
    {
        var all = 0;
        LayoutTests.ForAnyReport((paper, random) =>
        {
            var lines = Known.Named("a row a line, single blanks").Render(paper).Split('\n').ToList();
            var rows = paper.Form.Table3.Rows.Where(
                r => random.Next(4) == 0 && paper.Row(r) is [.., not "0", not "0"] numbers && numbers[5] != numbers[6]).ToList();
            foreach (var row in rows)
            {
                if (Line(lines, row.Label) is not (> 0 and var at)
                    || !lines[at].EndsWith($" {paper.Row(row)[6]}", StringComparison.Ordinal)) return;
                lines[at] = lines[at][..^(paper.Row(row)[6].Length + 1)];
                lines.Insert(at, paper.Row(row)[6]);
            }

            var reading = ReportReader.ReadText("", string.Join('\n', lines));
            Assert.Empty(reading.SilentlyWrong(paper));
            if (rows.Count < 2 || reading.Wrong(paper).Length > 0) return; // six numbers may also add up otherwise: then they are named
            all++;
            var tied = rows.FindAll(r => reading.Faults.Any(f => f.Code == "cell.torn-off" && f.Place == r.Cells[6].Id));
            Assert.True(
                tied.Count == rows.Count || LongRun.Is,
                "once in some two thousand reports one of them is read in another way, and rightly");
            lines.RemoveAt(Line(lines, rows[^1].Label) - 1);
            Assert.DoesNotContain(ReportReader.ReadText("", string.Join('\n', lines)).Faults, f => f.Code == "cell.torn-off");
        });
        Assert.InRange(all, 5, LongRun.Is ? 3000 : 60);
    }

    private static int Count()
    {
        var found = 0;
        Torn((torn, lines, at) =>
        {
            lines.Insert(at, torn.Total);
            if (ReportReader.ReadText(torn.Layout, string.Join('\n', lines)).Report!.Values[torn.Cell] is not null) found++;
        });
        return found;
    }

    private sealed record TornPaper(Paper Paper, string Layout, string Cell, string Total);

    /// <summary>Any report with the total of one row of table III left out, and a line of that table some rows away.</summary>
    private static void Torn(Action<TornPaper, List<string>, int> holds) => LayoutTests.ForAnyReport((paper, random) =>
    {
        var (rows, layout) = (paper.Form.Table3.Rows, Layouts[random.Next(Layouts.Length)]);
        var row = random.Next(6, rows.Length);
        var total = paper.Row(rows[row])[6];
        if (total is "0") return; // six zeros do not say which of them is missing

        var lines = Known.Named(layout).Render(paper.With(rows[row].Cells[6], "", null)).Split('\n').ToList();
        var at = Line(lines, rows[random.Next(2, row - 2)].Label);
        if (at > 0) holds(new TornPaper(paper, layout, rows[row].Cells[6].Id, total), lines, at);
    });

    private static int Line(List<string> lines, string label) =>
        lines.FindIndex(
            lines.FindIndex(l => l.Contains("勾稽关系", StringComparison.Ordinal)), l => l.Contains(label, StringComparison.Ordinal));
}
