namespace Gongkai.Reports.Checks.Prose;

/// <summary>Which row of table III (依申请公开) a number in the prose speaks of.</summary>
internal static class ApplicationWords
{
    private static readonly string[] ReceivedVerbs = ["收到", "受理", "接收", "接到", "新收"];
    private static readonly string[] AnsweredVerbs = ["办结", "答复", "办复", "办毕"];
    private static readonly string[] HandledVerbs = ["办理", "收办", "处理"];

    // What else people can apply, ask or complain about.
    private static readonly string[] OtherObjects =
    [
        "信访", "投诉", "举报", "留言", "咨询", "意见", "建议", "诉求", "来信", "来电", "热线", "工单", "提案", "许可", "撤回", "补贴", "备案",
        "问政", "询问", "案卷", "补正", "征求", "延期", "处罚",
    ];

    // Words that make the number a part of the whole.
    private static readonly string[] PartWords =
    [
        "其中", "通过", "网上", "网络", "当面", "现场", "信函", "邮寄", "邮件", "邮箱", "传真", "平台", "网站", "窗口", "自然人", "法人", "企业",
        "律师", "涉及", "关于", "重复", "同一", "线上", "线下", "在线", "来信", "来函", "来访", "电子", "书面", "口头", "微信", "公众号", "快递", "渠道",
        "大厅",
    ];

    private static readonly (string Label, Metric Metric)[] Labels =
    [
        ("予以公开及部分公开", Metric.GrantedAndPartial), ("予以公开和部分公开", Metric.GrantedAndPartial),
        ("予以公开或部分公开", Metric.GrantedAndPartial), ("予以公开、部分公开", Metric.GrantedAndPartial),
        ("予以公开与部分公开", Metric.GrantedAndPartial), ("同意公开和部分公开", Metric.GrantedAndPartial),
        ("公开及部分公开", Metric.GrantedAndPartial), ("公开和部分公开", Metric.GrantedAndPartial), ("公开或部分公开", Metric.GrantedAndPartial),
        ("部分公开", Metric.Partial), ("区分处理后公开", Metric.Partial), ("部分予以公开", Metric.Partial),
        ("不予公开", Metric.Refused), ("无法提供", Metric.Unable), ("不予处理", Metric.NotProcessed),
        ("其他处理", Metric.Other), ("其它处理", Metric.Other),
        ("予以公开", Metric.Granted), ("同意公开", Metric.Granted),
    ];

    private static readonly string[] Fillers =
        ["的", "答复", "申请", "共计", "共", "计", "有", "为", "各", "分别", "信息", "决定", "案件", "情形", "类", "数量", "合计", "约"];

    public static Claim? Bind(Place place) =>
        Category(place) ?? Carried(place) ?? Received(place) ?? Answered(place) ?? Handled(place) ?? Applicants(place);

    private static Claim? Category(Place place)
    {
        if (SpeaksOfDocuments(place)) return null;
        var head = place.Head;
        if (LabelAtEnd(head, out var at) is { } metric)
            return place.Claim(metric, place.HeadStart + at, !place.Before.Has("复议") && place.Mention.Depth == 0);
        return LabelAtStart(place.Tail, out var end) is { } after
            ? place.Claim(after, place.Mention.Start, place.Mention.Depth == 0) with { End = place.Mention.End + end }
            : null;
    }

    // 主动公开 61 条, 依申请公开 255 条, 不予公开 81 条: how documents are marked (公开属性), not what became of applications.
    private static bool SpeaksOfDocuments(Place place)
    {
        var sentence = place.Sentence;
        if (sentence.HasAny(["公开申请", "申请人", "件申请", "申请件"])) return false;
        return sentence.HasAny(["主动公开", "公文", "文件", "制发", "属性", "制作", "条信息"]) || !sentence.HasAny(["申请", "答复", "办结", "无法提供"]);
    }

    private static Metric? LabelAtEnd(ReadOnlySpan<char> head, out int at)
    {
        for (at = 0; head.Length > 0;)
        {
            foreach (var (label, metric) in Labels)
            {
                if (!head.EndsWith(label)) continue;
                at = head.Length - label.Length;
                return metric;
            }

            var shorter = Shorten(head);
            if (shorter == head.Length) break;
            head = head[..shorter];
        }

        return null;
    }

    private static int Shorten(ReadOnlySpan<char> head)
    {
        if (head[^1] == ')' && head.LastIndexOf('(') is >= 0 and var open) return head[open..].Has("公开") ? head.Length : open;
        foreach (var filler in Fillers)
            if (head.EndsWith(filler)) return head.Length - filler.Length;
        return head.Length;
    }

    private static Metric? LabelAtStart(ReadOnlySpan<char> tail, out int end)
    {
        end = 0;
        foreach (var start in (ReadOnlySpan<string>)["作出", "依法", "申请", "决定", ""])
        {
            if (!tail.StartsWith(start)) continue;
            foreach (var (label, metric) in Labels)
            {
                if (!tail[start.Length..].StartsWith(label)) continue;
                end = start.Length + label.Length;
                return metric;
            }
        }

        return null;
    }

    private static Claim? Carried(Place place)
    {
        Span<char> around = stackalloc char[place.Head.Length + place.Tail.Length];
        place.Head.CopyTo(around);
        place.Tail.CopyTo(around[place.Head.Length..]);
        ReadOnlySpan<char> words = around;
        if (!words.HasAny(["结转", "顺延", "转下", "转入下", "转至下"]) || words.HasAny(["指标", "资金", "信访"])) return null;
        var year = place.Prose.Report.Year ?? 0;
        var goesOut = words.HasAny(["下年", "下一年", "次年", "明年", $"{year + 1}年"]);
        var cameIn = words.HasAny(["上年", "上一年", "去年", $"{year - 1}年"]);
        if (goesOut == cameIn) return null;
        var metric = goesOut ? Metric.CarriedOut : Metric.CarriedIn;
        return new Claim(place.Passage, place.Mention, metric, Trim(place), !place.OtherOrgan && !words.HasAny(PartWords) && year > 0)
        {
            End = place.Head.HasAny(["结转", "顺延", "转下"]) ? place.Mention.End : place.TailEnd,
        };
    }

    private static Claim? Received(Place place)
    {
        var verb = place.Head.LastOf(ReceivedVerbs);
        if (verb < 0 || place.Mention.Depth > 0 || place.Head.HasAny(["未收到", "没有收到"])) return null;
        var between = place.Head[verb..];
        var tail = place.Tail;
        var tailObject = tail[..Math.Min(30, tail.Length)].LastIndexOf("申请") is >= 0 and var t ? tail[..(t + 2)] : [];
        if (!between.Has("申请") && tailObject.IsEmpty && !(between.Length <= 4 && UnderHeading(place))) return null;
        if (between.HasAny(OtherObjects) || tailObject.HasAny(OtherObjects)) return null;
        var sure = between.HasAny(["公开", "依申请"]) || tailObject.HasAny(["公开", "依申请"]);
        if (!sure && !InTopic(place)) return null;
        var clause = place.Passage.Text.AsSpan(place.ClauseStart, place.Mention.Start - place.ClauseStart);
        var part = clause.HasAny(PartWords) && !clause.Has("公民");
        var end = tailObject.IsEmpty ? place.Mention.End : place.Mention.End + tailObject.Length;
        return place.Claim(
            Metric.Received, place.HeadStart + verb, sure && !part) with
        { WithCarriedIn = IncludesCarriedIn(place), End = end };
    }

    private static Claim? Answered(Place place)
    {
        var verb = place.Head.LastOf(AnsweredVerbs);
        if (verb < 0 || place.Mention.Depth > 0) return null;
        var gap = place.Head[(verb + 2)..];
        if (gap.Length > 16 || gap.HasAny(OtherObjects) || place.Head.HasAny(OtherObjects)) return null;
        if (place.Head.HasAny(["率", "不再", "转"]) || place.Head.Has("公开答复") && !place.Head.Has("申请公开答复")) return null;
        var sure = gap.HasAny(["公开申请", "依申请"]) || place.Head[..verb].HasAny(["公开申请", "依申请"]);
        if (!sure && !place.Before.HasAny(["公开申请", "依申请", "件申请"]) && !UnderHeading(place)) return null;
        return place.Claim(
            Metric.Answered, place.HeadStart + verb, !place.Head.HasAny(PartWords)) with
        { WithCarriedIn = IncludesCarriedIn(place) };
    }

    private static Claim? Handled(Place place)
    {
        var verb = place.Head.LastOf(HandledVerbs);
        if (verb < 0 || place.Mention.Depth > 0) return null;
        var between = place.Head[verb..];
        if (between.Length > 20 || between.HasAny(OtherObjects) || place.Head.HasAny(PartWords) || IsOfList(place)) return null;
        if (!between.HasAny(["公开申请", "依申请"]) && !(between.Length <= 4 && InTopic(place))) return null;
        return place.Claim(Metric.Handled, place.HeadStart + verb, false) with { WithCarriedIn = IncludesCarriedIn(place) };
    }

    private static Claim? Applicants(Place place)
    {
        if (place.Mention.Depth > 1 || !place.Before.HasAny(["公开申请", "依申请", "申请件", "件申请"])) return null;
        foreach (var (words, metric) in Kinds)
            if (place.Head.LastOf(words) is >= 0 and var at && place.Head[at..].Length <= LongestKind)
                return place.Claim(metric, place.HeadStart + at, false);
        return null;
    }

    // "法人或其他组织申请": no other words stand between the kind of applicant and its number.
    private const int LongestKind = 12;

    private static readonly (string[] Words, Metric Metric)[] Kinds =
        [(["法人", "企业", "组织", "单位"], Metric.Organizations), (["自然人", "公民", "个人"], Metric.Natural)];

    private static bool IncludesCarriedIn(Place place)
    {
        return place.Bracketed.Has("结转") && place.Bracketed.HasAny(["上年", "上一年", "去年", "含结转", "含20"])
            || place.Head.HasAny(["含上年", "含结转"]);
    }

    // 收到31件，其中线上办理26件，线下办理5件: what is named after 其中 is a part.
    private static bool IsOfList(Place place) =>
        place.Before.LastIndexOf("其中") is >= 0 and var list && place.Before[list..].IndexOf('；') < 0;

    // The paragraph speaks of applications: its heading or the words just before say so.
    private static bool InTopic(Place place) =>
        place.Passage.Place == "s3" || place.Before.HasAny(["公开申请", "依申请", "申请公开"]) || UnderHeading(place);

    private static bool UnderHeading(Place place)
    {
        var from = Math.Max(0, place.SentenceStart - 400);
        var before = place.Passage.Text.AsSpan(from, place.SentenceStart - from);
        var heading = before.LastIndexOf("\n(") is >= 0 and var line ? before[line..] : before;
        return heading.HasAny(["依申请公开方面", "依申请公开情况", "依申请公开。", "依申请公开政府信息情况", "依申请公开工作"]);
    }

    private static int Trim(Place place)
    {
        var first = place.Head.Length;
        foreach (var word in (ReadOnlySpan<string>)["上年", "上一年", "去年", "结转", "转下", "顺延", "另有"])
            if (place.Head.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at) first = Math.Min(first, at);
        return place.HeadStart + first;
    }
}
