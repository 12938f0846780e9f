using System.Globalization;
using Gongkai.Documents.Reading.Numbers;
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

        var sense = NumberWords.Sense(token.Head, token.Tail);
        var printed = token.Foreign ?? (token.Head is null && token.Tail is null ? null : token.Head + token.Digits + token.Tail);
        if (sense.IsLess && column.Type is CellType.Change) value = -value;
        value = column.Type is CellType.Money ? Amount(value, sense) : sense.Times == 1 ? value : Plain(value * sense.Times);
        var isAlone = sense.IsPlain && token.Foreign is null;
        return new CellValue(value, printed, offset) { Sureness = isAlone ? Sureness.Certain : Sureness.Doubtful };
    }

    /// <summary>In 万元: 5千元 is 0.5, ￥125000 is 12.5, and what is printed in 万 stays as it is.</summary>
    private static decimal Amount(decimal value, NumberSense sense)
    {
        if (sense.Times == 1) return sense.IsYuan ? InWanYuan(value) : value;
        return sense.Times == YuanInWanYuan ? value : InWanYuan(value * sense.Times);
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
    private static decimal InWanYuan(decimal yuan) => Plain(yuan / YuanInWanYuan);

    private static decimal Plain(decimal number) =>
        decimal.Parse(number.ToString("0.##########", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
