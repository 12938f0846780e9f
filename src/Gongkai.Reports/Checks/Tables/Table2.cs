using System.Collections.Immutable;

namespace Gongkai.Reports.Checks;

/// <summary>Rules about table II (T2-01 to T2-10). Money is in <see cref="Amounts"/>, documents in force in <see cref="Stock"/>.</summary>
internal static class Table2
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("T2-01", Severity.Error, Basis.StatutoryForm, "表二的件数、项数是不小于零的整数，只有2019年版的“本年增/减”可以为负",
            "改为整数；没有的填 0", "table2", WholeNumbers),
        new("T2-02", Severity.Error, Basis.StatutoryForm, "金额以万元为单位，不小于零，最多4位小数；2019年版的采购总金额要写满4位小数；格里只写数",
            "换算成万元再填，单位不写进格里", "table2.art20_8.fee.amount_wan_yuan, table2.art20_9.procurement.amount_wan_yuan", Amounts.Format),
        new("T2-03", Severity.Warning, Basis.Arithmetic, "现行有效件数等于上年的现行有效件数加本年制发件数减本年废止件数",
            "核对三个数；因清理、口径调整、职能划转或者更正上年数而不等的，在正文中说明原因", "table2.art20_1.*.in_force", Stock.Check) { NeedsPrevious = true },
        new("T2-04", Severity.Error, Basis.Arithmetic, "本年废止件数不大于上年的现行有效件数加本年制发件数",
            "核对废止的件数和上年的现行有效件数", "table2.art20_1.*.abolished", Stock.Check) { NeedsPrevious = true },
        new("T2-05", Severity.Warning, Basis.Arithmetic, "现行有效件数不小于本年制发件数减本年废止件数",
            "核对三个数：本年制发而没有废止的，都是现行有效", "table2.art20_1.*.in_force", Stock.Check),
        new("T2-06", Severity.Error, Basis.StatutoryForm, "没有规章制定权的机关，规章一行填 0（规章由国务院部门、省级政府、设区的市和自治州政府制定）",
            "规章一行改为 0；本机关制发的行政规范性文件填在下一行", "table2.art20_1.regulation.*", Regulations),
        new("T2-07", Severity.Error, Basis.Arithmetic, "2019年版：本年新公开数量不大于对外公开总数量；上一年项目数量加本年增/减不小于零",
            "核对这一行的数，改正写错的一个", "table2", OldForm.Within),
        new("T2-08", Severity.Warning, Basis.Arithmetic, "2019年版：上一年项目数量等于上年年报的项目数量加增减",
            "与上年年报核对；权责清单调整的，在正文中说明", "table2.*.items_last_year", OldForm.AcrossYears) { NeedsPrevious = true },
        new("T2-10", Severity.Warning, Basis.Experience, "收费金额超过上年的10倍，或者县级以下机关达到1亿元，可能是把元写成了万元",
            "核对单位是不是万元；属实的不必改", "table2.art20_8.fee.amount_wan_yuan", Amounts.Scale),
    ];

    private static IEnumerable<Finding> WholeNumbers(Rule rule, CheckContext context) =>
        Counts.Check(rule, context.Report, context.Report.Form.Table2);

    private static IEnumerable<Finding> Regulations(Rule rule, CheckContext context)
    {
        var report = context.Report;
        if (!OrganName.HasNoRegulations(report.Organ)) return [];
        var row = report.Form.Table2.Row("art20_1.regulation");
        var filled = row.Cells.Where(c => report.Values[c] is not (null or 0)).ToArray();
        if (filled.Length > 0)
        {
            var numbers = string.Join('、', filled.Select(c => $"{c.Column.Label} {FormWords.Of(report.Values[c]!.Value)}"));
            var place = filled.Length == 1 ? filled[0].Id : $"table2.{row.Id}";
            return
            [
                new Finding(rule, Outcome.Fail, place, $"{report.Organ}没有规章制定权，规章一行写了{numbers}")
                {
                    Found = numbers,
                    Expected = "0",
                    Cells = [.. filled.Select(c => c.Id)],
                },
            ];
        }
        if (row.Cells.Any(c => report.Values[c] is null)) return [];
        return [new Finding(rule, Outcome.Pass, $"table2.{row.Id}", "没有规章制定权的机关，规章一行是 0")];
    }
}
