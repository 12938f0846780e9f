using System.Collections.Immutable;

namespace Gongkai.Reports.Checks;

/// <summary>Rules about the report's structure (S01 to S12) and its date (P06).</summary>
internal static class Structure
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("S01", Severity.Error, Basis.StatutoryForm, "标题写作“机关名称＋年度＋政府信息公开工作年度报告”，放在第一部分之前",
            "按这一写法改标题，机关名称用全称", "title", Titles.Check),
        new("S02", Severity.Error, Basis.StatutoryForm, "六个部分齐全，各有一个，按顺序排列，标题用格式的原文",
            "按格式补齐部分，恢复编号和标题", "s1, s2, s3, s4, s5, s6", Headings.Check),
        new("S03", Severity.Error, Basis.StatutoryForm, "表格用本年度适用的格式：2019、2020年用2019年版，2021年起用2021年版",
            "换用本年度适用的格式，重新填写表格", "table2, table3", Version),
        new("S04", Severity.Error, Basis.StatutoryForm, "三张表的每一格都填数，没有的填 0，不留空，不画“/”“-”，不写“无”",
            "没有的填 0，漏填的按台账补上", "table2, table3, table4", Blanks.Check),
        new("S09", Severity.Warning, Basis.StatutoryForm, "表格的行名、列名照格式原文，不改动", "按格式恢复原文", "table2, table3, table4",
            (rule, context) => Labels(rule, context, "label.", "表格的行名与格式一致")),
        new("S10", Severity.Info, Basis.StatutoryForm, "表头照格式原文，表三左上角写明勾稽关系", "按格式恢复表头", "table2, table3, table4",
            (rule, context) => Labels(rule, context, "header.", "表头与格式一致")),
        new("S11", Severity.Error, Basis.Experience, "正文和表格直接写在网页或者文件里，不只挂附件",
            "把正文和表格放进网页，附件另供下载", "table2, table3, table4", Blanks.Attached),
        new("S12", Severity.Warning, Basis.Experience, "机关名称里没有连写两遍的词", "改正机关名称", "title", Titles.Doubled),
        new("P06", Severity.Warning, Basis.Experience, "落款日期在报告年度之后，不晚于公布日期", "改正落款日期", "signature", Signature),
    ];

    private static IEnumerable<Finding> Version(Rule rule, CheckContext context)
    {
        var (form, year) = (context.Report.Form, context.Report.Year);
        if (form.Id == "mixed") return [Mixed(rule, form, year)];
        if (year is null || Forms.For(year.Value) is not { } expected) return [];
        if (form.Id == expected.Id) return [new Finding(rule, Outcome.Pass, "table2", $"{year}年度用的是{form.Head.Name}")];
        var provisional = year > expected.Head.ConfirmedUntil ? "（暂定：尚未见到新的格式）" : "";
        return
        [
            new Finding(rule, Outcome.Fail, "table2", $"{year}年度应当用{expected.Head.Name}{provisional}，这份报告用的是{form.Head.Name}")
            {
                Found = form.Head.Name,
                Expected = expected.Head.Name,
                // In 2019 the form was only recommended (国办公开办函〔2019〕60号：确有困难的可参照).
                Severity = year == 2019 ? Severity.Warning : rule.Severity,
            },
        ];
    }

    private static Finding Mixed(Rule rule, Form form, int? year) =>
        new(rule, Outcome.Fail, "table3", $"两张表不是同一版：{form.Head.Name}")
        {
            Found = form.Head.Name,
            Expected = year is { } y ? Forms.For(y)?.Head.Name : null,
        };

    // One finding for each kind of change in a table: a report made with a changed template has the same change in many rows.
    private static IEnumerable<Finding> Labels(Rule rule, CheckContext context, string prefix, string holds)
    {
        var report = context.Report;
        var faults = report.Faults.Where(f => f.Code.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        if (faults.Length == 0 && report.Values.Form.Cells.Any(c => report.Values[c] is not null))
            return [new Finding(rule, Outcome.Pass, "table3", holds)];
        return faults.GroupBy(f => (f.Code, Table: f.Place.Split('.')[0])).Select(g => Label(rule, g.First(), g.Count() - 1));
    }

    private static Finding Label(Rule rule, Fault fault, int others) =>
        new(rule, Outcome.Fail, fault.Place, others == 0 ? fault.Message : $"{fault.Message}（同样的情况还有 {others} 处）");

    private static IEnumerable<Finding> Signature(Rule rule, CheckContext context)
    {
        if (context.Report is not { SignedOn: { } signed, Year: { } year, PublishedOn: var published }) return [];
        if (signed.Year <= year)
            return [Date(rule, signed, $"落款日期 {Day(signed)} 在{year}年度结束之前", $"不早于 {year + 1}-01-01")];
        if (signed > published)
            return [Date(rule, signed, $"落款日期 {Day(signed)} 晚于公布日期 {Day(published.Value)}", $"不晚于 {Day(published.Value)}")];
        return [new Finding(rule, Outcome.Pass, "signature", $"落款日期 {Day(signed)} 在报告年度之后")];
    }

    private static Finding Date(Rule rule, DateOnly signed, string message, string expected) =>
        new(rule, Outcome.Fail, "signature", message) { Found = Day(signed), Expected = expected };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
