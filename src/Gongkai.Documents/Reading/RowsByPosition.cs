using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Reads table III where labels and numbers were torn apart, as text extraction from PDF does: as many lines of numbers as
/// the form has rows are its rows, in their order.</summary>
internal static class RowsByPosition
{
    /// <summary>A row or two without numbers are missing or damaged rows, not a table torn apart.</summary>
    private const int FewestTorn = 3;

    /// <summary>The table, or null where labels already gave every row, or the lines do not make up the table.</summary>
    public static TableReading? Read(Squeezed text, TableReading byLabel, int to, FaultList faults)
    {
        var form = byLabel.Form.Table3;
        if (byLabel.Rows.Count(r => r is null || (r.Numbers < 6 && r.Readings.Count == 0)) < FewestTorn) return null;

        var lines = Lines(text, byLabel.Start, to);
        if (lines.Count != form.Rows.Length || lines.Count(l => l.Count == 7) < lines.Count - 3) return null;

        var rows = lines.Select((tokens, i) => Row(text, form.Rows[i], tokens, faults)).ToArray();
        var reading = byLabel with { Rows = rows, End = rows[^1].End };
        faults.Drop(f => f.Place.StartsWith("table3.", StringComparison.Ordinal) && IsOfLabelsOrCounts(f));
        faults.Add("table.by-position", "", "表三的行名与数字分离，已按数字各行的先后次序读取，请对照原件", text.Offset(byLabel.Start));
        return reading;
    }

    private static bool IsOfLabelsOrCounts(Fault fault) => fault.Code is "row.missing" or "row.count" or "label.altered";

    private static RowReading Row(Squeezed text, FormRow row, List<NumberToken> tokens, FaultList faults)
    {
        var reading = new RowReading(
            row, new LabelPlace(tokens[0].Start, tokens[0].Start))
        { Numbers = tokens.Count, End = tokens[^1].End, Tokens = tokens };
        reading.Fill(text);
        if (tokens.Count < 7)
            faults.Add(
                "cell.unclear", $"table3.{row.Id}.total", $"“{row.Label}”一行的数字与行名分离，总计不在这一行，请对照原件；各列相加为 {tokens.Sum(t => t.Value)}",
                text.Offset(tokens[0].Start));
        return reading;
    }

    /// <summary>The numbers of each line that has six or seven.</summary>
    private static List<List<NumberToken>> Lines(Squeezed text, int from, int to)
    {
        var lines = new List<List<NumberToken>>();
        for (var start = from; start < to;)
        {
            var end = start + 1;
            while (end < to && (text.GapBefore(end) & Gap.Line) == 0) end++;
            var tokens = NumberScan.Tokens(text, start, end);
            tokens.RemoveAll(t => t.IsMark);
            if (tokens.Count is 6 or 7) lines.Add(tokens);
            start = end;
        }

        return lines;
    }
}
