using System.Buffers;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>
/// A part of the report's prose, made ready for matching: white space taken out, full-width forms folded, sentences cut, numbers found.
/// </summary>
/// <remarks>Text out of a PDF breaks its lines inside sentences and lets numbers stand alone ("申请 2 条"), so nothing can be matched before
/// it is squeezed.
/// Every place in <see cref="Text"/> maps back to the characters of the source.</remarks>
internal sealed class Passage
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("。!?\n");

    // The longest part seen in a published report has 4,100 characters. What is no report must not cost more than one.
    public const int Longest = 50_000;

    private readonly int[] origin;

    public Passage(ReportText source)
    {
        Source = source;
        (Text, origin) = Squeeze.Of(source.Text.Length <= Longest ? source.Text : source.Text[..Longest]);
        Sentences = Cut(Text);
        Mentions = MentionScanner.Scan(this);
    }

    public ReportText Source { get; }

    public string Place => Source.Place;

    /// <summary>The squeezed text. A line break stays only where a paragraph or an item of a list begins.</summary>
    public string Text { get; }

    /// <summary>
    /// Where each sentence ends (after 。！？ or a paragraph), in order; a sentence that begins with 其中 belongs to the one before.
    /// </summary>
    public int[] Sentences { get; }

    /// <summary>The numbers with a unit, in order.</summary>
    public Mention[] Mentions { get; }

    /// <summary>A stretch of the squeezed text as a stretch of the source.</summary>
    public ProseSpan Span(int start, int end) =>
        new(Place, origin[start], origin[end - 1] + 1 - origin[start]);

    /// <summary>The place in the source of a place in the squeezed text.</summary>
    public int Origin(int at) => origin[at];

    public (int Start, int End) Sentence(int index) => (index == 0 ? 0 : Sentences[index - 1], Sentences[index]);

    public ReadOnlySpan<char> SentenceText(int index)
    {
        var (start, end) = Sentence(index);
        return Text.AsSpan(start, end - start);
    }

    /// <summary>The sentence that a place stands in.</summary>
    public int SentenceAt(int at)
    {
        var found = Array.BinarySearch(Sentences, at + 1);
        return found < 0 ? ~found : found;
    }

    private static int[] Cut(string text)
    {
        var ends = new List<int>(64);
        for (var at = 0; at < text.Length; at++)
        {
            var stop = text.AsSpan(at).IndexOfAny(Stops);
            if (stop < 0) break;
            at += stop;
            if (!text.AsSpan(at + 1).StartsWith("其中")) ends.Add(at + 1);
        }

        if (ends.Count == 0 || ends[^1] < text.Length) ends.Add(text.Length);
        return [.. ends];
    }
}
