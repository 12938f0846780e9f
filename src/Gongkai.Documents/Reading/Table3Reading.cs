using Gongkai.Documents.Reading.Glued;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Table III: finds which form it is written in, and reads it.</summary>
internal static class Table3Reading
{
    /// <summary>The table, or null where it is written in no form that we know.</summary>
    /// <param name="marks">Where it stands.</param>
    /// <param name="likely">The form that it has where its own rows do not tell, as in a text that ends before them.</param>
    /// <param name="grids">Reads it out of the document's tables, if it has some.</param>
    /// <param name="faults">Where to say what is odd.</param>
    public static TableReading? Read(Landmarks marks, Form likely, GridReader grids, FaultList faults)
    {
        var (text, start) = (marks.Text, marks.Table3Rows);
        var to = marks.TableLimit(start);
        var form = FormOf(text, start, to) ?? likely;
        if (grids.Read(form, form.Table3, marks.Table3, to) is { } grid)
        {
            if (grid.IsOther) return null;
            Finish(text, marks.Table3, grid, to, faults);
            return grid;
        }

        var reading = new TableReader(text, faults).Read(form, form.Table3, start, to, marks.Table3);
        if (HasGaps(reading) && GridReader.ReadLines(text, (form, form.Table3), marks.Table3, to, faults) is { } lines)
        {
            Finish(text, marks.Table3, lines, to, faults);
            return lines;
        }

        SplitRowsOfLostLabels(text, reading, faults);
        if (RowsByPosition.Read(text, reading, to, faults) is { } byPosition)
        {
            TornTotal.Tie(text, byPosition, to, faults);
            return byPosition;
        }

        if (new OtherForm(text, reading, marks.Table3, to).IsIt) return null;

        Finish(text, marks.Table3, reading, to, faults);
        return reading;
    }

    /// <summary>Rows have fewer numbers than columns, and not because they are glued: cells may be empty.</summary>
    private static bool HasGaps(TableReading reading) =>
        reading.Rows.Any(r => r is { Readings.Count: 0 } && r.Numbers < r.Values.Length);

    private static void Finish(Squeezed text, int start, TableReading reading, int to, FaultList faults)
    {
        GlueSolver.Solve(text, reading, faults);
        HalfGlued.Settle(text, reading, faults);
        TornTotal.Tie(text, reading, to, faults);
        SumsOfRows.Check(text, reading, faults);
        HeaderCheck.Table3(text, start, reading, faults);
    }

    /// <summary>The form of 2021 has three rows where that of 2019 has one 其他处理.</summary>
    private static Form? FormOf(Squeezed text, int start, int to)
    {
        if (text.Find("不补正", start, to) >= 0 || text.Find("收费通知", start, to) >= 0 || text.Find("逾期不缴费", start, to) >= 0) return Forms.F2021;
        var goesOn = text.Find("(七)总计", start, to) >= 0 || text.Find("结转下年度", start, to) >= 0;
        return goesOn && text.Find("其他处理", start, to) >= 0 ? Forms.F2019 : null;
    }

    /// <summary>Two rows' numbers behind one label: the second row's label is damaged, so that it was not found.</summary>
    private static void SplitRowsOfLostLabels(Squeezed text, TableReading reading, FaultList faults)
    {
        for (var i = 0; i + 1 < reading.Rows.Length; i++)
        {
            if (reading.Rows[i] is not { } row || reading.Rows[i + 1] is not null || row.Numbers != 2 * row.Values.Length) continue;
            var tokens = row.Tokens.FindAll(t => !t.IsMark);
            var second = tokens[row.Values.Length].Start;
            if (!Resembles(
                text.Chars.AsSpan(tokens[row.Values.Length - 1].End, second - tokens[row.Values.Length - 1].End),
                reading.Form.Table3.Rows[i + 1])) continue;

            var next = new RowReading(reading.Form.Table3.Rows[i + 1], new LabelPlace(second, second));
            (row.Tokens, next.Tokens) = (tokens[..row.Values.Length], tokens[row.Values.Length..]);
            row.Fill(text);
            next.Fill(text);
            (next.Numbers, next.End, row.Numbers, row.End) =
                (row.Values.Length, row.End, row.Values.Length, tokens[row.Values.Length - 1].End);
            reading.Rows[i + 1] = next;
            faults.Drop(f => f.Code == "row.count" && f.Place == row.Place);
            faults.Add("label.altered", next.Place, $"没有认出“{next.Row.Label}”这一行的名称，按位置读取", text.Offset(next.Label.Start));
        }
    }

    /// <summary>More than half of a label's characters are there: it is that label damaged, not that of another row.</summary>
    private static bool Resembles(ReadOnlySpan<char> printed, FormRow row)
    {
        var (label, there) = (Labels.Words(Labels.Bare(row.Label)), 0);
        foreach (var c in label)
            if (printed.Contains(c)) there++;
        return there * 2 > label.Length;
    }
}
