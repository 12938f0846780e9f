using System.Text;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>Words side by side on a page.</summary>
internal sealed class PageLine
{
    private PageLine(IEnumerable<PageWord> words)
    {
        Words = [.. words.OrderBy(w => w.Left)];
        Folded = string.Concat(Words.Select(w => w.Folded));
    }

    public IReadOnlyList<PageWord> Words { get; }

    /// <summary>The line without blanks, as it is compared.</summary>
    public string Folded { get; }

    public int Page => Words[0].Page;

    public double Depth => Words.Average(w => w.Depth);

    public double Top => Words.Min(w => w.Top);

    public double Bottom => Words.Max(w => w.Bottom);

    /// <summary>Words into lines, from the top of the first page to the end of the last.</summary>
    public static List<PageLine> Of(IEnumerable<PageWord> words)
    {
        var (lines, line) = (new List<PageLine>(), new List<PageWord>());
        foreach (var word in words.OrderBy(w => w.Depth).ThenBy(w => w.Left))
        {
            if (line.Count > 0 && !Touches(line, word))
            {
                lines.Add(new PageLine(line));
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0) lines.Add(new PageLine(line));
        return lines;
    }

    /// <summary>The line as text: a blank where words stand apart, several where they stand far apart.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Words.Count; i++)
        {
            var gap = i == 0 ? 0 : (Words[i].Left - Words[i - 1].Right) / Math.Max(1, Words[i].Height);
            text.Append(gap > 1 ? "   " : gap > 0.1 ? " " : "").Append(Words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Where the character at this index of <see cref="Folded"/> begins.</summary>
    public double LeftOf(int index)
    {
        foreach (var word in Words)
        {
            if (index < word.Folded.Length) return word.Left + (word.Right - word.Left) * index / word.Folded.Length;
            index -= word.Folded.Length;
        }

        return Words[^1].Right;
    }

    // Half a line apart is another line, as where a cell of one line stands beside one of two.
    private static bool Touches(List<PageWord> line, PageWord word) =>
        word.Depth - line[0].Depth < 0.4 * Math.Min(line[0].Height, word.Height);
}
