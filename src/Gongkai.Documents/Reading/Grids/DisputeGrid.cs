using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>Reads table IV out of a table: each number belongs to one of three procedures and one of five results, which the labels
/// above it and beside it name, whichever way the table lies.</summary>
internal sealed class DisputeGrid(Squeezed text, FormTable table)
{
    private static readonly string[][] Results =
        [["结果维持", "维持"], ["结果纠正", "纠正"], ["其他结果", "其它结果", "其他", "其它"], ["尚未审结", "未审结"], ["总计", "合计"]];

    private readonly CellValue[] values = new CellValue[table.Rows.Sum(r => r.Cells.Length)];
    private readonly HashSet<int> taken = [];
    private int from;
    private int end;
    private int? caption;

    /// <summary>The values in the order of the form and the index behind the last; null where not every number's place is named.</summary>
    public (CellValue[] Values, int End)? Read(IReadOnlyList<GridTable> tables, int start, int to)
    {
        from = text.Offset(start);
        var rows = GridRow.Between(tables, from, to >= text.Length ? int.MaxValue : text.Offset(to));
        foreach (var piece in rows.GroupBy(r => r.Table)) Read(piece.Key, [.. piece.Select(r => r.Index)]);
        return taken.Count == values.Length ? (values, end) : null;
    }

    private void Read(GridTable grid, List<int> rows)
    {
        var heads = new List<int>();
        caption = Caption(grid.Start);
        foreach (var row in rows)
        {
            var own = new GridRow(grid, row).Own;
            if (own.Exists(IsNumber) || IsEmpty(grid, row, own)) Values(grid, row, own, heads);
            else if (own.Exists(c => c.Words.Length > 0)) heads.Add(row);
        }

        if (taken.Count == 0 && Columns(grid, heads).Count == values.Length && IsBlankBehind(grid, rows[^1])) Blank(grid);
    }

    /// <summary>A row of the table on its side whose one number is not filled in.</summary>
    private static bool IsEmpty(GridTable grid, int row, List<GridCell> own)
    {
        var labels = grid.Row(row).Where(c => c.Words.Length > 1).ToList();
        return own.Exists(c => c.Words.Length == 0) && labels.Count(l => Result(l.Words) is not null) == 1
            && labels.Exists(l => Procedure(l.Words) is not null);
    }

    private static bool IsBlankBehind(GridTable grid, int row)
    {
        for (var r = row + 1; r < grid.Rows; r++)
            if (new GridRow(grid, r).Own.Exists(c => c.Text.Length > 0)) return false;
        return true;
    }

    /// <summary>A form that nobody has filled in: every number is missing, and none of its labels is prose.</summary>
    private void Blank(GridTable grid)
    {
        taken.UnionWith(Enumerable.Range(0, values.Length));
        end = text.IndexAt(grid.End);
    }

    private void Values(GridTable grid, int row, List<GridCell> own, List<int> heads)
    {
        var beside = grid.Row(row).Where(c => c.Words.Length > 1 && !IsNumber(c)).ToList();
        var first = own.FindIndex(c => !beside.Contains(c));
        var cells = first < 0 ? [] : own.FindAll(c => c.Column >= own[first].Column && !beside.Contains(c));
        var columns = Columns(grid, heads);
        var inOrder = columns.Count == cells.Count
            && !(cells is [{ Text.Length: 0 } edge, ..] && edge.LastColumn < columns[0].First);
        for (var i = 0; i < cells.Count; i++)
        {
            var above = inOrder ? columns[i] : columns.Find(c => c.Last >= cells[i].Column && c.First <= cells[i].Column);
            if (Index(above.Labels ?? [], beside, caption) is not { } index || !taken.Add(index)) continue;
            values[index] = GridValue.Read(text, cells[i], table.Rows[0].Cells[0].Column);
            end = Math.Max(end, text.IndexAt(cells[i].End));
        }
    }

    /// <summary>
    /// The columns that name a result, with all labels above; or those that name a procedure, where the results stand beside.
    /// </summary>
    private static List<(int First, int Last, List<GridCell> Labels)> Columns(GridTable grid, List<int> heads)
    {
        var columns = new List<(int First, int Last, List<GridCell> Labels)>();
        GridCell? before = null;
        for (var c = 0; c < grid.Columns && heads.Count > 0; c++)
        {
            var labels = heads.Select(r => Above(grid, r, c)).OfType<GridCell>().Where(l => l.Words.Length > 1).ToList();
            if (labels.FindLast(l => Result(l.Words) is not null || Procedure(l.Words) is not null) is not { } lowest
                || lowest.LastColumn < c || lowest == before) continue;
            before = lowest;
            columns.Add((lowest.Column, lowest.LastColumn, labels));
        }

        return columns.Exists(c => c.Labels.Exists(l => Result(l.Words) is not null))
            ? columns.FindAll(c => c.Labels.Exists(l => Result(l.Words) is not null))
            : columns;
    }

    /// <summary>The label over a column; where cells are not merged, that of a procedure stands over its first column only.</summary>
    private static GridCell? Above(GridTable grid, int row, int column)
    {
        if (grid[row, column] is { Text.Length: > 0 } cell) return cell;
        var left = column - 1;
        while (left >= 0 && grid[row, left] is null or { Text.Length: 0 }) left--;
        return left >= 0 && Procedure(grid[row, left]!.Words) is not null ? grid[row, left] : null;
    }

    /// <summary>The procedure that one of the two lines above a table names, where each procedure has a table of its own.</summary>
    private int? Caption(int table)
    {
        const int LongestCaption = 40;
        var (at, lines) = (table, 0);
        while (at > from && lines < 2)
        {
            var start = text.Text.LastIndexOf('\n', Math.Max(0, at - 2)) + 1;
            var line = text.Text.AsSpan(Math.Max(start, from), Math.Max(0, at - Math.Max(start, from))).Trim();
            if (line.Contains('\t') || line.Length > LongestCaption) return null;
            if (line.Length > 0 && Procedure(Labels.Words(line)) is { } named) return named;
            if (line.Length > 0) lines++;
            at = start;
        }

        return null;
    }

    private static int? Index(List<GridCell> above, List<GridCell> beside, int? caption)
    {
        var labels = beside.Concat(above).Reverse().ToList();
        var result = labels.Select(l => Result(l.Words)).FirstOrDefault(r => r is not null);
        var procedures = labels.Select(l => Procedure(l.Words)).Where(p => p is not null).ToList();
        return result is { } r && (procedures.Count > 0 ? procedures.Max() : caption) is { } procedure ? procedure * 5 + r : null;
    }

    private static int? Result(string words)
    {
        for (var i = 0; i < Results.Length; i++)
            if (Results[i].Any(r => words == r || (r.Length > 2 && words.EndsWith(r, StringComparison.Ordinal)))) return i;
        return null;
    }

    private static int? Procedure(string words) =>
        words.Contains("直接起诉", StringComparison.Ordinal) || words.Contains("未经复议", StringComparison.Ordinal) ? 1
        : words.Contains("复议后", StringComparison.Ordinal) ? 2
        : words.Contains("行政复议", StringComparison.Ordinal) && !words.Contains("诉讼", StringComparison.Ordinal) ? 0
        : null;

    private bool IsNumber(GridCell cell) => cell.Text.Length > 0 && GridValue.Tokens(text, cell).Count > 0 && cell.Words.Length < 5;
}
