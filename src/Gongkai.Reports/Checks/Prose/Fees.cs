using System.Collections.Immutable;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>X17, X18, X19: the statement on 信息处理费 (国办函〔2020〕109号, in force from 2021).</summary>
internal static class Fees
{
    private static readonly string[] FeeWords = ["处理费", "收费", "费用", "收取"];

    public static IEnumerable<Finding> Statement(Rule rule, CheckContext context)
    {
        var (report, prose) = (context.Report, context.Narration);
        if (report.Year is not >= 2021 || !report.Section("s6").Found) return [];
        var others = prose.Others.Text.AsSpan();
        if (others.HasAny(FeeWords)) return [new Finding(rule, Outcome.Pass, "s6", "第六部分有信息处理费的说明") { Span = WholeOf(prose.Others) }];
        var elsewhere = prose.Overview.Text.AsSpan().Has("处理费") || prose.Sections[2].Text.AsSpan().Has("处理费");
        return
        [
            new Finding(rule, elsewhere ? Outcome.Uncertain : Outcome.Fail, "s6",
                elsewhere ? "信息处理费写在了其他部分，第六部分没有说明" : "第六部分没有说明本年度收取信息处理费的情况")
            {
                Found = Shorten(report.Section("s6").Text),
                Expected = "发出收费通知的件数、总金额和实际收取的总金额",
                Severity = elsewhere ? Severity.Warning : rule.Severity,
                Span = WholeOf(prose.Others),
            },
        ];
    }

    public static IEnumerable<Finding> Numbers(Rule rule, CheckContext context)
    {
        var prose = context.Narration;
        if (context.Report.Year is not >= 2021 || !prose.Others.Text.AsSpan().HasAny(FeeWords)) return [];
        var fee = FeeStatement.Read(prose.Others);
        var span = WholeOf(prose.Others);
        if (fee.Contradiction(context.Report.Values["table3.results.other.fee_unpaid.total"]) is { } wrong)
            return [new Finding(rule, Outcome.Fail, "s6", wrong) { Span = span }];
        if (fee.Missing.IsEmpty) return [new Finding(rule, Outcome.Pass, "s6", "信息处理费的三个数都已写明") { Span = span }];
        return
        [
            new Finding(rule, Outcome.Fail, "s6", $"信息处理费的说明没有写明{string.Join("、", fee.Missing)}")
            {
                Severity = Severity.Warning,
                Found = Shorten(context.Report.Section("s6").Text),
                Expected = "发出收费通知的件数、总金额和实际收取的总金额",
                Span = span,
            },
        ];
    }

    public static IEnumerable<Finding> WithinTable(Rule rule, CheckContext context)
    {
        var prose = context.Narration;
        const string cell = "table2.art20_8.fee.amount_wan_yuan";
        if (context.Report.Values[cell] is not { } booked || FeeStatement.Read(prose.Others).Collected is not { } collected
            || collected == 0) return [];
        var holds = collected <= booked * 10_000;
        return
        [
            new Finding(rule, holds ? Outcome.Pass : Outcome.Uncertain, "s6",
                $"实际收取信息处理费 {Words.Show(collected)} 元，表二行政事业性收费为 {Words.Show(booked)} 万元{(holds ? "" : "，信息处理费计入行政事业性收费的，请核对表二")}")
            {
                Found = Words.Show(collected),
                Expected = $"≤{Words.Show(booked * 10_000)}",
                Cells = [cell],
                Span = WholeOf(prose.Others),
            },
        ];
    }

    private static ProseSpan? WholeOf(Passage passage) => passage.Text.Length > 0 ? passage.Span(0, passage.Text.Length) : null;

    private static string Shorten(string text) => text.Trim() is { Length: > 30 } words ? words[..30] + "……" : text.Trim();
}

/// <summary>The numbers of a fee statement: 发出收费通知的件数、总金额, 实际收取的总金额.</summary>
internal readonly record struct FeeStatement(decimal? Notices, decimal? Notified, decimal? Collected)
{
    public ImmutableArray<string> Missing
    {
        get
        {
            var missing = ImmutableArray.CreateBuilder<string>(3);
            if (Notices is null) missing.Add("发出收费通知的件数");
            if (Notified is null) missing.Add("收费通知的总金额");
            if (Collected is null) missing.Add("实际收取的总金额");
            return missing.ToImmutable();
        }
    }

    public static FeeStatement Read(Passage passage)
    {
        var text = passage.Text.AsSpan();
        var allZero = text.HasAny(["均为0", "都为0", "均为零", "均是0", "全部为0", "皆为0"]);
        decimal? notices = allZero && text.Has("通知") && text.HasAny(["件数", "数量", "份数"]) ? 0 : null;
        decimal? notified = allZero && text.Has("通知") && text.HasAny(["总金额", "金额"]) ? 0 : null;
        decimal? collected = allZero && text.HasAny(["实际收取", "实收", "收取"]) ? 0 : null;
        if (text.HasAny(["未发出收费通知", "没有发出收费通知", "未发出信息处理费收费通知"])) notices ??= 0;
        foreach (var mention in passage.Mentions)
        {
            var from = Words.ClauseStart(passage.Text, mention.Start);
            var clause = passage.Text.AsSpan(from, Words.ClauseEnd(passage.Text, mention.Start) - from);
            var mayCountNotices = mention.Unit is "件" or "份" or "次";
            if (mayCountNotices && clause.Has("通知")) notices ??= mention.Value;
            if (mention.Unit != "元") continue;
            if (clause.HasAny(["实际收取", "实收", "收取", "收到", "收费总额", "收费金额"]) && !clause.Has("通知")) collected ??= mention.Value;
            else if (clause.HasAny(["通知", "总金额", "涉及金额"])) notified ??= mention.Value;
        }

        return new FeeStatement(notices, notified, collected);
    }

    public string? Contradiction(decimal? unpaid)
    {
        if (Notices == 0 && (Notified > 0 || Collected > 0))
            return $"正文写发出收费通知 0 件，金额却是 {Words.Show(Math.Max(Notified ?? 0, Collected ?? 0))} 元";
        if (Collected > Notified) return $"实际收取 {Words.Show(Collected.Value)} 元，多于收费通知的总金额 {Words.Show(Notified.Value)} 元";
        return Notices == 0 && unpaid > 0
            ? $"表三逾期未缴费不再处理 {Words.Show(unpaid.Value)} 件，正文却写没有发出收费通知"
            : null;
    }
}
