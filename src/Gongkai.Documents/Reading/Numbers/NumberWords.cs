using System.Buffers;
using System.Collections.Immutable;

namespace Gongkai.Documents.Reading.Numbers;

/// <summary>The words and signs that stand beside a number and change what it says: 减, 约, 余, 万, 千元, ￥ (数字旁的文字). What is not among
/// them is not understood, and the cell is named.</summary>
internal static class NumberWords
{
    /// <summary>The number is taken away, in a column that counts a change.</summary>
    private static readonly ImmutableArray<string> Less = ["减少了", "减少", "下降", "减", "降", "负", "↓", "▼", "▽"];

    private static readonly ImmutableArray<string> More = ["增加了", "增加", "上升", "增", "↑", "▲", "△"];

    /// <summary>The number is only about right, or a bound.</summary>
    private static readonly ImmutableArray<string> AboutBefore =
    [
        "大约", "约为", "约", "大概", "将近", "接近", "近", "超过", "超", "逾", "不足", "不到", "不少于", "不低于", "不超过", "不多于", "至少", "至多",
        "最多", "最少", "≥", "≤", "≧", "≦", ">", "<", "≈", "~", "±",
    ];

    private static readonly ImmutableArray<string> AboutBehind = ["左右", "上下", "以上", "以下", "以内", "余", "多", "来", "+", "±"];

    /// <summary>An amount in 元.</summary>
    private static readonly ImmutableArray<string> Currency = ["人民币", "RMB", "￥", "¥"];

    /// <summary>It points to a note elsewhere.</summary>
    private static readonly ImmutableArray<string> Notes = ["*", "※", "★", "☆", "#", "†"];

    private static readonly ImmutableArray<string> Units =
    [
        "件次", "人次", "批次", "件", "项", "条", "笔", "个", "宗", "起", "份", "次", "人", "家", "户", "例", "篇", "封", "册", "卷", "批",
    ];

    private static readonly ImmutableArray<(string Word, decimal Times)> Scales =
        [("千万", 10_000_000), ("百万", 1_000_000), ("亿", 100_000_000), ("万", 10_000), ("千", 1_000), ("百", 100)];

    /// <summary>What is written where there is no number; the longest first.</summary>
    private static readonly ImmutableArray<string> NoNumber =
        ["无此项", "无此类", "不适用", "不涉及", "未发生", "未开展", "未统计", "无数据", "没有", "暂无", "N/A"];

    /// <summary>The words of these lists that may stand in front of a number.</summary>
    private static readonly ImmutableArray<string> Heads =
        [.. Less.Concat(More).Concat(AboutBefore).Concat(Currency).Concat(Notes).OrderByDescending(w => w.Length)];

    private static readonly SearchValues<char> EndsOfHeads = SearchValues.Create([.. Heads.Select(w => w[^1]).Distinct()]);

    private static readonly SearchValues<char> StartsOfTails = SearchValues.Create(
        [.. AboutBehind.Concat(Notes).Concat(Units).Concat(Scales.Select(s => s.Word)).Concat(["元", "("]).Select(w => w[0]).Distinct()]);

    private static readonly SearchValues<char> StartsOfNoNumber = SearchValues.Create([.. NoNumber.Select(w => w[0]).Distinct()]);

    /// <summary>How many such words stand side by side at most ("减少约￥").</summary>
    private const int MostWords = 3;

    /// <summary>Where the words in front of a number begin; the number itself where there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The first character of the number, or of its sign.</param>
    /// <param name="from">What stands before this is no part of the cell.</param>
    public static int StartOfHead(Squeezed text, int number, int from)
    {
        var start = number;
        for (var n = 0; n < MostWords && start > from && MayEndHead(text, start); n++)
        {
            var before = start;
            foreach (var word in Heads)
                if (start - word.Length >= from && IsWord(text, start - word.Length, word))
                {
                    start -= word.Length;
                    break;
                }

            if (start == before) break;
        }

        return start;
    }

    /// <summary>Behind what belongs to a number: 余, 万, 件, a remark in brackets; behind a blank, too, where nothing follows.</summary>
    public static int EndOfTail(Squeezed text, int end, int to)
    {
        if (end >= to || !StartsOfTails.Contains(text.Chars[end]) || (text.GapBefore(end) & ~Gap.Space) != Gap.None) return end;
        var behind = Words(text, end, to);
        var isApart = text.GapBefore(end) != Gap.None;
        return isApart && behind < to && text.GapBefore(behind) == Gap.None ? end : behind;
    }

    /// <summary>The length of the word here that stands for no number (不适用), or 0.</summary>
    public static int LengthOfNoNumber(Squeezed text, int at, int to)
    {
        if (!StartsOfNoNumber.Contains(text.Chars[at])) return 0;
        foreach (var word in NoNumber)
            if (at + word.Length <= to && IsWord(text, at, word)) return word.Length;
        return 0;
    }

    /// <summary>What the words around a number say of it.</summary>
    public static NumberSense Sense(string? head, string? tail)
    {
        if (head is null && tail is null) return NumberSense.Plain;
        var (before, behind) = (head ?? "", tail ?? "");
        var bare = behind.IndexOf('(', StringComparison.Ordinal) switch { < 0 => behind, 0 => UnitIn(behind), var open => behind[..open] };
        var times = Scales.FirstOrDefault(s => bare.Contains(s.Word, StringComparison.Ordinal), (Word: "", Times: 1));
        return new NumberSense(
            times.Times, HasAny(before, Less), HasAny(before, Currency) || IsYuan(bare), head is null && tail is "件" or "项");
    }

    /// <summary>The unit in brackets: 万元 of "（万元）"; nothing of a remark.</summary>
    private static string UnitIn(string bracket)
    {
        var inner = bracket[1..].TrimEnd(')');
        var unit = Scales.Select(s => s.Word).Where(s => inner.StartsWith(s, StringComparison.Ordinal)).Select(s => inner[s.Length..])
            .FirstOrDefault(inner);
        return unit.Length == 0 || unit is "元" || Units.Contains(unit) ? inner : "";
    }

    private static bool IsYuan(string tail) => tail.EndsWith('元');

    private static bool HasAny(string text, ImmutableArray<string> words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>A word may end in front of this index: the cell does not begin here.</summary>
    private static bool MayEndHead(Squeezed text, int index) =>
        EndsOfHeads.Contains(text.Chars[index - 1]) && (text.GapBefore(index) & (Gap.Cell | Gap.Line)) == Gap.None;

    /// <summary>约 … 1200 余 万 件 左右 （其中…）: each may be there once, in this order.</summary>
    private static int Words(Squeezed text, int start, int to)
    {
        var at = About(text, start, to);
        at = One(text, at, start, to, Scales.Select(s => s.Word));
        at = About(text, at, to);
        at = One(text, at, start, to, Units.Prepend("元"));
        at = About(text, at, to);
        at = One(text, at, start, to, Notes);
        if (at >= to || text.Chars[at] is not '(') return at;
        var end = Bracket(text, at, to);
        var isApart = text.GapBefore(at) != Gap.None;
        return !isApart || (at == start && end > at && UnitIn(text.Chars[at..end]).Length > 0) ? end : at;
    }

    private static int About(Squeezed text, int at, int to)
    {
        foreach (var word in AboutBehind)
        {
            var end = at + word.Length;
            if (end > to || !IsWord(text, at, word)) continue;
            if (end == to || text.GapBefore(end) != Gap.None || MayFollowAbout(text, end, to)) return end;
        }

        return at;
    }

    /// <summary>多, 来 and 以上 also begin words of their own.</summary>
    private static bool MayFollowAbout(Squeezed text, int at, int to)
    {
        var c = text.Chars[at];
        return c is '(' || Scales.Any(s => StartsWith(text, at, to, s.Word)) || Units.Append("元").Any(u => StartsWith(text, at, to, u))
            || "一二三四五六七八九".Contains(c, StringComparison.Ordinal);
    }

    private static int One(Squeezed text, int at, int start, int to, IEnumerable<string> words)
    {
        if (at > start && at < to && text.GapBefore(at) != Gap.None) return at;
        foreach (var word in words)
            if (StartsWith(text, at, to, word)) return at + word.Length;
        return at;
    }

    /// <summary>A remark in brackets that has a word in it, or a unit; an empty or endless bracket is none, nor is （二）.</summary>
    private static int Bracket(Squeezed text, int open, int to)
    {
        var close = text.Chars.IndexOf(')', open, Math.Min(40, to - open));
        var isUnit = close - open == 2 && UnitIn(text.Chars[open..(close + 1)]).Length > 0;
        return close - open < 3 && !isUnit ? open : close + 1;
    }

    private static bool StartsWith(Squeezed text, int at, int to, string word) => at + word.Length <= to && IsWord(text, at, word);

    /// <summary>The word stands here in one piece.</summary>
    private static bool IsWord(Squeezed text, int at, string word)
    {
        if (string.CompareOrdinal(text.Chars, at, word, 0, word.Length) != 0) return false;
        for (var i = at + 1; i < at + word.Length; i++)
            if (text.GapBefore(i) != Gap.None) return false;
        return true;
    }
}

/// <summary>What the words around a number say of it.</summary>
/// <param name="Times">How many times the number is meant: 万 is ten thousand times.</param>
/// <param name="IsLess">It is taken away (减, ↓).</param>
/// <param name="IsYuan">It is an amount in 元, before <paramref name="Times"/> is applied.</param>
/// <param name="IsPlain">It is the number and nothing else, but for the unit that its column has.</param>
internal readonly record struct NumberSense(decimal Times, bool IsLess, bool IsYuan, bool IsPlain)
{
    public static NumberSense Plain { get; } = new(1, false, false, true);
}
