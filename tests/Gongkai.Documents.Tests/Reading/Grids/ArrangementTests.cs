using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>Whatever a table looks like, each number is read under its own row and column.</summary>
public sealed class ArrangementTests
{
    public static TheoryData<string, string> FormatsAndArrangements
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var format in FileFormats.All.Keys)
                foreach (var arrangement in Arrangements.All.Keys) rows.Add(format, arrangement);
            return rows;
        }
    }

    [Theory, MemberData(nameof(FormatsAndArrangements))]
    public void Every_number_is_read_where_it_stands(string format, string arrangement)
    {
        foreach (var paper in Papers(12))
        {
            var reading = Read(format, Arrangement.Of(paper, Arrangements.All[arrangement]));
            Assert.True(
                reading.Wrong(paper) is [],
                string.Join("\n", reading.Wrong(paper).Take(9).Concat(reading.Faults.Select(f => f.ToString()))));
            Assert.Equal((Paper.Organ, paper.Year, 6), (reading.Report!.Organ, reading.Report.Year, reading.Report.Sections.Count));
            Assert.Equal((Arrangement.Prose, "无。"), (reading.Report.Section("s1").Text, reading.Report.Section("s6").Text));
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_report_as_the_template_has_it_has_no_fault(string format) =>
        Assert.All(Papers(6), paper => Assert.Empty(Read(format, Arrangement.Of(paper, (s, _) => [s])).Faults));

    public static TheoryData<string> Formats => [.. FileFormats.All.Keys];

    [Theory, MemberData(nameof(FormatsAndArrangements))]
    public void An_empty_cell_or_a_mark_is_no_zero(string format, string arrangement)
    {
        string[] marks = ["", "/", "—", "-", "无", "\\", "——"];
        foreach (var (sound, i) in Papers(8).Select((p, i) => (p, i)))
        {
            var (paper, random) = (sound, new Random(i));
            for (var n = random.Next(1, 9); n > 0; n--)
                paper = paper.With(paper.Form.Cells[random.Next(paper.Form.Cells.Length)], marks[random.Next(marks.Length)], null);
            var reading = Read(format, Arrangement.Of(paper, Arrangements.All[arrangement]));
            Assert.True(
                reading.SilentlyWrong(paper) is [],
                string.Join("\n", reading.SilentlyWrong(paper).Take(9).Concat(reading.Faults.Select(f => f.ToString()))));
            Assert.True(
                reading.Wrong(paper) is [],
                string.Join("\n", reading.Wrong(paper).Take(9).Concat(reading.Faults.Select(f => f.ToString()))));
        }
    }

    internal static ReadReport Read(string format, Arrangement report) => ReportReader.Read(format, FileFormats.All[format](report));

    internal static IEnumerable<Paper> Papers(int count) => Enumerable.Range(0, LongRun.Is ? count * 20 : count).Select(Paper.Random);
}
