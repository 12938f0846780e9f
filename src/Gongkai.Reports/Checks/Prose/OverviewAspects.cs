namespace Gongkai.Reports.Checks.Prose;

/// <summary>The five aspects of the overview (30号 一、报告内容), looked for in its headings first.</summary>
internal static class OverviewAspects
{
    private static readonly (string Name, string[] Words)[] Five =
    [
        ("主动公开", ["主动公开", "公开政府信息", "信息发布", "公开内容"]),
        ("依申请公开", ["依申请", "申请公开", "公开申请"]),
        ("政府信息管理", ["信息管理", "信息公开管理", "规范管理", "公开制度"]),
        ("平台建设", ["平台", "载体建设", "网站建设", "新媒体建设"]),
        ("监督保障", ["监督", "保障", "考核", "评议"]),
    ];

    /// <summary>The aspects that the text does not speak of at all, and those that it speaks of under no heading of their own.</summary>
    public static (List<string> Absent, List<string> Unheaded) Of(Passage passage)
    {
        var headings = Headings(passage.Text);
        List<string> absent = [], unheaded = [];
        foreach (var (name, words) in Five)
        {
            if (headings.AsSpan().HasAny(words)) continue;
            (passage.Text.AsSpan().HasAny(words) ? unheaded : absent).Add(name);
        }

        return (absent, unheaded);
    }

    // An item's heading is what stands between its mark and the next stop. Text without line breaks has its items after a 。.
    private static string Headings(string text)
    {
        var headings = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var mark = text[at] == '(' || BeginsLineOrSentence(text, at) ? Outline.MarkerAt(text, at) : 0;
            if (mark == 0) continue;
            var rest = text.AsSpan(at + mark, Math.Min(24, text.Length - at - mark));
            var end = rest.IndexOfAny("。；：\n");
            headings.Append(end < 0 ? rest : rest[..end]).Append('\n');
        }

        return headings.ToString();
    }

    private static bool BeginsLineOrSentence(string text, int at) => at == 0 || text[at - 1] is '\n' or '。';
}

/// <summary>“本报告由…等六个部分组成”: how many parts are said and how many are named.</summary>
internal static class Contents
{
    private static readonly string[][] Parts =
    [
        ["总体情况", "概述", "总体概况"], ["主动公开"], ["收到和处理", "依申请", "申请情况", "申请办理"], ["复议", "诉讼"], ["问题", "改进"], ["其他需要", "其他事项", "统计表"],
    ];

    public static (int Said, int Named, int Start, int End)? Of(Passage passage)
    {
        var text = passage.Text;
        for (var at = text.IndexOf("部分", StringComparison.Ordinal); at > 0; at = text.IndexOf("部分", at + 1, StringComparison.Ordinal))
        {
            if (Said(text, at) is not { } said) continue;
            var (start, end) = passage.Sentence(passage.SentenceAt(at));
            var sentence = text.AsSpan(start, end - start);
            if (!sentence.HasAny(["组成", "包括", "分为", "分", "由"]) || !sentence.HasAny(["主动公开", "总体情况", "概述"])) continue;
            var named = 0;
            foreach (var words in Parts)
                if (sentence.HasAny(words)) named++;
            return (said, named, start, end);
        }

        return null;
    }

    private static int? Said(string text, int at)
    {
        var last = text[at - 1] is '个' or '大' ? at - 2 : at - 1;
        if (last < 0) return null;
        return char.IsAsciiDigit(text[last]) ? text[last] - '0' : "一二三四五六七八九".IndexOf(text[last]) is >= 0 and var n ? n + 1 : null;
    }
}
