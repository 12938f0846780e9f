using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The prose of a report: the preamble and the six parts, without the tables.</summary>
internal sealed class Parts(string text, Landmarks marks, int end2, int end3, int end4)
{
    private readonly Squeezed squeezed = marks.Text;

    /// <summary>The parts that are there, and the faults of those that are not or are worded or numbered otherwise.</summary>
    public ImmutableSortedDictionary<string, ReportText> Sections(Title? title, FaultList faults, Form form)
    {
        var sections = ImmutableSortedDictionary.CreateBuilder<string, ReportText>(StringComparer.Ordinal);
        for (var i = 0; i < form.Sections.Length; i++)
        {
            var section = form.Sections[i];
            if (marks.Headings[i] is { } heading)
            {
                sections[section.Id] = Section(section.Id, heading, title);
                Wording(section, heading, faults);
            }
            else
            {
                faults.Add("section.missing", section.Id, $"没有找到“{section.Number}、{section.Heading}”这一部分");
            }
        }

        return sections.ToImmutable();
    }

    /// <summary>What stands between the title and the first part.</summary>
    public ReportText Preamble(Title? title)
    {
        var end = marks.Headings[0] is { } first ? squeezed.Offset(first.Start) : 0;
        var start = title is not null && title.End <= end ? title.End : 0;
        return new ReportText("preamble", "", text[start..Math.Max(start, WithoutMark(end))].Trim(), start);
    }

    /// <summary>The year of "统计期限自2023年1月1日起", where there is no title.</summary>
    public int? YearOfPeriod()
    {
        var start = squeezed.Find("年1月1日", 0, squeezed.Length);
        return start < 0 ? null : Title.YearBefore(squeezed.Chars, start);
    }

    /// <summary>"发布时间: 2025-03-10" in the head of a page.</summary>
    public DateOnly? PublishedOn()
    {
        foreach (var label in (ReadOnlySpan<string>)["发布时间:", "发布日期:", "时间:"])
            if (squeezed.Find(label, 0, Math.Min(squeezed.Length, 600)) is >= 0 and var at
                && at + label.Length + 10 <= squeezed.Length
                && DateOnly.TryParseExact(squeezed.Chars.AsSpan(at + label.Length, 10), "yyyy-MM-dd", out var date)) return date;
        return null;
    }

    private ReportText Section(string id, SectionHeading heading, Title? title)
    {
        var from = squeezed.OffsetBehind(heading.End);
        if (title is not null && title.Start >= from && text.AsSpan(from, title.Start - from).Trim().IsEmpty) from = title.End;
        var to = Math.Max(from, WithoutMark(squeezed.Offset(NextHeading(heading.Start))));
        var printed = squeezed.Text[squeezed.Offset(heading.Start)..squeezed.OffsetBehind(heading.End)];
        var (start, end) = Table(id);
        if (start < 0) return Text(id, printed, from, to);

        var before = text[from..Math.Clamp(squeezed.Offset(start), from, to)].Trim(Blanks);
        var after = text[Math.Clamp(squeezed.OffsetBehind(end), from, to)..to].Trim(Blanks);
        return new ReportText(id, Squeeze(printed), before.Length > 0 && after.Length > 0 ? $"{before}\n{after}" : before + after, from);
    }

    /// <summary>Where a heading begins with the mark that Markdown puts in front of it.</summary>
    private int WithoutMark(int heading)
    {
        var at = heading;
        while (at > 0 && IsHeadingMark(text[at - 1])) at--;
        return at == 0 || text[at - 1] is '\n' ? at : heading;
    }

    private static bool IsHeadingMark(char c) => c is '#' or '*' or ' ';

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\f', '|', '\u3000', '\u00A0', '-'];

    private static ReportText Text(string id, string heading, int from, int to, string text) =>
        new(id, Squeeze(heading), text[from..to].Trim(), from + (to - from - text[from..to].TrimStart().Length));

    private ReportText Text(string id, string heading, int from, int to) => Text(id, heading, from, to, text);

    private static string Squeeze(string heading) => string.Concat(heading.Where(c => !char.IsWhiteSpace(c) && c is not '#'));

    private int NextHeading(int start)
    {
        var next = squeezed.Length;
        foreach (var heading in marks.Headings)
            if (heading is { } h && h.Start > start) next = Math.Min(next, h.Start);
        return next;
    }

    /// <summary>Where the part's table was read; (-1, -1) where it has none.</summary>
    private (int Start, int End) Table(string id) => id switch
    {
        "s2" when end2 >= 0 => (marks.Table2, end2),
        "s3" when end3 >= 0 => (marks.Table3, end3),
        "s4" when end4 >= 0 => (marks.Table4, end4),
        _ => (-1, -1),
    };

    private void Wording(FormSection section, SectionHeading heading, FaultList faults)
    {
        var offset = squeezed.Offset(heading.Start);
        if (heading.Number != section.Number[0])
            faults.Add(
                "section.heading", section.Id,
                $"“{section.Number}、{section.Heading}”的序号写作“{(heading.Number == '\0' ? "（无）" : heading.Number)}”", offset);
        else if (!HeadingFinder.IsAccepted(section, heading.Title))
            faults.Add("section.heading", section.Id, $"“{section.Number}、{section.Heading}”的标题写作“{heading.Title}”", offset);
    }
}
