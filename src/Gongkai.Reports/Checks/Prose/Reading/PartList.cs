namespace Gongkai.Reports.Checks.Prose;

/// <summary>A total in the prose, the parts that are named after it, and whether they add up.</summary>
internal sealed record PartList(Passage Passage, Mention Total, Mention[] Parts, Outcome Outcome, bool OfPublished)
{
    public decimal Sum => Parts.Sum(p => p.Value);

    public ProseSpan Span => Passage.Span(Total.Start, Parts[^1].End);
}

/// <summary>Finds lists of parts: one sentence, one unit, one level of brackets.</summary>
internal static class PartLists
{
    private static readonly string[] Channels =
        ["网站", "网页", "新媒体", "微信", "微博", "公众号", "公示栏", "公开栏", "公告栏", "线下", "线上", "公报", "报刊", "报纸", "电视", "广播", "客户端", "平台", "显示屏", "现场",
            "宣传栏"];

    private static readonly string[] Totals =
        ["共", "总", "累计", "合计", "全年", "主动公开", "收取", "收办", "收到", "发布", "答复", "受理", "办理", "公开", "制发", "征集"];
    private static readonly string[] Explicit = ["其中", "包括", "包含", "分别", "涵盖", "：", "涉及", "集中在"];

    // A clause that begins like this says something new.
    private static readonly string[] NewStatements =
    [
        "发布", "公开", "制作", "召开", "开展", "举办", "组织", "收到", "受理", "办结", "办理", "回应", "答复", "推出", "印发", "同时", "此外", "另",
        "全年", "累计", "共", "通过", "编发", "刊登", "更新", "回复", "征集", "结转",
    ];

    private static readonly string[] NeverListed = ["%", "人", "人次", "年"];
    private static readonly string[] OtherTimes = ["同比", "增长", "下降", "减少", "较上", "比上", "去年", "上年同", "较去", "历年"];

    public static List<PartList> Find(Narration prose)
    {
        var found = new List<PartList>();
        foreach (var passage in prose.Sections)
        {
            if (passage.Place == "s5") continue;
            for (var from = 0; from < passage.Mentions.Length;)
            {
                var sentence = passage.SentenceAt(passage.Mentions[from].Start);
                var end = passage.Sentence(sentence).End;
                var to = from;
                while (to < passage.Mentions.Length && passage.Mentions[to].Start < end) to++;
                if (to - from >= 3) InSentence(passage, passage.Mentions.AsSpan(from, to - from), found);
                from = to;
            }
        }

        return found;
    }

    private static void InSentence(Passage passage, ReadOnlySpan<Mention> mentions, List<PartList> found)
    {
        for (var first = 0; first < mentions.Length; first++)
        {
            var unit = mentions[first].Unit;
            var seen = false;
            for (var i = 0; i < first; i++) seen |= mentions[i].Unit == unit;
            if (seen || NeverListed.Contains(unit)) continue;
            var same = new List<Mention>(mentions.Length);
            foreach (var mention in mentions[first..])
                if (mention.Unit == unit && !IsOtherTime(passage, mention)) same.Add(mention);
            var count = found.Count;
            if (same.Count >= 3) OfUnit(passage, same, found);
            if (same.Count >= 3 && found.Count == count) OfSentenceBefore(passage, same, found);
        }
    }

    private static void OfUnit(Passage passage, List<Mention> same, List<PartList> found)
    {
        for (var i = 0; i + 2 < same.Count;)
        {
            var total = same[i];
            var next = i + 1;
            var level = Following(same, next, total.Depth);
            var inner = Following(same, next, total.Depth + 1);
            var done = Exact(passage, total, inner, found) > 0;
            var used = Exact(passage, total, level, found);
            if (used == 0 && !done) Mismatch(passage, total, same[..i], inner.Count > 1 ? inner : level, found);
            // After a list that adds up, what is left may be a list of its own.
            i = used > 0 ? same.IndexOf(level[used - 1]) + 1 : i + 1;
        }
    }

    // “主动公开信息50条。……在公开的信息中，政策类4条，……”: the total stands in a sentence before.
    private static void OfSentenceBefore(Passage passage, List<Mention> parts, List<PartList> found)
    {
        var (start, _) = passage.Sentence(passage.SentenceAt(parts[0].Start));
        if (parts.Exists(p => p.Vague) || !passage.Text.AsSpan(start, parts[0].Start - start).HasAny(["信息中", "申请中", "其中"])) return;
        var sum = parts.Sum(p => p.Value);
        foreach (var total in passage.Mentions)
        {
            var isFar = total.Start >= start || total.Start < start - 200;
            var isTheirs = total.Unit == parts[0].Unit && total.Value == sum;
            if (isFar || total.Vague || !isTheirs) continue;
            found.Add(new PartList(passage, total, [.. parts], Outcome.Pass, IsPublished(passage, total)));
            return;
        }

        Enumeration(passage, start, parts, found);
    }

    // “主动公开475条。公开的类别有…。其中甲类159条，乙类12条，……”: all kinds by name, so that they should make up the total.
    private static void Enumeration(Passage passage, int start, List<Mention> parts, List<PartList> found)
    {
        const int Fewest = 4;
        var isOfKinds = parts.Count >= Fewest && passage.Text.AsSpan(start, parts[0].Start - start).HasAny(["类别", "按类", "分类"])
            && parts.TrueForAll(p => passage.Text.AsSpan(Math.Max(0, p.Start - 5), Math.Min(5, p.Start)).Has("类"));
        if (!isOfKinds || !EndsSentence(passage, parts[^1])) return;
        var total = passage.Mentions.LastOrDefault(m => m.Start < start && m.Start >= start - 200 && m.Unit == parts[0].Unit && !m.Vague
            && !IsOtherTime(passage, m) && IsPublished(passage, m));
        var sum = parts.Sum(p => p.Value);
        if (total.Value > 0 && sum != total.Value && sum * 2 > total.Value)
            found.Add(new PartList(passage, total, [.. parts], Outcome.Uncertain, true));
    }

    private static List<Mention> Following(List<Mention> same, int from, int depth)
    {
        var list = new List<Mention>();
        for (var i = from; i < same.Count && same[i].Depth >= depth; i++)
            if (same[i].Depth == depth) list.Add(same[i]);
        return list;
    }

    // How many of the numbers belong to lists that add up to the total; a total may be divided in more than one way, one after the other.
    private static int Exact(Passage passage, Mention total, List<Mention> parts, List<PartList> found)
    {
        if (total.Vague || total.Value == 0 || !IsTotal(passage, total, parts, out var listed)) return 0;
        decimal sum = 0;
        int start = 0, used = 0;
        for (var i = 0; i < parts.Count && !parts[i].Vague; i++)
        {
            // 收到14件，上年结转1件，办结13件: no list, though 1 and 13 make 14.
            if (!listed && BeginsAnew(Label(passage, i == 0 ? total : parts[i - 1], parts[i]))) break;
            sum += parts[i].Value;
            if (sum > total.Value) break;
            if (sum != total.Value) continue;
            // Parts that are zero still belong to the list.
            while (i + 1 < parts.Count && parts[i + 1] is { Value: 0, Vague: false }) i++;
            if (i > start)
                found.Add(
                    new PartList(
                        passage, total, [.. parts[start..(i + 1)]], Outcome.Pass,
                        IsPublished(passage, total) || ByChannel(passage, total, parts[start..(i + 1)])));
            else if (start == 0) return 0;
            (sum, start, used) = (0, i + 1, i + 1);
        }

        return used;
    }

    private static void Mismatch(Passage passage, Mention total, List<Mention> before, List<Mention> all, List<PartList> found)
    {
        var isExact = !total.Vague && !all.Exists(p => p.Vague);
        if (!isExact || total.Value == 0 || all.Count < 2) return;
        var between = passage.Text.AsSpan(total.End, all[0].Start - total.End);
        var bracket = all[0].Depth > total.Depth;
        var parts = UntilNewStatement(passage, all);
        var byChannel = ByChannel(passage, total, parts);
        var listed = bracket || between.HasAny(Explicit);
        var plainChannels = byChannel && parts.Count >= 3 && EndsSentence(passage, parts[^1]);
        if (parts.Count < 2 || !listed && !plainChannels) return;
        var sum = parts.Sum(p => p.Value);
        if (before.Exists(b => b.Value >= sum)) return; // 答复98件，结转5件。其中…: the list belongs to the 98
        var some = between.HasAny(["其中", "主要", "含", "涉及"])
            || passage.Text.AsSpan(parts[^1].End).StartsWith("等")
            || passage.Text.AsSpan(parts[^1].End).StartsWith(")等");
        if (sum < total.Value && some && !IsRest(passage, parts)) return;
        var shouldAddUp = sum > total.Value || plainChannels && !some;
        var sure = parts.Count >= 3 && !SomeAddUp(all, total.Value) && shouldAddUp;
        found.Add(
            new PartList(
                passage, total, [.. sure ? parts : all], sure ? Outcome.Fail : Outcome.Uncertain,
                byChannel || IsPublished(passage, total)));
    }

    private static List<Mention> UntilNewStatement(Passage passage, List<Mention> all)
    {
        var count = 1;
        while (count < all.Count && !BeginsAnew(passage.Text.AsSpan(all[count - 1].End, all[count].Start - all[count - 1].End))) count++;
        return all[..count];
    }

    private static bool BeginsAnew(ReadOnlySpan<char> label)
    {
        label = label.TrimStart("，；、)。 ");
        foreach (var word in NewStatements)
            if (label.StartsWith(word)) return true;
        return false;
    }

    private static bool IsTotal(Passage passage, Mention total, List<Mention> parts, out bool listed)
    {
        listed = false;
        if (parts.Count < 2) return false;
        listed = parts[0].Depth > total.Depth || Label(passage, total, parts[0]).HasAny(Explicit);
        var clause = Words.ClauseStart(passage.Text, total.Start);
        return listed || passage.Text.AsSpan(clause, total.Start - clause).HasAny(Totals);
    }

    private static ReadOnlySpan<char> Label(Passage passage, Mention before, Mention part) =>
        passage.Text.AsSpan(before.End, part.Start - before.End);

    // 主动公开政府信息N条, 发布信息N条, N条政务信息.
    private static bool IsPublished(Passage passage, Mention total)
    {
        var from = Words.ClauseStart(passage.Text, total.Start);
        var words = passage.Text.AsSpan(from, Math.Min(total.End + 4, passage.Text.Length) - from);
        return words.HasAny(["公开", "发布", "公布"]) && words.Has("信息") && !words.Has("申请");
    }

    private static bool ByChannel(Passage passage, Mention total, List<Mention> parts)
    {
        var named = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var from = i == 0 ? total.End : parts[i - 1].End;
            if (passage.Text.AsSpan(from, parts[i].Start - from).HasAny(Channels)) named++;
        }

        return named >= 2 && named * 2 > parts.Count;
    }

    private static bool IsRest(Passage passage, List<Mention> parts)
    {
        var from = parts[^2].End;
        return passage.Text.AsSpan(from, parts[^1].Start - from).TrimStart("，；、)和及 ").StartsWith("其他")
            || passage.Text.AsSpan(from, parts[^1].Start - from).TrimStart("，；、)和及 ").StartsWith("其它");
    }

    private static bool EndsSentence(Passage passage, Mention last) =>
        last.End >= passage.Text.Length || passage.Text[last.End] is '。' or '\n';

    // Some of the numbers alone make the total: the others are then named for another reason. Beyond twelve nobody can be sure.
    private static bool SomeAddUp(List<Mention> all, decimal total)
    {
        if (all.Count > 12) return true;
        for (var mask = 1; mask < 1 << all.Count; mask++)
        {
            decimal sum = 0;
            for (var i = 0; i < all.Count; i++)
                if ((mask >> i & 1) != 0) sum += all[i].Value;
            if (sum == total) return true;
        }

        return false;
    }

    // What was carried in is named beside a total, not as a part of it.
    private static bool IsOtherTime(Passage passage, Mention mention)
    {
        var from = Words.ClauseStart(passage.Text, mention.Start);
        var words = passage.Text.AsSpan(from, mention.Start - from);
        return words.HasAny(OtherTimes) || words.Has("结转") && words.HasAny(["上年", "上一年"]);
    }
}
