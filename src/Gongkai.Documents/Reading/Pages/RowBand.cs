using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>A row of a table by the stretch of the pages that it takes.</summary>
/// <param name="Row">The row of the form.</param>
/// <param name="Label">The lines of its label.</param>
/// <param name="Printed">The label as printed.</param>
internal sealed record RowBand(FormRow Row, IReadOnlyList<PageWord> Label, string Printed)
{
    public int Page => Label[0].Page;

    /// <summary>Where the row ends: half way to the next label.</summary>
    public double End { get; set; } = double.MaxValue;

    /// <summary>The numbers that stand in it.</summary>
    public List<PageWord> Numbers { get; } = [];

    /// <summary>Sets where each row ends, and gives it the numbers in it.</summary>
    public static void Fill(IReadOnlyList<RowBand> bands, IEnumerable<PageWord> numbers, double end)
    {
        for (var i = 0; i < bands.Count; i++) bands[i].End = i + 1 < bands.Count ? bands[i].EndBefore(bands[i + 1]) : end;
        foreach (var number in numbers.OrderBy(n => n.Depth))
            bands.FirstOrDefault(b => number.Depth < b.End)?.Numbers.Add(number);
    }

    private double EndBefore(RowBand next)
    {
        var bottom = Label.Max(w => PageWord.DepthOf(w.Page, w.Bottom));
        return next.Page == Label[^1].Page ? (bottom + next.Label.Min(w => PageWord.DepthOf(w.Page, w.Top))) / 2 : PageWord.DepthOf(next.Page, 0);
    }
}
