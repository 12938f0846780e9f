using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>A row of a table by the stretch of the pages that it takes.</summary>
/// <param name="Row">The row of the form.</param>
/// <param name="Label">The lines of its label.</param>
/// <param name="Printed">The label as printed.</param>
internal sealed record RowBand(FormRow Row, IReadOnlyList<PageWord> Label, string Printed)
{
    public int Page => Label[0].Page;

    /// <summary>Where its label begins, counted down through all pages.</summary>
    public double Top { get; } = Label.Min(w => PageWord.DepthOf(w.Page, w.Top));

    /// <summary>Where its label ends.</summary>
    public double Bottom { get; } = Label.Max(w => PageWord.DepthOf(w.Page, w.Bottom));

    /// <summary>Where the row ends: half way to the next label.</summary>
    public double End { get; set; } = double.MaxValue;

    /// <summary>The numbers that stand in it.</summary>
    public List<PageWord> Numbers { get; } = [];

    public void Take(IEnumerable<PageWord> numbers)
    {
        Numbers.Clear();
        Numbers.AddRange(numbers);
    }

    /// <summary>Sets where each row ends, and gives it the numbers in it.</summary>
    public static void Fill(IReadOnlyList<RowBand> bands, IEnumerable<PageWord> numbers, double end)
    {
        for (var i = 0; i < bands.Count; i++) bands[i].End = i + 1 < bands.Count ? bands[i].EndBefore(bands[i + 1]) : end;
        foreach (var number in numbers.OrderBy(n => n.Depth))
            bands.FirstOrDefault(b => number.Depth < b.End)?.Numbers.Add(number);
    }

    /// <summary>How far above its label or below it a line stands.</summary>
    public double DistanceTo(PageLine line) => line.Depth < Top ? Top - line.Depth : line.Depth > Bottom ? line.Depth - Bottom : 0;

    private double EndBefore(RowBand next) => next.Page == Label[^1].Page ? (Bottom + next.Top) / 2 : PageWord.DepthOf(next.Page, 0);
}
