using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>The rows of a table of the form among the rows of the document's tables.</summary>
internal sealed class GridRows
{
    /// <summary>What is written in the place of a number is no longer than this.</summary>
    private const int LongestValue = 16;

    private readonly RowNames names;
    private readonly List<FormColumn> columns;
    private readonly List<NamedRow> all;

    public GridRows(FormTable table, List<GridRow> rows)
    {
        (Table, names) = (table, RowNames.Of(table));
        all = rows.ConvertAll(r => new NamedRow(r, r.Own));
        columns = [.. table.Blocks.SelectMany(b => b.Columns)];
        var taken = new HashSet<int>();
        NamedRow? before = null;
        foreach (var row in all)
        {
            row.IsHead = IsHead(row, columns)
                || (before is { IsHead: true } && row.Cells.Exists(c => c.Words.Length > 0)
                    && row.Cells.TrueForAll(c => c.Text.Length == 0 || ColumnNames.IsYear(c)));
            before = row;
            if (row.IsHead || names.Exact(row.Cells) is not { } named || !HasValuesBehind(row, named.Label)) continue;
            row.Label = named.Label;
            if (taken.Add(named.Row)) row.Row = named.Row;
            else row.Again = named.Row;
        }
    }

    public FormTable Table { get; }

    public IReadOnlyList<NamedRow> All => all;

    public int Found => all.Count(r => r.Row >= 0);

    /// <summary>There are rows of numbers that no row of the form explains.</summary>
    public bool HasOthers(Squeezed text) => all.Exists(r => IsStray(text, r) && r.Cells.Exists(c => c.Words.Length > 1) && !IsSubtotal(r));

    /// <summary>
    /// Behind the first row there are numbers without a label: labels and numbers were torn apart. (Above it, they number the columns.)
    /// </summary>
    public bool HasNameless(Squeezed text) =>
        all.SkipWhile(r => r.Row < 0).Any(r => IsStray(text, r) && r.Cells.TrueForAll(c => c.Words.Length <= 1));

    /// <summary>A row's numbers stand in the row below its label.</summary>
    public bool HasTornRow(Squeezed text)
    {
        for (var i = 0; i + 1 < all.Count; i++)
            if (all[i] is { Row: < 0, IsHead: false } label && names.Exact(label.Cells) is { } named && !all.Exists(r => r.Row == named.Row)
                && all[i + 1] is { Row: < 0, IsHead: false } below && below.Cells.TrueForAll(c => c.Words.Length == 0)
                    && NumbersIn(text, below) > 0) return true;
        return false;
    }

    /// <summary>Behind the label stands a number, nothing, or what is written for one: 不适用, 约1200余.</summary>
    private bool HasValuesBehind(NamedRow row, GridCell label) =>
        row.Cells.Exists(c => c.Column > label.LastColumn
            && (c.Words.Length <= 1 || char.IsAsciiDigit(Folding.ForMatching(c.Text[0])) || IsWrittenForNumber(c)));

    private bool IsWrittenForNumber(GridCell cell)
    {
        const int LongestWords = 12;
        if (cell.Text.Length > LongestValue || names.IsLabel(cell.Words) || ColumnNames.IsColumn(cell, columns)) return false;
        return cell.Words.Length <= LongestWords || cell.Text.Any(c => char.IsAsciiDigit(Folding.ForMatching(c)));
    }

    private bool IsStray(Squeezed text, NamedRow row) =>
        row is { Row: < 0, IsHead: false, IsAgain: false } && NumbersIn(text, row) >= LeastNumbers;

    /// <summary>Numbers of a row of table III at the least; a row of table II has one.</summary>
    private int LeastNumbers => Table.Number == 3 ? 6 : int.MaxValue;

    /// <summary>Names the rows whose labels are shortened, wrapped or damaged, by the rows between which they stand.</summary>
    public void FindDamaged(Squeezed text, FaultList faults)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var isUnknown = all[i] is { Row: < 0, IsHead: false, IsAgain: false };
            if (!isUnknown || NumbersIn(text, all[i]) == 0) continue;
            var (after, before) = (Before(i), After(i));
            var found = names.Partly(all[i].Cells, after, before);
            if (found is null && after + 2 == before && Alone(i)
                && names.Resembles(string.Concat(all[i].Cells.Select(c => c.Words)), after + 1))
                found = (after + 1, all[i].Cells.FindLast(c => c.Words.Length > 1) ?? all[i].Cells[0]);
            if (found is not { } named || !HasValuesBehind(all[i], named.Label)) continue;
            (all[i].Row, all[i].Label) = (named.Row, named.Label);
            NoteAltered(all[i], faults);
        }

        FindShortened(text, faults);
    }

    /// <summary>
    /// As many rows without a name between two that have one as the form has there, each with words of its own label, are those rows.
    /// </summary>
    private void FindShortened(Squeezed text, FaultList faults)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (!IsNameless(text, i)) continue;
            var run = new List<NamedRow>();
            var (after, end) = (Before(i), i);
            for (; end < all.Count && (IsNameless(text, end) || IsHeadOrAgain(all[end])); end++)
                if (IsNameless(text, end)) run.Add(all[end]);
            if (run.Count == After(end - 1) - after - 1
                && run.TrueForAll(
                    r => LabelOf(r) is { } label && names.Shortens(label.Words, after + 1 + run.IndexOf(r)) && HasValuesBehind(r, label)))
                for (var n = 0; n < run.Count; n++)
                {
                    (run[n].Row, run[n].Label) = (after + 1 + n, LabelOf(run[n]));
                    NoteAltered(run[n], faults);
                }

            i = end;
        }
    }

    private static GridCell? LabelOf(NamedRow row) => row.Cells.FindLast(c => c.Words.Length > 1);

    private static bool IsHeadOrAgain(NamedRow row) => row.IsHead || row.IsAgain;

    private bool IsNameless(Squeezed text, int row) =>
        all[row] is { Row: < 0, IsHead: false, IsAgain: false } && NumbersIn(text, all[row]) > 0;

    private void NoteAltered(NamedRow row, FaultList faults)
    {
        var form = Table.Rows[row.Row];
        var words = string.Concat(row.Cells.Where(c => c.Column <= row.Label!.LastColumn).Select(c => c.Words));
        if (!Labels.Holds(words, Labels.Words(form.Label)) && !form.Accepted.Any(a => Labels.Holds(words, Labels.Words(a))))
            faults.Add("label.altered", $"{Table.Id}.{form.Id}", $"“{form.Label}”一行的名称与法定格式不一致，写作“{row.Label!.Text}”", row.Label.Start);
    }

    /// <summary>No other row without a name stands between the same two rows of the form.</summary>
    private bool Alone(int at) => !Neighbours(at, -1).Concat(Neighbours(at, 1)).Any(r => r.Row < 0 && !r.IsHead);

    private IEnumerable<NamedRow> Neighbours(int at, int step)
    {
        for (var i = at + step; i >= 0 && i < all.Count && all[i].Row < 0; i += step) yield return all[i];
    }

    private int Before(int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (all[i].Row >= 0) return all[i].Row;
        return -1;
    }

    private int After(int at)
    {
        for (var i = at + 1; i < all.Count; i++)
            if (all[i].Row >= 0) return all[i].Row;
        return Table.Rows.Length;
    }

    private static int NumbersIn(Squeezed text, NamedRow row) =>
        row.Cells.Sum(c => char.IsAsciiDigit(FirstOf(c)) || c.Words.Length == 0 ? GridValue.Tokens(text, c).Count(t => !t.IsMark) : 0);

    private static char FirstOf(GridCell cell) => cell.Text.Length == 0 ? ' ' : Folding.ForMatching(cell.Text[0]);

    private static bool IsSubtotal(NamedRow row) => row.Cells.Exists(c => c.Words is "小计" or "合计" or "备注");

    private static bool IsHead(NamedRow row, List<FormColumn> columns) =>
        row.Cells.Exists(c => c.Words is "信息内容" or "申请人情况" or "法人或其他组织")
        || row.Cells.Exists(c => c.Words.Length > 2 && ColumnNames.IsColumn(c, columns));
}
