using System.Globalization;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>The numbers of pages, which stand among the numbers of a table that goes on over the page.</summary>
internal static class PageNumbers
{
    private static readonly string[] AroundNumbers =
        ["--", "----", "-", "··", "第页", "第页共页", "第页,共页", "第页/共页", "共页第页", "共页,第页"];

    /// <summary>
    /// The lines without those that only number their page: "- 3 -", "第3页 共5页", "3/5", and a bare number that counts the pages.
    /// </summary>
    public static List<PageLine> LeaveOut(List<PageLine> lines)
    {
        for (var round = 0; round < MostRunning; round++) lines = WithoutRunning(WithoutNumbers(lines));
        return WithoutNumbers(lines);
    }

    /// <summary>As many lines may stand above or below the text of every page.</summary>
    private const int MostRunning = 3;

    /// <summary>Without a line that stands at the same place on top, or at the foot, of every page.</summary>
    private static List<PageLine> WithoutRunning(List<PageLine> lines)
    {
        var pages = lines.GroupBy(l => l.Page).ToList();
        if (pages.Count < 2) return lines;
        var drop = new HashSet<PageLine>();
        foreach (var edge in (List<PageLine>[])[pages.ConvertAll(p => p.First()), pages.ConvertAll(p => p.Last())])
            if (edge.TrueForAll(l => l.Folded == edge[0].Folded && Math.Abs(l.Top - edge[0].Top) < 2)) drop.UnionWith(edge);
        return lines.FindAll(l => !drop.Contains(l));
    }

    private static List<PageLine> WithoutNumbers(List<PageLine> lines)
    {
        var edges = lines.GroupBy(l => l.Page).SelectMany(p => (PageLine[])[p.First(), p.Last()]).Distinct().ToList();
        var bare = edges.Select(l => (Line: l, Number: Bare(l))).Where(l => l.Number is not null).ToList();
        var counted = bare.GroupBy(b => b.Number - b.Line.Page).Where(g => g.Count() > 1 || g.Key == 0)
            .SelectMany(g => g.Select(b => b.Line)).ToHashSet();
        var drop = edges.Where(l => counted.Contains(l) || IsNumbered(l.Folded)).ToHashSet();
        return lines.FindAll(l => !drop.Contains(l));
    }

    private static int? Bare(PageLine line) =>
        line.Words.Count == 1 && int.TryParse(line.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < 1_000 ? number : null;

    private static bool IsNumbered(string line)
    {
        var digits = line.Count(char.IsAsciiDigit);
        if (digits is 0 or > 6 || line.Length > 14) return false;
        var rest = string.Concat(line.Where(c => !char.IsAsciiDigit(c)));
        return AroundNumbers.Contains(rest) || (rest is "/" && line.Length > 2);
    }
}
