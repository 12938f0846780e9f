using System.Buffers;

namespace Gongkai.Documents.Reading;

/// <summary>The title of a report: "{organ}{year}年政府信息公开工作年度报告", on one line or two, or the year first.</summary>
/// <param name="Text">The title as printed, in one line.</param>
/// <param name="Organ">The organ it names, or null.</param>
/// <param name="Year">The year it names, or null.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Behind its last character there.</param>
internal sealed record Title(string Text, string? Organ, int? Year, int Start, int End)
{
    private const int LongestLine = 80;
    private const string Subject = "政府信息公";
    private static readonly string[] Kinds = ["政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作报告", "政府信息公开年报", "政府信息公开工作年报"];
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("。，；：:、!？");
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>The first line that is a title, within the first part of the text; else a title inside a line.</summary>
    public static Title? Find(string text, int limit)
    {
        var lines = Lines(text, limit);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Parse(lines[i].Text) is { } whole) return WithOrganAbove(whole, lines, i);
            if (i + 1 < lines.Count && lines[i + 1].Text.Length <= 20 && Parse(lines[i].Text + lines[i + 1].Text) is { } joined)
                return WithOrganAbove(joined, lines, i) with { End = lines[i + 1].End };
        }

        return null;
    }

    /// <summary>A title that begins with its year has its organ on the line above.</summary>
    private static Title WithOrganAbove(Title title, List<Line> lines, int at)
    {
        var found = title with { Start = lines[at].Start, End = lines[at].End };
        if (found.Organ is not null || at == 0 || !IsOrgan(lines[at - 1].Text)) return found;
        var organ = lines[at - 1].Text;
        return found with { Organ = organ, Text = organ + found.Text, Start = lines[at - 1].Start };
    }

    private static bool IsOrgan(string line)
    {
        var isAsLongAsName = line.Length is > 2 and <= 40;
        return isAsLongAsName && line.AsSpan().IndexOfAny(Punctuation) < 0 && !line.Contains("情况", StringComparison.Ordinal);
    }

    private static Title? Parse(string line)
    {
        if (line.Length > LongestLine || !line.Contains(Subject, StringComparison.Ordinal)) return null;
        var text = line;
        foreach (var lead in (ReadOnlySpan<string>)["标题:", "标题：", "正文"])
            if (text.StartsWith(lead, StringComparison.Ordinal)) text = text[lead.Length..];
        text = text.TrimStart('#', '*').TrimEnd('*');
        var simplified = string.Create(text.Length, text, (span, t) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Folding.ForMatching(t[i]);
        });
        var kind = Array.Find(Kinds, k => simplified.EndsWith(k, StringComparison.Ordinal));
        return kind is null ? null : Split(text, text[..^kind.Length]);
    }

    /// <summary>What stands before 政府信息公开…: organ and year in either order.</summary>
    private static Title? Split(string text, string head)
    {
        if (head.AsSpan().IndexOfAny("。；，") >= 0) return null;
        var at = head.IndexOf('年', StringComparison.Ordinal);
        while (at >= 0 && YearBefore(head, at) is null) at = head.IndexOf('年', at + 1);
        if (at < 0) return new Title(text, head.Length > 0 ? head : null, null, 0, 0);

        var year = YearBefore(head, at)!.Value;
        var behind = head[(at + 1)..];
        if (behind.StartsWith('度')) behind = behind[1..];
        var organ = head[..(at - 4)] + behind;
        return new Title(text, organ.Length > 0 ? organ : null, year, 0, 0);
    }

    /// <summary>The year of four digits in front of 年, in Arabic or Chinese.</summary>
    public static int? YearBefore(ReadOnlySpan<char> text, int at)
    {
        if (at < 4 || at > text.Length) return null;
        var year = 0;
        foreach (var c in text[(at - 4)..at])
        {
            var digit = char.IsAsciiDigit(Folding.ForMatching(c)) ? Folding.ForMatching(c) - '0'
                : ChineseDigits.IndexOf(c is '○' or 'О' or '零' ? '〇' : c, StringComparison.Ordinal);
            if (digit < 0) return null;
            year = year * 10 + digit;
        }

        return year is >= 1990 and <= 2100 ? year : null;
    }

    private static List<Line> Lines(string text, int limit)
    {
        var lines = new List<Line>();
        for (var at = 0; at < limit && lines.Count < 60;)
        {
            var end = text.IndexOf('\n', at, limit - at);
            if (end < 0) end = limit;
            if (Squeeze(text.AsSpan(at, end - at)) is { Length: > 0 } line) lines.Add(TitleAtStart(new Line(line, at, end), text));
            at = end + 1;
        }

        return lines;
    }

    /// <summary>
    /// Of a text that stands on one line, the part up to the end of its title, where a blank or the first heading follows it.
    /// </summary>
    private static Line TitleAtStart(Line line, string text)
    {
        foreach (var kind in Kinds)
        {
            if (text.IndexOf(
                kind, line.Start, Math.Min(LongestLine, line.End - line.Start),
                StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            var end = at + kind.Length;
            if (end >= line.End || (!char.IsWhiteSpace(text[end]) && text[end] is not '一')) continue;
            return new Line(Squeeze(text.AsSpan(line.Start, end - line.Start)), line.Start, end);
        }

        return line;
    }

    /// <summary>The line without blanks; a line too long for a title is left as it begins.</summary>
    private static string Squeeze(ReadOnlySpan<char> line)
    {
        Span<char> kept = stackalloc char[LongestLine + 1];
        var count = 0;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c) || IsInvisible(c) || c is '|') continue;
            if (count == kept.Length) break;
            kept[count++] = c;
        }

        return new string(kept[..count]);
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF';

    private readonly record struct Line(string Text, int Start, int End);
}
