using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Ties a total that was torn off to its row: a number that stands alone on its line in table III and in no cell, where no other
/// does, and that is what the one row without a total adds up to; or as many such numbers as rows, each above its own. Never without a
/// fault that names both places; the sum alone is never taken.</summary>
internal static class TornTotal
{
    public static void Tie(Squeezed text, TableReading reading, int to, FaultList faults)
    {
        var lacking = reading.Rows.OfType<RowReading>().Where(LacksTotal).ToList();
        if (lacking.Count == 0 || reading.Rows.Any(r => r is null || LacksOtherNumbers(r))) return;
        var torn = Alone(text, reading, to);
        if (torn.Count != lacking.Count || torn.Exists(t => MayBeAnother(text, t))
            || (torn.Count > 1 && !StandBefore(reading, lacking, torn))) return;
        if (!torn.Zip(lacking).All(p => p.First.Value == p.Second.SumOfParts)) return;
        foreach (var (number, row) in torn.Zip(lacking)) Take(text, row, number, faults);

        bool LacksOtherNumbers(RowReading row) => !lacking.Contains(row) && Array.Exists(row.Values, v => v.Number is null);
    }

    private static void Take(Squeezed text, RowReading row, NumberToken torn, FaultList faults)
    {
        row.Values[^1] = new CellValue(torn.Value, torn.Digits, text.Offset(torn.Start)) { Sureness = Sureness.Doubtful };
        var place = $"{row.Place}.{row.Row.Total!.Column.Id}";
        faults.Drop(f => f.Place == place && IsOfTotal(f));
        faults.Add("cell.torn-off", place,
            $"“{row.Row.Label}”一行的总计是空的，第{Line(text, torn.Start)}行单独印着一个“{torn.Digits}”，不属于任何一格，正好等于这一行各列之和，已当作这一格的数（这一行在第{Line(text, row.Label.Start)}行），请对照原件",
            text.Offset(torn.Start));
    }

    private static bool IsOfTotal(Fault fault) => fault.Code is "cell.unclear" or "row.without-total" or "cell.missing";

    /// <summary>Several totals are told apart by their places: each stands above its own row, and below the row before that.</summary>
    private static bool StandBefore(TableReading reading, List<RowReading> lacking, List<NumberToken> torn)
    {
        for (var i = 0; i < lacking.Count; i++)
        {
            var before = reading.Rows[Array.IndexOf(reading.Rows, lacking[i]) is > 0 and var at ? at - 1 : 0];
            if (torn[i].Start > lacking[i].Label.Start || (before != lacking[i] && torn[i].Start < before!.Label.End)) return false;
        }

        return true;
    }

    private static bool LacksTotal(RowReading row) =>
        row.Values[^1] is { Number: null, Printed: null or "" }
            && Array.TrueForAll(row.Values[..^1], v => v is { Number: not null, Sureness: Sureness.Certain or Sureness.Solved });

    /// <summary>
    /// All numbers alone on their lines that are in no cell, whatever they may be: of two, no telling which is the total.
    /// </summary>
    private static List<NumberToken> Alone(Squeezed text, TableReading reading, int to)
    {
        var read = reading.Rows.OfType<RowReading>().SelectMany(r => r.Values).Where(v => v.Number is not null).Select(v => v.Offset)
            .ToHashSet();
        var end = Math.Min(to, reading.Rows.OfType<RowReading>().Max(r => r.End) + 1);
        return NumberScan.Tokens(text, reading.Start, end).FindAll(
            t => !t.IsMark && IsAlone(text, t) && !read.Contains(text.Offset(t.Start)));
    }

    /// <summary>A year, or a page's number beside the edge of the page.</summary>
    private static bool MayBeAnother(Squeezed text, NumberToken token)
    {
        if (token.Value is >= 1900 and < 2100) return true;
        var (from, to) = (text.Offset(token.Start), text.Offset(token.End - 1) + 1);
        while (from > 0 && char.IsWhiteSpace(text.Text[from - 1])) from--;
        while (to < text.Text.Length && char.IsWhiteSpace(text.Text[to])) to++;
        return text.Text.AsSpan(from, to - from).Contains('\f');
    }

    private static bool IsAlone(Squeezed text, NumberToken token) =>
        (text.GapBefore(token.Start) & Gap.Line) != 0 && (text.GapBefore(token.End) & Gap.Line) != 0;

    private static int Line(Squeezed text, int index) =>
        text.Text.AsSpan(0, Math.Min(text.Offset(index), text.Text.Length)).Count('\n') + 1;
}
