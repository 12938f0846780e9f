namespace Gongkai.Documents.Reading.Pages;

/// <summary>The columns of a table by the stretches of the page that they take, from left to right.</summary>
internal sealed class Columns
{
    private readonly List<(double Left, double Right)> stretches;

    private Columns(List<(double Left, double Right)> stretches) => this.stretches = stretches;

    public int Count => stretches.Count;

    public double Left => stretches[0].Left;

    /// <summary>The column in which a word stands: that whose stretch is nearest to its middle.</summary>
    public int Of(PageWord word)
    {
        var nearest = 0;
        for (var i = 1; i < Count; i++)
            if (Distance(i, word.Center) < Distance(nearest, word.Center)) nearest = i;
        return nearest;
    }

    /// <summary>The stretches that the words of one column after another take: words that stand over each other are one column.</summary>
    public static Columns Over(IEnumerable<PageWord> words)
    {
        var found = new List<(double Left, double Right)>();
        foreach (var word in words.OrderBy(w => w.Left))
        {
            if (found.Count > 0 && word.Left < found[^1].Right) found[^1] = (found[^1].Left, Math.Max(found[^1].Right, word.Right));
            else found.Add((word.Left, word.Right));
        }

        return new Columns(found);
    }

    /// <summary>
    /// The columns that whole rows show, each with as many words as there are columns; null where they contradict each other.
    /// </summary>
    public static Columns? FromWholeRows(IEnumerable<IReadOnlyList<PageWord>> rows, int count)
    {
        var stretches = Enumerable.Repeat((Left: double.MaxValue, Right: double.MinValue), count).ToList();
        foreach (var row in rows)
            for (var i = 0; i < count; i++)
                stretches[i] = (Math.Min(stretches[i].Left, row[i].Left), Math.Max(stretches[i].Right, row[i].Right));
        if (stretches[0].Left > stretches[0].Right) return null;
        for (var i = 1; i < count; i++)
            if (stretches[i].Left < stretches[i - 1].Right) return null;
        return new Columns(stretches);
    }

    private double Distance(int column, double x) =>
        x < stretches[column].Left ? stretches[column].Left - x : x > stretches[column].Right ? x - stretches[column].Right : 0;
}
