using System.Globalization;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Grids;
using Gongkai.Documents.Tests.Reading.Layouts;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>The same paper in any two layouts gives the same values and the same cells with faults.</summary>
public sealed class SamePaperTests
{
    [Fact]
    public void The_same_paper_reads_the_same_in_every_layout() => KnownLines.Hold("layouts-that-differ.txt", Differences());

    private static IEnumerable<string> Differences()
    {
        foreach (var (name, paper) in Papers())
        {
            var first = Cells(ReportReader.ReadText("", Known.Clear[0].Render(paper)), paper);
            foreach (var (layout, reading) in Readings(paper))
            {
                if (reading.Form != paper.Form.Id)
                {
                    yield return $"{name}\t{layout}\tform\t{reading.Form}";
                    continue;
                }
                foreach (var (cell, read) in Cells(reading, paper))
                    if (read != first[cell]) yield return $"{name}\t{layout}\t{cell}\t{read}, not {first[cell]}";
            }
        }
    }

    private static IEnumerable<(string Layout, ReadReport Reading)> Readings(Paper paper)
    {
        foreach (var layout in Known.Clear.Concat(Known.Glued))
            yield return (layout.Name, ReportReader.ReadText("", layout.Render(paper)));
        foreach (var (arranged, arrange) in Arrangements.All)
            foreach (var (format, write) in FileFormats.All)
                yield return ($"{format}, {arranged}", ReportReader.Read("", write(Arrangement.Of(paper, arrange))));
    }

    /// <summary>What is read in each cell; ? where a fault names the cell, its row or its table.</summary>
    private static Dictionary<string, string> Cells(ReadReport reading, Paper paper) =>
        paper.Form.Cells.ToDictionary(
            c => c.Id,
            c => (reading.Report!.Values[c.Id]?.ToString(CultureInfo.InvariantCulture) ?? "–") + (reading.Names(c.Id) ? "?" : ""));

    /// <summary>Reports of both forms whose sums hold, and one in which something is otherwise.</summary>
    private static IEnumerable<(string Name, Paper Paper)> Papers()
    {
        for (var seed = 1; seed <= 3; seed++) yield return ($"paper {seed}", Paper.Random(seed));
        var whole = Paper.Random(4);
        var (licence, row) = (whole.Form["table2.art20_5.licence.decisions"], whole.Form.Table3.Row("results.granted"));
        yield return ("an empty cell in table II", whole.With(licence, "", null));
        yield return ("a mark in table II", whole.With(licence, "/", null));
        yield return ("a unit in table II", whole.With(licence, "5笔", 5));
        yield return ("commas in table II", whole.With(licence, "1,808,595", 1808595));
        yield return ("an empty cell in table III", whole.With(row.Cells[2], "", null));
        yield return ("a mark in table III", whole.With(row.Cells[2], "—", null));
        yield return ("no total in table III", whole.With(row.Cells[6], "", null));
        yield return ("a row of blanks in table III", row.Cells.Aggregate(whole, (p, c) => p.With(c, "", null)));
        yield return ("a wrong total in table III", whole.With(row.Cells[6], "987", 987));
        yield return ("an empty cell in table IV", whole.With(whole.Form.Table4.Rows[0].Cells[0], "", null));
    }
}
