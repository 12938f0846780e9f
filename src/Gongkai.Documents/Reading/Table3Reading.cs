using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading;

/// <summary>Table III: finds which form it is written in, and reads it.</summary>
internal static class Table3Reading
{
    /// <summary>The table, or null where it is written in no form that we know.</summary>
    public static TableReading? Read(Landmarks marks, FaultList faults)
    {
        var (text, start) = (marks.Text, marks.Table3Rows);
        var to = marks.TableLimit(start);
        var form = FormOf(text, start, to);
        var reading = new TableReader(text, faults).Read(form, form.Table3, start, to, marks.Table3);
        SplitRowsOfLostLabels(text, reading, faults);
        if (RowsByPosition.Read(text, reading, to, faults) is { } byPosition) return byPosition;
        if (IsAnotherForm(reading)) return null;

        GlueSolver.Solve(text, reading, faults);
        HeaderCheck.Table3(text, marks.Table3, reading, faults);
        return reading;
    }

    /// <summary>The form of 2021 has three rows where that of 2019 has one 其他处理.</summary>
    private static Form FormOf(Squeezed text, int start, int to) =>
        text.Find("不补正", start, to) >= 0 || text.Find("收费通知", start, to) >= 0 || text.Find("逾期不缴费", start, to) >= 0
            ? Forms.F2021
            : Forms.F2019;

    /// <summary>Two rows' numbers behind one label: the second row's label could not be recognised.</summary>
    private static void SplitRowsOfLostLabels(Squeezed text, TableReading reading, FaultList faults)
    {
        for (var i = 0; i + 1 < reading.Rows.Length; i++)
        {
            if (reading.Rows[i] is not { } row || reading.Rows[i + 1] is not null || row.Numbers != 2 * row.Values.Length) continue;
            var tokens = NumberToken.Scan(text, row.Label.End, row.End + 1);
            tokens.RemoveAll(t => t.IsMark);
            var next = new RowReading(reading.Form.Table3.Rows[i + 1], new LabelPlace(tokens[row.Values.Length].Start, tokens[row.Values.Length].Start));
            row.Fill(tokens, text);
            next.Fill(tokens[row.Values.Length..], text);
            (next.Numbers, next.End, row.Numbers) = (row.Values.Length, row.End, row.Values.Length);
            reading.Rows[i + 1] = next;
            faults.Drop(f => f.Code == "row.count" && f.Place == $"table3.{row.Row.Id}");
            faults.Add("label.altered", $"table3.{next.Row.Id}", $"没有认出“{next.Row.Label}”这一行的名称，按位置读取", text.Offset(next.Label.Start));
        }
    }

    /// <summary>Rows or columns that the form does not have: then nothing is put into its cells.</summary>
    private static bool IsAnotherForm(TableReading reading)
    {
        var rows = reading.Rows.OfType<RowReading>().ToList();
        if (rows.Count * 10 < reading.Rows.Length * 6) return true;
        if (rows.Exists(r => r.Numbers >= 2 * r.Values.Length)) return true;

        var wide = rows.Where(r => r.Numbers > r.Values.Length).GroupBy(r => r.Numbers).Select(g => g.Count()).DefaultIfEmpty().Max();
        return wide * 2 > rows.Count;
    }
}
