using System.Buffers;
using System.Globalization;

namespace Gongkai.Reports.Checks;

/// <summary>Money in table II (T2-02, T2-10), in 万元.</summary>
internal static class Amounts
{
    // The form of 2019 says 保留4位小数 of purchases; the label of the fees in the form of 2021 does not.
    private const int MostDecimals = 4;
    private const decimal HundredMillionYuan = 10_000;
    private const decimal Leap = 10;

    private static readonly SearchValues<char> Units = SearchValues.Create("元￥¥万千亿");

    /// <summary>T2-02: in 万元, no more than four decimals, the number alone.</summary>
    public static IEnumerable<Finding> Format(Rule rule, CheckContext context)
    {
        foreach (var cell in context.Report.Form.Table2.Rows.SelectMany(r => r.Cells))
        {
            // What is unclear is quoted from the report in no sentence: the number may not be printed there.
            if (cell.Column.Type != CellType.Money || context.IsUnclear(cell.Id)) continue;
            var value = context.Report.Values.Read(cell);
            if (HasUnit(value)) yield return Unit(rule, cell, value.Printed!);
            else if (value.Number is { } number) yield return Judge(rule, cell, number);
        }
    }

    /// <summary>Whether the cell holds a unit beside the number ("251000元"): T2-02 tells it, whether or not a number was read.</summary>
    public static bool HasUnit(CellValue value) =>
        value is { Printed: { } printed } && printed.AsSpan().ContainsAny(Units);

    /// <summary>T2-10: an amount that looks like 元 in a column of 万元.</summary>
    /// <remarks>Parts of a cent (more than six decimals) are told by T2-02, which allows four.</remarks>
    public static IEnumerable<Finding> Scale(Rule rule, CheckContext context)
    {
        const string id = "table2.art20_8.fee.amount_wan_yuan";
        var report = context.Report;
        if (report.Values[id] is not { } fee || HasUnit(report.Values.Read(report.Form[id]))) yield break;
        var before = context.LastYear?.Values[id];
        var local = OrganName.HasNoRegulations(report.Organ);
        if (local && fee >= HundredMillionYuan)
            yield return Doubt(rule, id, fee, $"已达到1亿元，{report.Organ}一般没有这么多收费");
        else if (before > 0 && fee > Leap * before)
            yield return Doubt(rule, id, fee, $"是上年 {FormWords.Of(before.Value)} 万元的 {FormWords.Of(decimal.Round(fee / before.Value))} 倍");
        else if (local || before > 0)
            yield return new Finding(rule, Outcome.Pass, id, "收费金额的大小没有反常");
    }

    private static Finding Judge(Rule rule, Cell cell, decimal number)
    {
        var text = FormWords.Of(number);
        if (number < 0) return Fail(rule, cell, text, "不小于 0", $"写成了 {text}，金额不会小于 0", rule.Severity);
        if (number.Scale > MostDecimals)
            return Fail(rule, cell, text, Written(cell, number), $"写成了 {text}，有{number.Scale}位小数，最多保留4位", Severity.Warning);
        // A plain 0 says that nothing was bought.
        if (number != 0 && cell.Column.Decimals is { } decimals && number.Scale != decimals)
            return Fail(rule, cell, text, Written(cell, number), $"写成了 {text}，应当保留4位小数，写成 {Written(cell, number)}", Severity.Warning);
        return new Finding(rule, Outcome.Pass, cell.Id, $"{cell.Row.Label}的金额写法合乎格式");
    }

    private static Finding Unit(Rule rule, Cell cell, string printed)
    {
        var expected = InTenThousands(printed) is { } amount ? Written(cell, amount) : null;
        var hint = expected is null ? "" : $"，应为 {expected}";
        return Fail(rule, cell, printed, expected, $"写成了“{printed}”，这一格以万元为单位，只写数{hint}", Severity.Warning);
    }

    private static Finding Doubt(Rule rule, string id, decimal fee, string why) =>
        new(rule, Outcome.Uncertain, id, $"收费金额 {FormWords.Of(fee)} 万元，{why}，可能是把元写成了万元") { Found = FormWords.Of(fee), Cells = [id] };

    private static Finding Fail(Rule rule, Cell cell, string found, string? expected, string message, Severity severity) =>
        new(rule, Outcome.Fail, cell.Id, $"{cell.Row.Label}的金额{message}")
        {
            Found = found,
            Expected = expected,
            Severity = severity,
            Cells = [cell.Id],
        };

    // "251000元" is 25.1000, "8.5万元" is 8.5000; anything else is left to the reader of the finding.
    private static decimal? InTenThousands(string printed)
    {
        var text = printed.AsSpan().Trim().TrimStart("￥¥");
        var inTenThousands = text.EndsWith("万元");
        var digits = text[..^(inTenThousands ? 2 : 1)].Trim();
        const NumberStyles amount = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!text.EndsWith("元") || !decimal.TryParse(digits, amount, CultureInfo.InvariantCulture, out var number)) return null;
        return inTenThousands ? number : number / 10_000;
    }

    private static string Written(Cell cell, decimal number) =>
        number.ToString(cell.Column.Decimals is null ? "0.####" : "0.0000", CultureInfo.InvariantCulture);
}
