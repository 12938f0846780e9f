using System.Buffers;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X10, X11, X12, X26, X27: how the prose counts.</summary>
internal static class Quantities
{
    private static readonly string[] Channels =
        ["网站", "新媒体", "微信", "微博", "公众号", "公示栏", "公开栏", "公告栏", "公报", "报刊", "报纸", "电视", "广播", "客户端", "平台", "显示屏"];

    private static readonly string[] UnitsOfPublishing = ["篇", "次", "期", "场"];
    private static readonly string[] UnitsOfDocuments = ["件", "部", "份", "个"];
    private static readonly SearchValues<char> AboutBefore = SearchValues.Create("近约逾超上");

    /// <summary>X11: 近三十条, 百余条. Rounded large numbers (5500余条) are only worth a remark.</summary>
    public static IEnumerable<Finding> Vague(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var passage in context.Narration.Sections)
        {
            if (passage.Place == "s5") continue;
            foreach (var mention in passage.Mentions)
            {
                var counts = CountsPublished(mention) || mention.Unit is "个";
                if (!mention.Vague || !counts) continue;
                var start = HasAboutBefore(passage.Text, mention.Start) ? mention.Start - 1 : mention.Start;
                var words = passage.Text[start..mention.End];
                findings.Add(new Finding(rule, Outcome.Fail, passage.Place, $"“{words}”是概数，请写准确数")
                {
                    Found = words,
                    Severity = mention.Value >= 1000 ? Severity.Info : rule.Severity,
                    Span = passage.Span(start, mention.End),
                });
            }

            foreach (var some in (ReadOnlySpan<string>)["若干条信息", "若干件", "若干篇", "若干条政府信息"])
                if (passage.Text.IndexOf(some, StringComparison.Ordinal) is >= 0 and var at)
                    findings.Add(
                        new Finding(
                            rule, Outcome.Fail, passage.Place, $"“{some}”是概数，请写准确数")
                        { Found = some, Span = passage.Span(at, at + some.Length) });
        }

        return findings;
    }

    /// <summary>X12: the numbers of a half-year in the report of a year.</summary>
    public static IEnumerable<Finding> PartOfYear(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        var passage = context.Narration.Overview;
        foreach (var word in (ReadOnlySpan<string>)["上半年", "前三季度", "一季度", "1-6月", "1至6月", "1-9月", "1-11月", "前11个月", "1至11月"])
        {
            var at = passage.Text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            var sentence = passage.SentenceAt(at);
            var (_, end) = passage.Sentence(sentence);
            var text = passage.SentenceText(sentence);
            if (text.HasAny(["下半年", "四季度", "全年", "每季度", "同比"]) || !Counts(passage, at, end)) continue;
            if (!text.HasAny(["申请", "主动公开", "公开信息", "发布信息", "公开政府信息", "政府信息"])) continue;
            findings.Add(
                new Finding(
                    rule, Outcome.Fail, passage.Place, $"“{Words.Quote(passage.Text, at, Math.Min(end, at + 24))}”只说了“{word}”，年度报告应写全年的数")
                {
                    Found = word,
                    Expected = "全年",
                    Span = passage.Span(at, at + word.Length),
                });
        }

        return findings;
    }

    /// <summary>X10: one channel, two totals.</summary>
    public static IEnumerable<Finding> TwoTotals(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        var seen = new Dictionary<string, (decimal Value, int Start)>(StringComparer.Ordinal);
        var passage = context.Narration.Overview;
        foreach (var mention in passage.Mentions)
        {
            if (!mention.IsCount || mention.Vague || mention.Depth > 0) continue;
            var from = Words.ClauseStart(passage.Text, mention.Start);
            var words = passage.Text.AsSpan(from, mention.Start - from);
            if (!words.HasAny(Channels) || words.HasAny(["其中", "类", "领域", "方面", "去年", "上年", "季度", "月"])) continue;
            if (Key(words) is not { } key) continue;
            if (seen.TryGetValue(key, out var first) && first.Value != mention.Value)
            {
                findings.Add(new Finding(rule, Outcome.Uncertain, passage.Place,
                    $"同一渠道有两个总数：{Words.Show(first.Value)} 和 {Words.Show(mention.Value)}（{key}），请核对")
                {
                    Found = Words.Show(mention.Value),
                    Expected = Words.Show(first.Value),
                    Span = passage.Span(from, mention.End),
                });
            }

            seen.TryAdd(key, (mention.Value, from));
        }

        return findings;
    }

    /// <summary>X26: 制发、废止、现行有效 in the prose and in table II.</summary>
    public static IEnumerable<Finding> Documents(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var passage in (ReadOnlySpan<Passage>)[context.Narration.Overview, context.Narration.Sections[1]])
            foreach (var mention in passage.Mentions)
                if (UnitsOfDocuments.Contains(mention.Unit) && !mention.Vague && Document(rule, context, passage, mention) is { } finding)
                    findings.Add(finding);
        return findings;
    }

    private static Finding? Document(Rule rule, CheckContext context, Passage passage, Mention mention)
    {
        var from = Words.ClauseStart(passage.Text, mention.Start);
        var clause = passage.Text.AsSpan(from, mention.Start - from);
        var noun = clause.EndsWith("规范性文件") ? "normative_document" : clause.EndsWith("规章") ? "regulation" : null;
        if (noun is null || clause.HasAny(["审核", "备案", "各部门", "代拟", "上级", "转发", "各县", "解读", "清理", "政策", "、"])) return null;
        var column = clause.HasAny(["现行有效"]) ? "in_force" : clause.HasAny(["废止", "失效"]) ? "abolished"
            : clause.HasAny(["制发", "新制定", "新出台"]) ? "issued" : null;
        if (column is null || clause.HasAny(["废止", "失效"]) && clause.HasAny(["制发", "新制定"])) return null;
        if (Words.LastYear(passage.Text.AsSpan(0, mention.Start)[passage.Sentence(passage.SentenceAt(from)).Start..]) is { } year
            && year != context.Report.Year) return null;
        var cell = $"table2.art20_1.{noun}.{column}";
        if (context.Report.Values[cell] is not { } number) return null;
        var holds = number == mention.Value;
        return new Finding(rule, holds ? Outcome.Pass : Outcome.Fail, cell,
            $"正文写“{Words.Quote(passage.Text, from, mention.End)}”，表二为 {Words.Show(number)} 件")
        {
            Found = Words.Show(mention.Value),
            Expected = Words.Show(number),
            Cells = [cell],
            Span = passage.Span(from, mention.End),
        };
    }

    /// <summary>X27: the overview says how much was published where.</summary>
    public static IEnumerable<Finding> NamesChannels(Rule rule, CheckContext context)
    {
        var passage = context.Narration.Overview;
        if (passage.Text.Length == 0) return [];
        foreach (var mention in passage.Mentions)
        {
            if (!CountsPublished(mention)) continue;
            if (passage.SentenceText(passage.SentenceAt(mention.Start)).HasAny(Channels))
                return [new Finding(
                    rule, Outcome.Pass, passage.Place, "总体情况按渠道写了公开的数量") { Span = passage.Span(mention.Start, mention.End) }];
        }

        return [new Finding(rule, Outcome.Fail, passage.Place, "总体情况没有按渠道（网站、新媒体、公报公示栏等）写明公开的数量")];
    }

    /// <summary>T3-09: an application handed on by another organ may be counted twice.</summary>
    public static IEnumerable<Finding> HandedOn(Rule rule, CheckContext context)
    {
        foreach (var passage in (ReadOnlySpan<Passage>)[context.Narration.Overview, context.Narration.Sections[2]])
        {
            foreach (var word in (ReadOnlySpan<string>)["转交办", "转交的", "转办的", "交办的", "移交的", "代为答复", "转来的"])
            {
                var at = passage.Text.IndexOf(word, StringComparison.Ordinal);
                if (at < 0 || !passage.SentenceText(passage.SentenceAt(at)).HasAny(["公开申请", "依申请公开"])) continue;
                var from = Words.ClauseStart(passage.Text, at);
                var end = Words.ClauseEnd(passage.Text, at);
                return
                [
                    new Finding(
                        rule, Outcome.Fail, "table3.new_received", $"“{Words.Quote(passage.Text, from, end)}”：转来的申请由收到申请的机关统计，请确认没有重复计入")
                    {
                        Found = word,
                        Cells = ["table3.new_received.total"],
                        Span = passage.Span(from, end),
                    },
                ];
            }
        }

        return [];
    }

    private static bool Counts(Passage passage, int from, int end)
    {
        foreach (var mention in passage.Mentions)
        {
            var isInside = mention.Start > from && mention.End <= end;
            var counts = mention.IsCount || mention.Unit is "篇" or "次";
            if (isInside && counts) return true;
        }

        return false;
    }

    private static bool CountsPublished(Mention mention) => mention.IsCount || UnitsOfPublishing.Contains(mention.Unit);

    private static bool HasAboutBefore(string text, int at) => at > 0 && AboutBefore.Contains(text[at - 1]);

    // “通过政府网站公开信息 20 条” and “全年政府网站公开信息 16 条” are the same words once the fillers are gone.
    private static string? Key(ReadOnlySpan<char> words)
    {
        var key = words.ToString();
        foreach (var filler in (ReadOnlySpan<string>)["全年", "本年度", "今年", "共计", "累计", "总计", "共", "通过", "在", "我局", "我办", "我单位", "主动", "上",
            "\n"])
            key = key.Replace(filler, "", StringComparison.Ordinal);
        return key.Length is >= 4 and <= 16
            && (key.EndsWith("信息", StringComparison.Ordinal) || key.EndsWith("公开", StringComparison.Ordinal)) ? key : null;
    }
}
