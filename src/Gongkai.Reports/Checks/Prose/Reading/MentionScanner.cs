using System.Buffers;
using System.Globalization;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>
/// Finds the numbers that count something. Dates, years, numbers of documents and articles, telephone and list numbers count nothing.
/// </summary>
internal static class MentionScanner
{
    // Longest first: 件次 before 件, 万元 before 元.
    private static readonly string[] Units =
    [
        "人次", "件次", "批次", "期次", "轮次", "万元", "件", "条", "篇", "次", "份", "宗", "起", "例", "期", "场", "个", "项", "类",
        "元", "%", "册", "家", "人", "名", "部", "批", "通", "幅", "张",
    ];

    private static readonly string[] UnitsInWords = ["件", "条", "篇", "次", "份", "宗", "例", "期", "场", "件次", "人次"];

    private static readonly SearchValues<char> BeforeNumberOfName = SearchValues.Create("第-—〔./=");
    private static readonly SearchValues<char> BeforeWordOfNoCount = SearchValues.Create("同每逐任哪某统万");

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789一两二三四五六七八九十百千数几(（)）");

    // The most seen in one part of a published report is 60; rules compare numbers with each other.
    private const int Most = 400;

    public static Mention[] Scan(Passage passage)
    {
        var text = passage.Text;
        var found = new List<Mention>(32);
        var depth = 0;
        for (var at = 0; at < text.Length && found.Count < Most; at++)
        {
            var skip = text.AsSpan(at).IndexOfAny(Starts);
            if (skip < 0) break;
            at += skip;
            if (text[at] == '(') depth++;
            else if (text[at] == ')') depth = Math.Max(0, depth - 1);
            else if (Read(text, at, depth) is { } mention)
            {
                found.Add(mention);
                at = mention.End - 1;
            }
            else at = SkipNumber(text, at) - 1;
        }

        return [.. found];
    }

    private static Mention? Read(string text, int at, int depth)
    {
        if (StandsBehindAny(BeforeNumberOfName, text, at)) return null;
        if (at > 0 && char.IsAsciiLetter(text[at - 1])) return null;
        return char.IsAsciiDigit(text[at]) ? Arabic(text, at, depth) : Chinese(text, at, depth);
    }

    private static Mention? Arabic(string text, int at, int depth)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInner(text, end))) end++;
        if (end - at > 15 || !decimal.TryParse(text.AsSpan(at, end - at), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return null;
        var vague = Softened(text, ref end);
        if (end < text.Length && text[end] is '万' or '亿')
        {
            value *= text[end++] == '万' ? 10_000 : 100_000_000;
            vague |= Softened(text, ref end);
        }

        return Finish(text, new Mention(at, end, value, "", vague, depth));
    }

    // 一起 is "together" and 同一件, 每一条 count nothing; 数十, 几百 are vague by nature.
    private static Mention? Chinese(string text, int at, int depth)
    {
        var vague = text[at] is '数' or '几';
        var start = vague ? at + 1 : at;
        if (start >= text.Length || StandsBehindAny(BeforeWordOfNoCount, text, at)) return null;
        var (value, length) = Numerals.Read(text.AsSpan(start));
        if (length == 0) return null;
        var end = start + length;
        vague |= Softened(text, ref end);
        if (Finish(text, new Mention(at, end, value, "", vague, depth)) is not { } mention) return null;
        return UnitsInWords.Contains(mention.Unit) || mention is { Unit: "起", Value: > 1 } ? mention : null;
    }

    private static bool StandsBehindAny(SearchValues<char> characters, string text, int at) =>
        at > 0 && characters.Contains(text[at - 1]);

    private static Mention? Finish(string text, Mention number)
    {
        foreach (var unit in Units)
        {
            if (!text.AsSpan(number.End).StartsWith(unit)) continue;
            var end = number.End + unit.Length;
            var isAboutBehind = text.AsSpan(end).StartsWith("左右") || text.AsSpan(end).StartsWith("以上");
            var vague = number.Vague || IsAbout(text, number.Start) || isAboutBehind;
            return unit == "万元"
                ? number with { End = end, Value = number.Value * 10_000, Unit = "元", Vague = vague }
                : number with { End = end, Unit = unit, Vague = vague };
        }

        return null;
    }

    private static bool IsInner(string text, int at) =>
        text[at] is ',' or '.' && Words.IsDigitAt(text, at + 1);

    private static bool Softened(string text, ref int end)
    {
        if (end >= text.Length || !IsOrMore(text[end])) return false;
        end++;
        return true;
    }

    private static bool IsOrMore(char c) => c is '余' or '多' or '来';

    private static bool IsAbout(string text, int at) => at > 0 && text[at - 1] switch
    {
        '近' or '约' or '逾' => true,
        '超' => at > 1 || text[at] is '百' or '千',
        '上' => text[at] is '百' or '千',
        '过' => at > 1 && text[at - 2] == '超',
        _ => false,
    };

    private static int SkipNumber(string text, int at)
    {
        var from = at++;
        if (char.IsAsciiDigit(text[from])) while (at < text.Length && (char.IsAsciiDigit(text[at]) || IsInner(text, at))) at++;
        else while (at < text.Length && Numerals.IsNumeral(text[at])) at++;
        return at;
    }
}
