using System.Globalization;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Turns a number as printed into the value of its cell.</summary>
internal static class CellText
{
    private const decimal YuanInWanYuan = 10_000m;

    /// <summary>The value: an amount printed in 元 is given in 万元, as the column says, and what was printed is kept beside it.</summary>
    public static CellValue Read(NumberToken token, FormColumn column, Squeezed text)
    {
        var offset = text.Offset(token.Start);
        if (token.IsMark)
            return new CellValue(null, text.Chars.Substring(token.Start, token.Length), offset) { Sureness = Sureness.Doubtful };

        if (token.Value is not { } value) return new CellValue(null, token.Digits, offset) { Sureness = Sureness.Doubtful };

        var printed = token.Tail is null ? null : token.Digits + token.Tail;
        if (column.Type is CellType.Money && token.Tail is "元") value = InWanYuan(value);
        return new CellValue(value, printed, offset) { Sureness = token.Tail is null or "件" or "项" ? Sureness.Certain : Sureness.Doubtful };
    }

    /// <summary>
    /// The value of a number that was told apart from its neighbours; how it is printed is only known where that is sure.
    /// </summary>
    public static CellValue Glued(long number, FormColumn column, string? tail, int offset, Sureness sureness) =>
        new(column.Type is CellType.Money && tail is "元" ? InWanYuan(number) : number,
            tail is null || sureness is Sureness.Doubtful ? null : number + tail, offset)
        {
            Sureness = sureness,
        };

    /// <summary>Exact and without trailing zeros: 984361 元 is 98.4361 万元.</summary>
    private static decimal InWanYuan(decimal yuan) =>
        decimal.Parse((yuan / YuanInWanYuan).ToString("0.##########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
