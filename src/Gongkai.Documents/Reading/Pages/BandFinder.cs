using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>Finds the labels of a table's rows on the page: by how they begin, since they are wrapped, in their order.</summary>
/// <param name="words">The words left of the numbers.</param>
internal sealed class BandFinder(IEnumerable<PageWord> words)
{
    private readonly List<PageLine> lines = PageLine.Of(words);

    /// <summary>The rows that are there, in their order.</summary>
    public List<RowBand> Find(IReadOnlyList<RowLabel> labels)
    {
        var places = new (int Line, int At)?[labels.Count];
        for (var i = 0; i < labels.Count; i++)
            if (labels[i].Whole.Length > 0) places[i] = First(Beginnings(labels[i].Whole, 4), labels[i].Whole, (0, lines.Count));
        KeepOrder(places);
        for (var i = 0; i < labels.Count; i++)
            places[i] ??= First(Rare(labels[i]), labels[i].Whole, (Behind(places, i), Before(places, i)));
        return [.. Enumerable.Range(0, labels.Count).Where(i => places[i] is not null)
            .Select(i => Band(labels[i].Row, places[i]!.Value, Before(places, i)))];
    }

    /// <summary>The first line that holds the earliest of the keys that any line holds, and where the label begins there.</summary>
    private (int Line, int At)? First(IReadOnlyList<string> keys, string whole, (int From, int To) range)
    {
        foreach (var key in keys)
            for (var i = range.From; i < range.To; i++)
                if (lines[i].Folded.IndexOf(key, StringComparison.Ordinal) is >= 0 and var at)
                    return (i, at - Lead(lines[i].Folded[..at], key, whole));
        return null;
    }

    /// <summary>How much of the label stands in front of a key from its middle.</summary>
    private static int Lead(string before, string key, string whole)
    {
        var lead = whole.IndexOf(key, StringComparison.Ordinal);
        return lead > 0 && before.EndsWith(whole[..lead], StringComparison.Ordinal) ? lead : 0;
    }

    private static string[] Beginnings(string label, int shortest) =>
        [.. Enumerable.Range(0, Math.Max(1, Math.Min(label.Length, Longest) - shortest + 1)).Select(
            n => label[..(Math.Min(label.Length, Longest) - n)])];

    private const int Longest = 12;

    /// <summary>For labels that are damaged, or too common a word to be looked for before their neighbours are found.</summary>
    private static string[] Rare(RowLabel label) => [.. label.Parts, .. label.Whole.Length > 0 ? Beginnings(label.Whole, 3) : []];

    /// <summary>
    /// A label found above one that comes before it is another text: of two that contradict each other the later is dropped.
    /// </summary>
    private static void KeepOrder((int Line, int At)?[] places)
    {
        for (var i = 1; i < places.Length; i++)
            if (places[i] is { } place && place.Line < Behind(places, i)) places[i] = null;
    }

    private static int Behind((int Line, int At)?[] places, int row)
    {
        for (var i = row - 1; i >= 0; i--)
            if (places[i] is { } place) return place.Line + 1;
        return 0;
    }

    private int Before((int Line, int At)?[] places, int row)
    {
        for (var i = row + 1; i < places.Length; i++)
            if (places[i] is { } place) return place.Line;
        return lines.Count;
    }

    private RowBand Band(FormRow row, (int Line, int At) place, int end)
    {
        var first = lines[place.Line];
        var left = first.LeftOf(NumberOf(first.Folded, place.At)) - first.Words[0].Height / 2;
        var label = new List<PageWord>();
        var length = row.Label.Length;
        for (var i = place.Line; i < end && length > 0 && Follows(label, lines[i]); i++)
        {
            var here = lines[i].Words.Where(w => w.Right > left && (w.Left >= left || i == place.Line)).ToList();
            label.AddRange(here);
            length -= here.Sum(w => w.Folded.Length);
        }

        return new RowBand(row, label, string.Concat(label.Select(w => w.Text)));
    }

    /// <summary>The label's number belongs to it: "2.", "(七)".</summary>
    private static int NumberOf(string line, int at) => line.AsSpan(0, at) switch
    {
        [.., _, _, ')'] => at - 3,
        [.., _, '.' or '、'] => at - 2,
        _ => at,
    };

    private static bool Follows(List<PageWord> label, PageLine line) =>
        label.Count == 0 || (label[^1].Page == line.Page && line.Top - label[^1].Bottom < 1.2 * label[^1].Height);
}
