using System.Buffers;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Finds the headings of the six parts: by the words that each of its wordings has, with a number in front or alone on a line.
/// </summary>
internal sealed class HeadingFinder(Squeezed text)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>How far the words by which a heading is known stand behind its number at most ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况").</summary>
    private const int LongestLead = 26;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。;,:");

    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["s1"] = ["总体情况"],
        ["s2"] = ["主动公开政府信息情况", "主动公开政府信息的情况"],
        ["s3"] = ["政府信息公开申请情况", "政府信息公开申请的情况"],
        ["s4"] = ["行政诉讼情况", "行政诉讼的情况"],
        ["s5"] = ["存在的主要问题", "存在问题及", "存在的问题及", "主要问题及改进", "主要问题和改进"],
        ["s6"] = ["其他需要报告的事项", "其他需要报告事项", "需要报告的其他事项"],
    };

    /// <summary>A heading that is printed twice stands twice within this.</summary>
    private const int Doubled = 60;

    public SectionHeading? First(string section, int from, int to) =>
        FirstOfAll(section, from, to) is { } first ? Numbered(section, first, first.End, Math.Min(to, first.End + Doubled)) : null;

    public SectionHeading? Last(string section, int from, int to) =>
        LastOfAll(section, from, to) is { } last ? Numbered(section, last, Math.Max(from, last.Start - Doubled), last.Start) : null;

    /// <summary>Of a heading that is printed twice, as "二、…" and below it "表二：…", the one with the number.</summary>
    private SectionHeading Numbered(string section, SectionHeading found, int from, int to) =>
        found.Number == '\0' && FirstOfAll(section, from, to) is { Number: not '\0' } other ? other : found;

    private SectionHeading? FirstOfAll(string section, int from, int to)
    {
        SectionHeading? first = null;
        foreach (var words in Known[section])
            for (var at = text.Find(words, from, to); at >= 0; at = text.Find(words, at + 1, to))
                if (Heading(section, at, words, from) is { } found && !(first?.Start <= found.Start))
                {
                    first = found;
                    break;
                }

        return first;
    }

    private SectionHeading? LastOfAll(string section, int from, int to)
    {
        foreach (var words in Known[section])
            for (var at = text.FindLast(words, from, to); at >= 0; at = text.FindLast(words, from, at + words.Length - 1))
                if (Heading(section, at, words, from) is { } found) return found;
        return null;
    }

    /// <summary>The heading that has its known words here; null where they stand in a sentence or in the list of parts.</summary>
    private SectionHeading? Heading(string section, int at, string words, int from)
    {
        var number = NumberBefore(at, from);
        var start = number >= 0 ? number : LineStart(at);
        if (start < 0) return null;

        var end = EndOfHeading(section, start, at + words.Length);
        if (number < 0 && (text.GapBefore(end) & Gap.Line) == 0) return null;
        var title = number >= 0 ? number + 2 : start;
        // "二、…" with the same words once more below it, as the name of the table
        if (text.Find(words, title, at) is >= 0 and var first) end = EndOfHeading(section, start, first + words.Length);
        return new SectionHeading(start, end, number >= 0 ? text.Chars[number] : '\0', text.Chars[title..end]);
    }

    /// <summary>The index of "四" in "四、", close in front and with no sentence between.</summary>
    private int NumberBefore(int at, int from)
    {
        for (var i = at - 1; i > from && at - i <= LongestLead; i--)
        {
            if (ClauseEnds.Contains(text.Chars[i])) return -1;
            if (text.Chars[i] is '、' or '.' && Numerals.Contains(text.Chars[i - 1], StringComparison.Ordinal)) return i - 1;
        }

        return from == at - 2 && text.Chars[from + 1] is '、' && Numerals.Contains(text.Chars[from], StringComparison.Ordinal) ? from : -1;
    }

    private int LineStart(int at)
    {
        for (var i = at; i >= 0 && at - i <= LongestLead; i--)
            if ((text.GapBefore(i) & Gap.Line) != 0) return i;
        return -1;
    }

    /// <summary>A heading on a line of its own goes on to the end of the line, one inside a line with "及改进情况" and the like.</summary>
    private int EndOfHeading(string section, int start, int end)
    {
        for (var i = end; i <= Math.Min(text.Length, end + 14) && (text.GapBefore(start) & Gap.Line) != 0; i++)
            if ((text.GapBefore(i) & Gap.Line) != 0) return i;
        if (section != "s5" || end >= text.Length) return end;

        foreach (var tail in (ReadOnlySpan<string>)["改进情况", "整改措施", "改进措施", "工作计划", "工作打算", "整改情况", "改进工作"])
            if (text.Find(tail, end - 2, Math.Min(text.Length, end + 14)) is >= 0 and var found) return found + tail.Length;
        return end;
    }

    /// <summary>Whether the form accepts this wording.</summary>
    public static bool IsAccepted(FormSection section, string title) =>
        Labels.Words(title) is var words && (words == Labels.Words(section.Heading) || section.Accepted.Any(a => words == Labels.Words(a)));
}
