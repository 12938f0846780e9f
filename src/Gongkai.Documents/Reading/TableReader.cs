using Gongkai.Documents.Reading.Glued;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>A table as it was read: which form it belongs to, its rows, and where it begins and ends in the squeezed text.</summary>
/// <param name="Form">The form whose rows these are.</param>
/// <param name="Rows">One a row of the form; null where the label was not found.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The index behind its last number.</param>
internal sealed record TableReading(Form Form, RowReading?[] Rows, int Start, int End)
{
    public int Found => Rows.Count(r => r is not null);

    /// <summary>Its values were tied to rows and columns by the labels of a grid.</summary>
    public bool FromGrid { get; init; }

    /// <summary>All columns of the form were found in the head of the grid.</summary>
    public bool HasWholeHead { get; init; }

    /// <summary>The grid has rows or columns that no known form has.</summary>
    public bool IsOther { get; init; }
}

/// <summary>Reads tables II and III, whose rows have a label each.</summary>
internal sealed class TableReader(Squeezed text, FaultList faults)
{
    /// <summary>Finds the rows and reads their numbers.</summary>
    /// <param name="form">The form that the table is written in.</param>
    /// <param name="table">Its table.</param>
    /// <param name="from">Where the first label may stand.</param>
    /// <param name="to">Where the table ends at the latest.</param>
    /// <param name="start">Where the table itself begins, with its heading lines.</param>
    public TableReading Read(Form form, FormTable table, int from, int to, int start)
    {
        var labels = FormLabels.Rows(table);
        var places = RowFinder.Find(text, labels, from, to);
        if (table.Number == 2) RowFinder.FindElsewhere(text, labels, places, start, to);
        var rows = new RowReading?[places.Length];
        var reader = new RowReader(text, faults);
        var end = from;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is not { } place) continue;
            var next = NextLabel(table, places, i, to);
            var again = RepeatedRow.Find(text, labels[i], place, next, isLast: next == to);
            rows[i] = reader.Read(labels[i].Row, place, again?.Start ?? next, isLast: table.Number == 2 || next == to);
            if (again is { } second)
                RepeatedRow.Note(rows[i]!, NumberScan.Tokens(text, second.End, next), text.Offset(second.Start), faults);
            end = Math.Max(end, rows[i]!.End);
        }

        Settle(rows, HasTotal(rows, start));
        return new TableReading(form, rows, start, end);
    }

    private void Settle(RowReading?[] rows, bool hasTotal)
    {
        var read = rows.OfType<RowReading>().ToList();
        var whole = read.FindAll(r => r.Tokens.Count == r.Values.Length);
        if (whole.Count == read.Count) return;

        var uneven = new UnevenRow(text, new Grid(text, whole), hasTotal, faults);
        foreach (var row in read)
            if (row.Tokens.Count != row.Values.Length) uneven.Settle(row);
    }

    /// <summary>Whether the header above the rows has a column 总计; taken for granted where there is no header.</summary>
    private bool HasTotal(RowReading?[] rows, int start)
    {
        var first = rows[0]?.Label.Start ?? start;
        return first == start || text.Find("总计", start, first) >= 0;
    }

    /// <summary>Where the next label in the text begins, or in table II the line above the next block.</summary>
    private int NextLabel(FormTable table, LabelPlace?[] places, int row, int to)
    {
        var end = places[row]!.Value.End;
        var next = to;
        foreach (var place in places)
            if (place is { } p && p.Start >= end) next = Math.Min(next, p.Start);
        if (table.Number != 2) return next;

        var block = text.Find("第二十条第", end, next);
        return block >= 0 ? block : next;
    }
}

/// <summary>The row labels of the known forms, prepared once.</summary>
internal static class FormLabels
{
    private static readonly (FormTable Table, RowLabel[] Labels)[] Known =
        [.. Forms.All.SelectMany(f => f.Tables).Where(t => t.Number != 4).Select(t => (t, t.Rows.Select(RowLabel.Of).ToArray()))];

    public static RowLabel[] Rows(FormTable table) => Array.Find(Known, k => ReferenceEquals(k.Table, table)).Labels;
}
