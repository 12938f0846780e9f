namespace Gongkai.Reports.Checks.Prose;

/// <summary>Which numbers of table IV (行政复议、行政诉讼) a number in the prose speaks of.</summary>
internal static class DisputeWords
{
    private static readonly string[] UnitsOfCases = ["件", "起", "宗", "例", "条"];
    private static readonly string[] Nouns = ["复议", "诉讼", "应诉"];

    private static readonly string[] Fillers =
    [
        "申请", "案件", "案", "事项", "件数", "数量", "数", "共计", "合计", "共", "计", "为", "有", "分别", "的", "均", "被", "提起", "新增", "累计",
        "收到", "受理", "办理", "涉及", "(", "：", "情况", "工作", "是",
    ];

    private static readonly (string Label, int Outcome)[] Outcomes =
    [
        ("结果维持", 0), ("维持", 0), ("结果纠正", 1), ("纠正", 1), ("其他结果", 2), ("其它结果", 2), ("尚未审结", 3), ("未审结", 3),
    ];

    // Not the number of cases but something about them.
    private static readonly string[] About =
        ["答复", "意见", "听证", "培训", "化解", "调解", "纠纷", "费", "决定", "率", "出庭", "审理", "建议", "平台", "机构", "引发", "裁", "判"];

    public static Claim? Bind(Place place)
    {
        if (!UnitsOfCases.Contains(place.Mention.Unit)) return null;
        return Outcome(place) ?? FromHead(place) ?? FromTail(place);
    }

    private static Claim? FromHead(Place place)
    {
        var head = place.Head;
        var noun = head.LastOf(Nouns);
        if (noun < 0 || !OnlyFillers(head[(noun + 2)..])) return null;
        var both = head[..noun].Has("复议") && head[noun] != '复';
        var metric = both ? Metric.Disputes : head[noun] == '复' ? Metric.Review : Metric.Litigation;
        if (both && head[(noun + 2)..].Has("分别")) return null;
        var start = both ? head.IndexOf("复议") : noun;
        if (start >= 2 && head[..start].EndsWith("行政")) start -= 2;
        return place.Claim(metric, place.HeadStart + start, IsSure(place, head[..noun]) && !both);
    }

    private static Claim? FromTail(Place place)
    {
        var tail = place.Tail;
        var noun = tail.IndexOf("复议") is >= 0 and var review ? review : tail.IndexOf("诉讼");
        var isNear = noun is >= 0 and <= 24;
        if (!isNear || tail[..noun].HasAny(About) || place.Head.HasAny(Nouns)) return null;
        var rest = tail[(noun + 2)..];
        if (rest.HasAny(["诉讼", "复议"]) || !OnlyFillers(rest)) return null;
        var metric = tail[noun] == '复' ? Metric.Review : Metric.Litigation;
        return place.Claim(metric, place.Mention.Start, IsSure(place, place.Head)) with { End = place.Mention.End + noun + 2 };
    }

    // 其中结果维持 72 件: the case is the one that was named last.
    private static Claim? Outcome(Place place)
    {
        var before = place.Before;
        var noun = before.LastOf(Nouns);
        if (noun < 0) return null;
        var group = before[noun] == '复' ? Metric.ReviewUpheld : Metric.LitigationUpheld;
        foreach (var (label, outcome) in Outcomes)
        {
            var at = place.Head.LastIndexOf(label);
            if (at < 0 || !OnlyFillers(place.Head[(at + label.Length)..])) continue;
            return place.Claim(group + outcome, place.HeadStart + at, label.Length == 4 && IsSure(place, before[..noun]));
        }

        return null;
    }

    private static bool OnlyFillers(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var shorter = text.Length;
            foreach (var filler in Fillers)
            {
                if (!text.StartsWith(filler)) continue;
                shorter = text.Length - filler.Length;
                break;
            }

            if (shorter == text.Length) return false;
            text = text[^shorter..];
        }

        return true;
    }

    // An organ that decides reviews itself counts those too; 其中 makes a part of the whole.
    private static bool IsSure(Place place, ReadOnlySpan<char> before) =>
        !before.HasAny(["复议机关", "审结", "其中", "办理", "未经", "复议后"])
        && (IsInPartOfRequests(place) || SpeaksOfDisclosure(place));

    private static bool IsInPartOfRequests(Place place) => place.Passage.Place is "s4" or "s3";

    private static bool SpeaksOfDisclosure(Place place) => place.Sentence.Has("公开") || Near(place).Has("公开申请");

    private static ReadOnlySpan<char> Near(Place place)
    {
        var from = Math.Max(0, place.SentenceStart - 160);
        return place.Passage.Text.AsSpan(from, place.SentenceStart - from);
    }
}
