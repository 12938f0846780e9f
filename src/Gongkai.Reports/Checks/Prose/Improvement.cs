namespace Gongkai.Reports.Checks.Prose;

/// <summary>X20 and X21: what s5 says of problems and measures (条例第五十条第四项).</summary>
internal static class Improvement
{
    private const string Numerals = "一二三四五六七八九";

    private static readonly string[] ProblemWords =
    [
        "问题", "不足", "差距", "薄弱", "有待", "欠缺", "不够", "不强", "仍需", "还需", "尚需", "需进一步", "亟待", "亟需", "不到位", "不全面", "需加强", "需提高",
        "需提升", "需完善", "不充分", "不能完全", "还不能", "尚不能", "未能", "短板", "弱项", "空间", "滞后", "单一", "偏少", "较少", "偏低", "不高", "不深",
        "不及时", "不规范", "不完善", "不健全", "不平衡", "不均衡", "不多", "不丰富",
    ];
    private static readonly string[] MeasureWords =
        ["改进", "下一步", "下阶段", "措施", "将", "进一步", "持续", "针对", "加强", "增加", "强化", "优化", "完善", "提升", "提高", "拓展", "丰富"];

    // What comes after one of these is measures.
    private static readonly string[] Turns =
        ["改进措施", "整改措施", "改进情况", "下一步", "针对上述", "针对以上", "针对存在", "针对这些", "结合工作中的不足", "从以下", "以下措施", "以下方面", "以下几个", "做好以下", "改进：", "根据上述",
         "下阶段", "对此"];

    /// <summary>X20.</summary>
    public static IEnumerable<Finding> Matched(Rule rule, CheckContext context)
    {
        var passage = context.Narration.Problems;
        if (passage.Text.Length < 30) return [];
        var text = passage.Text.AsSpan();
        if (ByItem(passage.Text) is >= 2 and var pairs)
            return [Found(rule, Outcome.Pass, $"存在问题 {pairs} 条，每条都写了改进措施", pairs, pairs)];
        var turn = Turn(passage.Text, context.Report.Year);
        var (problems, measures) = turn < 0 ? (Items(text), 0) : (Items(text[..turn]), Items(text[turn..]));
        var hasProblem = text.HasAny(ProblemWords);
        var hasMeasure = text.HasAny(MeasureWords);
        if (!hasProblem || !hasMeasure)
            return [Found(rule, Outcome.Fail, hasProblem ? "写了存在的问题，没有写改进措施" : "没有写存在的主要问题", problems, measures)];
        if (problems >= 1 && measures >= problems)
            return [Found(rule, Outcome.Pass, $"存在问题 {problems} 条，改进措施 {measures} 条", problems, measures)];
        if (problems >= 2 && measures >= 2)
            return [Found(rule, Outcome.Fail, $"存在问题 {problems} 条，改进措施只有 {measures} 条", problems, measures)];
        var doubt = Found(rule, Outcome.Uncertain, "问题和措施没有分条对应，请人工核对每个问题是否都有改进措施", problems, measures);
        return [measures >= 2 ? doubt with { Severity = Severity.Info } : doubt];
    }

    /// <summary>X21.</summary>
    public static IEnumerable<Finding> Said(Rule rule, CheckContext context)
    {
        if (!context.Report.Section("s5").Found) return [];
        var text = context.Narration.Problems.Text;
        var length = Lengths.Of(text);
        if (length < 30 && SaysBoth(text)) return [new Finding(rule, Outcome.Pass, "s5", $"写了问题和改进情况，{length} 字")];
        return
        [
            new Finding(rule, length >= 30 ? Outcome.Pass : Outcome.Fail, "s5", length switch
            {
                0 => "存在的主要问题及改进情况还没有内容",
                < 30 => $"存在的主要问题及改进情况只有 {length} 字，没有写出问题和改进情况",
                _ => $"存在的主要问题及改进情况 {length} 字",
            })
            {
                Found = text.Length <= 30 ? text : $"{length}字",
                Expected = "≥30字",
            },
        ];
    }

    // A problem, and in a clause of its own what is done about it.
    private static bool SaysBoth(string text)
    {
        var clauses = text.Split(['，', '。', '；', '：', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var problem = Array.FindIndex(clauses, c => c.AsSpan().HasAny(ProblemWords));
        return problem >= 0 && Array.FindLastIndex(clauses, c => c.AsSpan().HasAny(MeasureWords) && c.Length > 2) is var measure
            && measure >= 0 && measure != problem;
    }

    private static Finding Found(Rule rule, Outcome outcome, string message, int problems, int measures) =>
        new(rule, outcome, "s5", message) { Found = $"{problems}/{measures}" };

    // "1.…下一步将…。2.…下一步将…。": each item holds a problem and its measure.
    private static int ByItem(string text)
    {
        var items = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var item = text.AsSpan(at, end - at);
            if (Outline.MarkerAt(text, at) > 0 && item.HasAny(ProblemWords) && item.HasAny(["下一步", "将", "措施"])) items++;
            at = end + 1;
        }

        return items;
    }

    private static int Turn(string text, int? year)
    {
        var first = -1;
        foreach (var word in Turns) first = Earlier(first, text.IndexOf(word, StringComparison.Ordinal));
        if (year is { } y) first = Earlier(first, text.IndexOf($"{y + 1}年", StringComparison.Ordinal));
        return BeforeItsNumber(text, first);
    }

    // (二)改进措施: the number belongs to the heading that it stands before, and counts no problem.
    private static int BeforeItsNumber(string text, int turn) =>
        turn >= 3 && text[turn - 3] == '(' && text[turn - 1] == ')' && Numerals.Contains(text[turn - 2], StringComparison.Ordinal)
            ? turn - 3
            : turn;

    private static int Earlier(int first, int at) => at >= 0 && (first < 0 || at < first) ? at : first;

    // 一是…二是…, (一)…(二)…, 1.…2.…: the longest of the three that counts up from one.
    private static int Items(ReadOnlySpan<char> part)
    {
        ReadOnlySpan<char> text = $"\n{part}";
        int said = 0, bracketed = 0, numbered = 0;
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (text[at + 1] == '是' && text[at] == Next(said)) said++;
            else if (text[at - 1] == '(' && text[at + 1] == ')' && text[at] == Next(bracketed)) bracketed++;
            else if (text[at] == '1' + numbered && IsLoneBeforePoint(text, at)) numbered++;
        }

        return said > 0 ? said : Math.Max(bracketed, numbered);
    }

    private static bool IsLoneBeforePoint(ReadOnlySpan<char> text, int at) =>
        text[at + 1] is '.' or '、' && !char.IsAsciiDigit(text[at - 1]);

    private static char Next(int count) => count < Numerals.Length ? Numerals[count] : '\0';
}
