namespace Gongkai.Reports.Checks;

/// <summary>The title and the organ it names (S01, S12).</summary>
internal static class Titles
{
    private const string Ending = "政府信息公开工作年度报告";

    private const string Digits = "0123456789０１２３４５６７８９〇○零一二三四五六七八九";

    /// <summary>S01: {机关}{年}年政府信息公开工作年度报告, in front of the first part.</summary>
    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        var report = context.Report;
        if (string.IsNullOrWhiteSpace(report.Title)) return [Fail(rule, report, "没有找到报告的标题", rule.Severity)];
        var title = string.Concat(report.Title.Where(c => !char.IsWhiteSpace(c)));
        return [Judge(rule, report, title)];
    }

    /// <summary>S12: no words twice in a row in the organ's name (政府政府).</summary>
    public static IEnumerable<Finding> Doubled(Rule rule, CheckContext context)
    {
        var report = context.Report;
        if (Repeated(report.Organ) is { } words)
        {
            var message = $"机关名称“{report.Organ}”中“{words}”连写了两遍";
            return [new Finding(rule, Outcome.Fail, "title", message) { Found = words + words, Expected = words }];
        }
        if (Fault(report, "organ.doubled") is { } fault) return [new Finding(rule, Outcome.Fail, "title", fault.Message)];
        return report.Organ is null ? [] : [new Finding(rule, Outcome.Pass, "title", "机关名称没有重复的词")];
    }

    private static Finding Judge(Rule rule, AnnualReport report, string title)
    {
        var end = title.LastIndexOf(Ending, StringComparison.Ordinal);
        if (end < 0) return Fail(rule, report, $"标题写的是“{title}”，应以“{Ending}”结尾", Severity.Warning);
        var head = title.AsSpan(0, end).TrimEnd("年度");
        var organ = head.TrimEnd(Digits);
        if (organ.Length == head.Length)
            return IsYear(head) ? YearFirst(rule, report, title) : Fail(rule, report, $"标题“{title}”没有写明年度", rule.Severity);
        if (organ.IsEmpty && report.Organ is null) return Fail(rule, report, $"标题“{title}”没有写明机关名称", Severity.Warning);
        if (Fault(report, "title.after-heading") is { } fault) return Fail(rule, report, fault.Message, Severity.Warning);
        return new Finding(rule, Outcome.Pass, "title", "标题写明了机关和年度");
    }

    private static Finding YearFirst(Rule rule, AnnualReport report, string title) =>
        new(rule, Outcome.Uncertain, "title", $"标题“{title}”把年度写在机关名称前面")
        {
            Found = report.Title,
            Expected = report is { Organ: { } organ, Year: { } year } ? $"{organ}{year}年{Ending}" : null,
            Severity = Severity.Warning,
        };

    // "2024年某市某局": the year stands first.
    private static bool IsYear(ReadOnlySpan<char> head)
    {
        if (head.Length < 5 || head[4] != '年') return false;
        foreach (var digit in head[..4])
            if (!Digits.Contains(digit)) return false;
        return true;
    }

    private static string? Repeated(string? name)
    {
        if (name is null) return null;
        for (var length = name.Length / 2; length >= 2; length--)
            for (var start = 0; start + 2 * length <= name.Length; start++)
                if (name.AsSpan(start, length).SequenceEqual(name.AsSpan(start + length, length))) return name.Substring(start, length);
        return null;
    }

    private static Fault? Fault(AnnualReport report, string code) => report.Faults.FirstOrDefault(f => f.Code == code);

    private static Finding Fail(Rule rule, AnnualReport report, string message, Severity severity) =>
        new(rule, Outcome.Fail, "title", message) { Found = report.Title, Severity = severity };
}
