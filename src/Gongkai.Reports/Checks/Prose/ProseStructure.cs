using System.Collections.Immutable;
using static Gongkai.Reports.Basis;
using static Gongkai.Reports.Severity;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>Rules about what the prose has to hold (S05 to S08, S13).</summary>
internal static class ProseStructure
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("S05", Warning, StatutoryForm, "总体情况原则上不超过一千字（国办公开办函〔2021〕30号）", "删去与公开工作无关的内容，精简到一千字以内", "s1", Length),
        new("S06", Warning, StatutoryForm, "总体情况应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面", "补写缺少的方面，每个方面单列小标题", "s1", Aspects),
        new("S07", Warning, Experience, "写了“由某某等几部分组成”的，部分的个数应与列出的一致", "核对列出的部分，改正个数", "preamble", PartsNamed),
        new("S08", Error, StatutoryForm, "各级人民政府的报告应有工作考核、社会评议和责任追究结果情况（条例第五十条第四项）", "在监督保障中补写这三项情况", "s1", Government),
        new("S13", Info, Experience, "小标题的序号应完整，如“（一）”", "补上序号缺少的括号", "s1, s5, s6", Numbering),
    ];

    // Only the longest of the readings of 字 is counted (white space left out); the notice does not say how.
    private static IEnumerable<Finding> Length(Rule rule, CheckContext context)
    {
        if (string.IsNullOrWhiteSpace(context.Report.Section("s1").Text)) return [];
        var length = Lengths.Of(context.Report.Section("s1").Text);
        return
        [
            new Finding(
                rule, length <= 1000 ? Outcome.Pass : Outcome.Fail, "s1", length <= 1000 ? $"总体情况 {length} 字" : $"总体情况 {length} 字，超过一千字")
            {
                Found = $"{length}",
                Expected = "≤1000",
            },
        ];
    }

    private static IEnumerable<Finding> Aspects(Rule rule, CheckContext context)
    {
        var passage = context.Narration.Overview;
        if (passage.Text.Length == 0) return [];
        var (absent, unheaded) = OverviewAspects.Of(passage);
        var outcome = absent.Count > 0 ? Outcome.Fail : unheaded.Count > 0 ? Outcome.Uncertain : Outcome.Pass;
        var missing = string.Join("、", absent.Concat(unheaded));
        var message = outcome switch
        {
            Outcome.Fail => $"总体情况的小标题没有{missing}，其中{string.Join("、", absent)}正文也没有写到",
            Outcome.Uncertain => $"总体情况的小标题没有{missing}，请人工核对正文是否写到",
            _ => "总体情况五个方面齐全",
        };
        return [new Finding(rule, outcome, "s1", message) { Found = missing.Length > 0 ? $"缺{missing}" : null, Expected = "五个方面" }];
    }

    private static IEnumerable<Finding> PartsNamed(Rule rule, CheckContext context)
    {
        foreach (var passage in (ReadOnlySpan<Passage>)[context.Narration.Preamble, context.Narration.Overview])
        {
            if (Contents.Of(passage) is not { } contents) continue;
            var (said, named, start, end) = contents;
            var outcome = said == named ? Outcome.Pass : said == 6 ? Outcome.Fail : Outcome.Uncertain;
            return
            [
                new Finding(rule, outcome, passage.Place, $"写明由 {said} 个部分组成，列出 {named} 个{(outcome == Outcome.Pass ? "" : "，请核对")}")
                {
                    Found = $"{named}",
                    Expected = $"{said}",
                    Span = passage.Span(start, end),
                },
            ];
        }

        return [];
    }

    // 条例第五十条第四项 asks it of 各级人民政府 only; an office that reports for its government says so in its title.
    private static IEnumerable<Finding> Government(Rule rule, CheckContext context)
    {
        var text = context.Narration.Overview.Text.AsSpan();
        if (context.Report.Organ is not { } organ || !organ.EndsWith("人民政府", StringComparison.Ordinal) || text.IsEmpty) return [];
        var missing = new List<string>(3);
        if (!text.HasAny(["考核", "考评", "绩效"])) missing.Add("工作考核");
        if (!text.HasAny(["评议", "评价", "评估", "满意度"])) missing.Add("社会评议");
        if (!text.HasAny(["责任追究", "追责", "问责", "追究"])) missing.Add("责任追究");
        var outcome = missing.Count switch { 0 => Outcome.Pass, 3 => Outcome.Fail, _ => Outcome.Uncertain };
        return
        [
            new Finding(rule, outcome, "s1", missing.Count == 0 ? "写了工作考核、社会评议和责任追究情况" : $"没有写{string.Join("、", missing)}的情况")
            {
                Found = missing.Count == 0 ? null : $"缺{string.Join("、", missing)}",
                Severity = outcome == Outcome.Uncertain ? Warning : rule.Severity,
            },
        ];
    }

    private static List<Finding> Numbering(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var passage in context.Narration.Sections)
        {
            var text = passage.Text;
            for (var at = 0; at < text.Length; at++)
            {
                if (at > 0 && text[at - 1] is not ('\n' or '。')) continue;
                var open = text[at] == '(';
                var from = open ? at + 1 : at;
                if (from + 1 >= text.Length || !"一二三四五六七八九十".Contains(text[from])) continue;
                var closed = text[from + 1] == ')';
                var isNumeralGoingOn = open && text[from + 1] is '十' or '是';
                if (open == closed || isNumeralGoingOn) continue;
                findings.Add(new Finding(rule, Outcome.Fail, passage.Place, $"“{text[at..Math.Min(text.Length, at + 8)]}”的序号缺少一边括号")
                {
                    Found = text[at..(from + 2)],
                    Expected = $"（{text[from]}）",
                    Span = passage.Span(at, Math.Min(text.Length, at + 8)),
                });
            }
        }

        return findings;
    }
}
