using System.Buffers;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X23 and X25: punctuation, repetitions and plain slips.</summary>
internal static class Wording
{
    private const int MostFindings = 6;
    private const string Open = "“‘《〈（〔【";
    private const string Close = "”’》〉）〕】";

    private static readonly SearchValues<char> Pairs = SearchValues.Create("“”‘’《》〈〉（）()〔〕【】");
    private static readonly SearchValues<char> DoubledOnPurpose = SearchValues.Create("一逐层");
    private static readonly SearchValues<char> ItemEnds = SearchValues.Create("。；，");
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；、：");

    // Plain slips met in published reports, each with the right words. No list of 严重表述错误 is known to us, so none is made up.
    private static readonly (string Wrong, string Right)[] Slips =
    [
        ("不子公开", "不予公开"), ("不子处理", "不予处理"), ("予已公开", "予以公开"), ("残差不齐", "参差不齐"), ("参次不齐", "参差不齐"),
        ("截止目前", "截至目前"), ("布署", "部署"), ("既使", "即使"), ("再所难免", "在所难免"),
    ];

    /// <summary>X23.</summary>
    public static IEnumerable<Finding> Punctuation(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var passage in Prose(context))
        {
            Unbalanced(rule, passage, findings);
            Doubled(rule, passage, findings);
            Repeated(rule, passage, findings);
        }

        Mixed(rule, context, findings);
        return findings.Count > MostFindings ? findings[..MostFindings] : findings;
    }

    /// <summary>X25.</summary>
    public static IEnumerable<Finding> Typos(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var passage in Prose(context))
        {
            foreach (var (wrong, right) in Slips)
                if (passage.Text.IndexOf(wrong, StringComparison.Ordinal) is >= 0 and var at)
                    findings.Add(Slip(rule, passage, at, at + wrong.Length, right));
            for (var at = passage.Text.IndexOf("截止", StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(
                "截止", at + 2, StringComparison.Ordinal))
                if (IsUntil(passage.Text, at)) findings.Add(Slip(rule, passage, at, at + 2, "截至"));
        }

        return findings;
    }

    // 截止 before a date says that something ends there; a count up to a date is 截至. 报名截止5月1日 is right.
    private static bool IsUntil(string text, int at)
    {
        var after = text.AsSpan(at + 2).TrimStart('到');
        if (after.IsEmpty || !BeginsWithDate(after)) return false;
        var before = text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at));
        return !before.HasAny(["报名", "申报", "申请", "征集", "受理", "投标", "反馈"]);
    }

    private static bool BeginsWithDate(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) || BeginsWithThisYear(text);

    private static bool BeginsWithThisYear(ReadOnlySpan<char> text) =>
        text.StartsWith("本年") || text.StartsWith("今年") || text.StartsWith("年底");

    private static Finding Slip(Rule rule, Passage passage, int from, int to, string right)
    {
        var more = passage.Text.AsSpan(to, Math.Min(7, passage.Text.Length - to));
        if (more.IndexOfAny(Marks) is >= 0 and var stop) more = more[..stop];
        return new Finding(rule, Outcome.Fail, passage.Place, $"“{passage.Text.AsSpan(from, to - from)}{more}”应为“{right}{more}”")
        {
            Found = passage.Text[from..to],
            Expected = right,
            Span = passage.Span(from, to),
        };
    }

    // Checked in the printed text: folding has made all brackets half-width.
    private static void Unbalanced(Rule rule, Passage passage, List<Finding> findings)
    {
        var text = passage.Source.Text;
        Span<char> open = stackalloc char[16];
        Span<int> where = stackalloc int[16];
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var skip = text.AsSpan(at).IndexOfAny(Pairs);
            if (skip < 0) break;
            at += skip;
            var c = text[at] switch { '(' => '（', ')' => '）', var other => other };
            if (Open.Contains(c))
            {
                var neverNests = c is '“' or '《';
                var isOpenAlready = neverNests && depth > 0 && open[depth - 1] == c;
                if (depth == 16 || isOpenAlready)
                {
                    findings.Add(Odd(rule, passage, at, c, "没有配对"));
                    return;
                }

                (open[depth], where[depth++]) = (c, at);
                continue;
            }

            if (depth > 0 && Close.IndexOf(c) == Open.IndexOf(open[depth - 1])) depth--;
            else if (!IsListMark(text, at, c))
            {
                findings.Add(Odd(rule, passage, at, c, "没有配对"));
                return;
            }
        }

        if (depth > 0) findings.Add(Odd(rule, passage, where[depth - 1], open[depth - 1], "没有配对"));
    }

    // "1)" and "一）" begin items of a list: S13 speaks of those.
    private static bool IsListMark(string text, int at, char c)
    {
        if (c != '）') return false;
        var from = at;
        while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || "一二三四五六七八九十".Contains(text[from - 1]))) from--;
        return from < at && (from == 0 || PartsItems(text[from - 1]));
    }

    private static bool PartsItems(char c) => Squeeze.IsSpace(c) || ItemEnds.Contains(c);

    private static Finding Odd(Rule rule, Passage passage, int at, char mark, string what)
    {
        var from = Math.Max(0, at - 6);
        var words = passage.Source.Text[from..Math.Min(passage.Source.Text.Length, at + 7)].ReplaceLineEndings("");
        return new Finding(rule, Outcome.Fail, passage.Place, $"“{words}”中的 {mark} {what}")
        {
            Found = mark.ToString(),
            Span = new ProseSpan(passage.Place, at, 1),
        };
    }

    private static void Doubled(Rule rule, Passage passage, List<Finding> findings)
    {
        var text = passage.Text;
        for (var at = 0; at + 1 < text.Length; at++)
        {
            var skip = text.AsSpan(at).IndexOfAny(Marks);
            if (skip < 0) return;
            at += skip;
            if (at + 1 >= text.Length || !Marks.Contains(text[at + 1])) continue;
            findings.Add(new Finding(rule, Outcome.Fail, passage.Place, $"“{text[Math.Max(0, at - 6)..(at + 2)]}”标点重复")
            {
                Found = text.Substring(at, 2),
                Span = passage.Span(at, at + 2),
            });
            return;
        }
    }

    // 政务政务新媒体. Words that are doubled on purpose begin with 一 or 逐; a heading may be repeated by the line under it.
    private static void Repeated(Rule rule, Passage passage, List<Finding> findings)
    {
        var text = passage.Text;
        for (var at = 0; at + 3 < text.Length && findings.Count <= MostFindings; at++)
        {
            at += NextEcho(text.AsSpan(at));
            if (at + 3 >= text.Length) return;
            var (first, second) = (text[at], text[at + 1]);
            var isTwice = second == text[at + 3] && first != second;
            if (!isTwice || !IsHan(first) || !IsHan(second)) continue;
            var isMeant = DoubledOnPurpose.Contains(first) || second is '一';
            var isUnbroken = passage.Origin(at + 3) - passage.Origin(at) == 3;
            if (isMeant || !isUnbroken) continue;
            findings.Add(
                new Finding(rule, Outcome.Fail, passage.Place, $"“{text[at..Math.Min(text.Length, at + 7)]}”中“{text.AsSpan(at, 2)}”重复")
                {
                    Found = text.Substring(at, 4),
                    Expected = text.Substring(at, 2),
                    Span = passage.Span(at, at + 4),
                });
            at += 3;
        }
    }

    // How far it is to the next character that stands again two places on.
    private static int NextEcho(ReadOnlySpan<char> text)
    {
        var ahead = text.Length > 2 ? text[2..] : [];
        for (var at = 0; at < ahead.Length; at++)
            if (ahead[at] == text[at]) return at;
        return text.Length;
    }

    private static void Mixed(Rule rule, CheckContext context, List<Finding> findings)
    {
        Passage? half = null;
        var (at, full) = (-1, false);
        foreach (var passage in Prose(context))
        {
            var text = passage.Source.Text;
            full |= text.Contains('（', StringComparison.Ordinal);
            if (half is not null) continue;
            for (var i = text.IndexOf('(', StringComparison.Ordinal); i >= 0 && half is null; i = text.IndexOf('(', i + 1))
                if (StandsInChinese(text, i))
                    (half, at) = (passage, i);
        }

        if (half is null || !full) return;
        findings.Add(
            new Finding(
                rule, Outcome.Fail, half.Place, "全角括号与半角括号混用")
            { Found = "(", Expected = "（", Span = new ProseSpan(half.Place, at, 1) });
    }

    private static bool StandsInChinese(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length) return false;
        var before = text[at - 1];
        var isChineseBefore = IsHan(before) || before is '》' or '”';
        return isChineseBefore && IsHan(text[at + 1]);
    }

    private static Passage[] Prose(CheckContext context) => [context.Narration.Preamble, .. context.Narration.Sections];

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
