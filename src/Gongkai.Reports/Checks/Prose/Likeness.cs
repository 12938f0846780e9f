namespace Gongkai.Reports.Checks.Prose;

/// <summary>X15, X16, X22: another organ's name, and last year's words.</summary>
internal static class Likeness
{
    /// <summary>How many characters make a piece.</summary>
    internal const int Piece = 5;

    /// <summary>With fewer characters nothing is compared.</summary>
    internal const int Least = 100 + Piece;

    private const double TooAlike = 0.80;

    /// <summary>X15: the organ that signs is the organ of the title.</summary>
    public static IEnumerable<Finding> Signature(Rule rule, CheckContext context)
    {
        if (context.Report is not { Organ: { } organ, SignatureOrgan: { } signed } || organ.Length < 5 || signed.Length < 5) return [];
        var other = Longest(organ, signed) < 3 && !IsWithin(organ, signed) && !IsWithin(signed, organ);
        return
        [
            new Finding(rule, other ? Outcome.Fail : Outcome.Pass, "signature",
                other ? $"标题写的是“{organ}”，落款是“{signed}”，请核对" : $"落款“{signed}”与标题的机关相符") { Found = signed, Expected = organ },
        ];
    }

    /// <summary>X16: the share of five-character pieces of s1 and s5 that both years have, numbers left out.</summary>
    public static IEnumerable<Finding> WithLastYear(Rule rule, CheckContext context)
    {
        var alike = Share(context.Report, context.Previous!);
        if (double.IsNaN(alike)) return [];
        var percent = Math.Round(alike * 100);
        return
        [
            new Finding(rule, alike >= TooAlike ? Outcome.Fail : Outcome.Pass, "s1",
                $"总体情况和存在的问题与上年报告有 {percent}% 的文字相同") { Found = $"{percent}%", Expected = "<80%" },
        ];
    }

    /// <summary>X22: the same problems as last year, word for word.</summary>
    public static IEnumerable<Finding> SameProblems(Rule rule, CheckContext context)
    {
        var now = Bare(context.Report.Section("s5").Text);
        if (now.Length < 30) return [];
        var same = string.Equals(now, Bare(context.Previous!.Section("s5").Text), StringComparison.Ordinal);
        return
        [
            new Finding(rule, same ? Outcome.Fail : Outcome.Pass, "s5",
                same ? "存在的主要问题及改进情况与上年报告逐字相同" : "存在的主要问题及改进情况与上年报告不同"),
        ];
    }

    /// <summary>
    /// The share of pieces that two reports have in common, of all that either has; not a number where there is too little prose.
    /// </summary>
    internal static double Share(AnnualReport one, AnnualReport other)
    {
        var (a, b) = (Pieces(one), Pieces(other));
        if (a.Count < 100 || b.Count < 100) return double.NaN;
        var common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    /// <summary>What is compared: s1 and s5 without numbers and signs.</summary>
    internal static string Prose(AnnualReport report) => Bare(report.Section("s1").Text) + Bare(report.Section("s5").Text);

    private static HashSet<string> Pieces(AnnualReport report)
    {
        var text = Prose(report);
        var pieces = new HashSet<string>(text.Length, StringComparer.Ordinal);
        for (var at = 0; at + Piece <= text.Length; at++) pieces.Add(text.Substring(at, Piece));
        return pieces;
    }

    private static string Bare(string text) =>
        string.Concat(text.Take(Passage.Longest).Where(c => c is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetter(c)));

    private static int Longest(string a, string b)
    {
        var longest = 0;
        for (var i = 0; i < a.Length; i++)
            for (var length = longest + 1; i + length <= a.Length && b.Contains(a.Substring(i, length), StringComparison.Ordinal); length++)
                longest = length;
        return longest;
    }

    // 市科委 within 市科学技术委员会: every character in its order.
    private static bool IsWithin(string name, string whole)
    {
        var at = 0;
        foreach (var c in whole)
            if (at < name.Length && name[at] == c) at++;
        return at == name.Length;
    }
}
