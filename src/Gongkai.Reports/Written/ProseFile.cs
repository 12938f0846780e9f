using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Reports;

/// <summary>Prose out of a file with the six headings of the form, as Markdown or plain text.</summary>
public static partial class ProseFile
{
    private const string Problem = "问题";

    /// <summary>Reads it.</summary>
    /// <param name="form">The form of the year; its headings are known with or without #, and by their accepted wordings.</param>
    /// <param name="text">
    /// The file: 一 with its aspects (### （一）主动公开), 五 with pairs (- 问题：…, - 改进：…), 六. What stands under 二 to 四 is refused: it is the
    /// ledger's.
    /// </param>
    /// <returns>The prose, or what is wrong: a line from 1 (0: the whole file), a code and a sentence each.</returns>
    public static (ReportProse? Prose, ImmutableArray<ProseFault> Faults) Read(Form form, string text) => new Reading(form).Of(text);

    /// <summary>One file under way.</summary>
    private sealed class Reading(Form form)
    {
        private readonly ImmutableArray<ProseFault>.Builder faults = ImmutableArray.CreateBuilder<ProseFault>();
        private readonly Dictionary<string, StringBuilder> parts = new(StringComparer.Ordinal);
        private readonly List<Improvement> pairs = [];
        private readonly HashSet<string> found = new(StringComparer.Ordinal);
        private string? section, part;

        public (ReportProse?, ImmutableArray<ProseFault>) Of(string text)
        {
            var number = 0;
            foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
            {
                number++;
                var line = raw.Trim().Trim('\uFEFF').Trim();
                if (line.Length > 0) Take(line, number);
            }
            foreach (var missing in form.Sections.Where(s => !found.Contains(s.Id) && !IsOfTheLedger(s.Id)))
                faults.Add(new("prose.no-heading", 0, $"没有“{missing.Number}、{missing.Heading}”这个标题"));
            if (faults.Count > 0) return (null, faults.ToImmutable());
            return (new ReportProse
            {
                Parts = parts.ToImmutableSortedDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal),
                Improvements = [.. pairs],
            }.Tidy(), []);
        }

        private void Take(string line, int number)
        {
            if (SectionOf(form, line) is { } begun)
            {
                if (!found.Add(begun)) faults.Add(new("prose.heading-twice", number, $"“{line.TrimStart('#', ' ')}”写了两次"));
                (section, part) = (begun, begun);
                return;
            }
            if (section is null)
            {
                // the title, or nothing that the form has a place for
                if (!line.StartsWith('#') && !line.Contains("年度报告", StringComparison.Ordinal))
                    faults.Add(new("prose.before-heading", number, "第一个标题“一、总体情况”前面有文字，请移到它所在的部分"));
                return;
            }
            if (IsOfTheLedger(section))
            {
                faults.Add(new("prose.of-the-ledger", number, "第二、三、四部分的表由台账得出，这里不写文字"));
                return;
            }
            if (section == "s5" && PairOf(line) is var (kind, words)) Pair(kind, words, number);
            else if (section == "s1" && AspectOf(line) is var (aspect, rest))
            {
                part = aspect;
                Add(rest);
            }
            else Add(Plain(line));
        }

        private void Add(string words)
        {
            if (words.Length == 0) return;
            if (!parts.TryGetValue(part!, out var written)) parts[part!] = written = new();
            written.Append(written.Length > 0 ? "\n" : "").Append(words);
        }

        private void Pair(string kind, string words, int number)
        {
            if (kind == Problem) pairs.Add(new(words, ""));
            else if (pairs.Count > 0 && pairs[^1].Measure.Length == 0) pairs[^1] = pairs[^1] with { Measure = words };
            else faults.Add(new("prose.measure-alone", number, "“改进”前面没有它的“问题”，请成对写：先“- 问题：”，再“- 改进：”"));
        }
    }

    private static bool IsOfTheLedger(string section) => section is "s2" or "s3" or "s4";

    private static (string Kind, string Words)? PairOf(string line) =>
        PairMark().Match(line) is { Success: true } match ? (match.Groups[1].Value, Plain(match.Groups[2].Value.Trim())) : null;

    private static string? SectionOf(Form form, string line)
    {
        var marked = line.StartsWith('#');
        var heading = Numbering().Match(line.TrimStart('#', ' ', '\u3000').Trim('*', ' '));
        if (!heading.Success && !marked) return null;
        var (number, words) = heading.Success ? (heading.Groups[1].Value, heading.Groups[2].Value) : ("", line.TrimStart('#', ' '));
        words = words.Trim().TrimEnd('。', '：', ':');
        return form.Sections.FirstOrDefault(
            s => (number.Length == 0 || number == s.Number) && s.Accepted.Append(s.Heading).Any(h => IsSame(h, words)))?.Id;
    }

    private static bool IsSame(string heading, string words) => Bare(heading) == Bare(words);

    private static string Bare(string text) => string.Concat(text.Where(c => char.IsLetter(c)));

    // （一）主动公开。全年……: the heading goes with its text, or stands in a line of its own.
    private static (string Aspect, string Words)? AspectOf(string line)
    {
        var match = AspectMark().Match(line);
        if (!match.Success) return null;
        var rest = match.Groups[1].Value.Trim('*', ' ');
        var end = rest.AsSpan().IndexOfAny("。：:") is >= 0 and <= 24 and var stop ? stop : rest.Length <= 24 ? rest.Length : -1;
        if (end < 0) return null;
        var heading = rest[..end];
        return Aspect.All.FirstOrDefault(a => a.IsHeading(heading)) is { } aspect
            ? (aspect.Id, rest[Math.Min(end + 1, rest.Length)..].Trim('*', ' ')) : null;
    }

    // What Markdown marks as a list or a heading is a paragraph.
    private static string Plain(string line) => Marks().Replace(line, "").Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^([一二三四五六])[、.．]\s*(.+)$")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:#+\s*)?\**[（(][一二三四五六七八九十][）)]\s*(.+)$")]
    private static partial Regex AspectMark();

    [GeneratedRegex(@"^(?:[-*+]\s*)?\**(问题|改进)\**[：:]\s*(.*)$")]
    private static partial Regex PairMark();

    [GeneratedRegex(@"^(?:#+\s+|[-*+]\s+|>\s*)")]
    private static partial Regex Marks();
}

/// <summary>What is wrong with a file of prose.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Line">The line from 1; 0: the whole file.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record ProseFault(string Code, int Line, string Message);
