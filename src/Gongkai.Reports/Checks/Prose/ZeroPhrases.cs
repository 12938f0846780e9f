namespace Gongkai.Reports.Checks.Prose;

/// <summary>X09: “未收到申请”, “未引起行政复议” and the like need a zero in the table.</summary>
internal static class ZeroPhrases
{
    private static readonly string[] NotReceived =
        ["未收到", "没有收到", "未接到", "没有接到", "未接收", "没有接收", "未受理", "没有受理", "无公民、法人", "没有公民、法人"];

    private static readonly string[] NotHappened =
    [
        "未收到", "没有收到", "未发生", "没有发生", "未引起", "未引发", "未产生", "未出现", "未涉及", "未有", "不存在", "没有", "无",
        "未因", "未被申请", "未被提起",
    ];

    private static readonly string[] NotAllApplications =
    [
        "复议", "诉讼", "信访", "投诉", "举报", "费", "通过", "网上", "当面", "信函", "邮寄", "传真", "撤回", "补正", "重复", "逾期", "超期", "延期",
        "不服", "许可", "意见", "纠纷", "异议",
    ];

    private static readonly string[] NotAllDisputes =
        ["纠", "败", "撤销", "违法", "维持", "责令", "机关", "应诉", "后起诉", "逾期", "审结", "超期", "变更", "行政赔偿", "结转"];

    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        var findings = new List<Finding>();
        foreach (var index in (ReadOnlySpan<int>)[0, 1, 2, 3])
        {
            var passage = context.Narration.Sections[index];
            for (var start = 0; start < passage.Text.Length;)
            {
                var end = Words.ClauseEnd(passage.Text, start);
                Clause(rule, context, passage, start, end, findings);
                start = end + 1;
            }
        }

        return findings;
    }

    private static void Clause(Rule rule, CheckContext context, Passage passage, int start, int end, List<Finding> findings)
    {
        var clause = passage.Text.AsSpan(start, end - start);
        if (clause.IndexOfAny('未', '没', '无') < 0) return;
        if (NoApplications(clause) is >= 0 and var none)
            findings.AddIfAny(Judge(rule, context, passage, start + none, end, Metric.Received));
        if (NoDisputes(clause) is not (>= 0 and var at)) return;
        if (clause[at..].Has("复议")) findings.AddIfAny(Judge(rule, context, passage, start + at, end, Metric.Review));
        if (clause[at..].Has("诉讼")) findings.AddIfAny(Judge(rule, context, passage, start + at, end, Metric.Litigation));
    }

    private static int NoApplications(ReadOnlySpan<char> clause)
    {
        var at = clause.LastOf(NotReceived);
        if (at < 0) at = ShortNone(clause);
        if (at < 0) return -1;
        var rest = clause[at..];
        var some = rest.HasAny(["法人", "企业", "律师"]) && !rest.HasAny(["公民", "自然人", "个人"]);
        var speaksOfApplications = rest.HasAny(["公开", "政府信息"]) && rest.Has("申请");
        return speaksOfApplications && !rest.HasAny(NotAllApplications) && !some ? at : -1;
    }

    // 无政府信息公开申请, but not 无依申请公开收取信息处理费用情况.
    private static int ShortNone(ReadOnlySpan<char> clause)
    {
        var at = clause.LastIndexOf('无');
        var isSaidToBe = at > 0 && clause[at - 1] == '有';
        if (at < 0 || isSaidToBe || clause[at..].Length > 18) return -1;
        foreach (var end in (ReadOnlySpan<string>)["公开申请", "公开申请件", "公开申请事项", "公开申请情况", "申请公开情况"])
            if (clause[at..].EndsWith(end)) return at;
        return -1;
    }

    private static int NoDisputes(ReadOnlySpan<char> clause)
    {
        var noun = clause.IndexOf("复议") is >= 0 and var review ? review : clause.IndexOf("诉讼");
        if (noun < 0 || clause.HasAny(NotAllDisputes)) return -1;
        var at = clause[..noun].LastOf(NotHappened);
        return at >= 0 && noun - at <= 40 && !clause[at..noun].HasAny(["不服", "无法", "无正当"]) ? at : -1;
    }

    private static Finding? Judge(Rule rule, CheckContext context, Passage passage, int start, int end, Metric metric)
    {
        var values = context.Report.Values;
        var cells = Metrics.Cells(metric, values.Form);
        if (Metrics.Sum(values, cells, out var derived) is not { } number) return null;
        var outcome = number == 0 ? Outcome.Pass : derived || Doubtful(context, passage, start, metric) ? Outcome.Uncertain : Outcome.Fail;
        return new Finding(rule, outcome, Metrics.Place(cells),
            $"正文写“{Words.Quote(passage.Text, start, end)}”，{Metrics.Name(metric)}为 {Words.Show(number)} 件")
        {
            Found = "0",
            Expected = Words.Show(number),
            Cells = cells,
            Span = passage.Span(start, end),
            Severity = outcome == Outcome.Uncertain ? Severity.Warning : rule.Severity,
        };
    }

    // Another year, a part of the year, or another sentence that gives the table's number.
    private static bool Doubtful(CheckContext context, Passage passage, int at, Metric metric)
    {
        var (from, _) = passage.Sentence(passage.SentenceAt(at));
        var before = passage.Text.AsSpan(from, at - from);
        if (before.HasAny(["去年", "上年", "上一年", "上半年", "下半年", "季度", "各镇", "各乡", "局", "其中"])) return true;
        if (Words.LastYear(before) is { } year && year != context.Report.Year) return true;
        foreach (var claim in context.Narration.Claims)
            if (claim.Metric == metric && Readings.Of(claim, context.Report.Values).Holds) return true;
        return false;
    }

    private static void AddIfAny(this List<Finding> findings, Finding? finding)
    {
        if (finding is not null) findings.Add(finding);
    }
}
