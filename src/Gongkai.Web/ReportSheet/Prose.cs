using System.Buffers;
using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Web.ReportSheet;

/// <summary>A piece of prose, and the remark it carries, if any.</summary>
public sealed record Piece(string Text, Remark? Remark);

/// <summary>The prose of a part, cut where remarks begin and end, and into paragraphs.</summary>
internal static class Prose
{
    /// <summary>A line at least this long that ends without a stop was broken by the page, not by the author.</summary>
    private const int WrappedLine = 25;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；：…");

    /// <summary>The paragraphs of a part.</summary>
    public static ImmutableArray<ImmutableArray<Piece>> Of(ReportText part, IEnumerable<Remark> remarks)
    {
        var here = Apart(remarks.Where(r => IsIn(r, part)));
        return [.. Paragraphs(part.Text).Select(p => Cut(part.Text, p, here)).Where(p => p.Length > 0)];
    }

    private static bool IsIn(Remark remark, ReportText part) =>
        remark.Finding.Span is { Length: > 0 } s && s.Place == part.Place && s.Start >= 0 && s.Start + s.Length <= part.Text.Length;

    // Where two remarks share words, the graver keeps them.
    private static List<Remark> Apart(IEnumerable<Remark> remarks)
    {
        var kept = new List<Remark>();
        foreach (var remark in remarks)
            if (kept.TrueForAll(k => !Overlap(k.Finding.Span!.Value, remark.Finding.Span!.Value)))
                kept.Add(remark);
        return [.. kept.OrderBy(r => r.Finding.Span!.Value.Start)];
    }

    private static bool Overlap(ProseSpan a, ProseSpan b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    private static ImmutableArray<Piece> Cut(string text, Range paragraph, List<Remark> remarks)
    {
        var (start, length) = paragraph.GetOffsetAndLength(text.Length);
        var (at, end) = (start, start + length);
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        void Add(int to, Remark? remark)
        {
            var words = Unbroken(text[at..to]);
            if (words.Length > 0) pieces.Add(new(words, remark));
            at = to;
        }

        foreach (var remark in remarks.Where(r => r.Finding.Span!.Value.Start >= start && r.Finding.Span.Value.Start < end))
        {
            var span = remark.Finding.Span!.Value;
            Add(span.Start, null);
            Add(Math.Min(span.Start + span.Length, end), remark);
        }

        Add(end, null);
        return pieces.ToImmutable();
    }

    private static IEnumerable<Range> Paragraphs(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' || IsWrap(text, start, i)) continue;
            if (!text.AsSpan(start, i - start).IsWhiteSpace()) yield return start..i;
            start = i + 1;
        }

        if (start < text.Length && !text.AsSpan(start).IsWhiteSpace()) yield return start..text.Length;
    }

    // Text out of a PDF has a line for every printed one, sometimes with an empty one between.
    private static bool IsWrap(string text, int paragraph, int at)
    {
        var line = text.AsSpan(paragraph, at - paragraph).TrimEnd();
        line = line[(line.LastIndexOf('\n') + 1)..];
        var next = text.AsSpan(at + 1).TrimStart("\r\n");
        return line.Length >= WrappedLine && !Ends.Contains(line[^1]) && !next.IsEmpty && !char.IsWhiteSpace(next[0]) && !Begins(next);
    }

    // （一）, 一、, 1. and 1、 begin a paragraph.
    private static bool Begins(ReadOnlySpan<char> line) =>
        line[0] is '（' or '('
            || (line.Length > 1 && line[1] is '、' or '.' or '．' && (char.IsAsciiDigit(line[0]) || "一二三四五六七八九十".Contains(line[0])));

    private static string Unbroken(string words) =>
        words.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
