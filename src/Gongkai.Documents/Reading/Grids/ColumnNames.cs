using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>The columns of a table as the rows of its head name them: from the first that is a column of the form, each with the
/// lowest head cell that covers it.</summary>
internal sealed class ColumnNames
{
    /// <summary>A column that belongs to no statutory form, but is often put beside it.</summary>
    public const int Ignored = -2;

    private const int Unknown = -1;

    private static readonly string[] Beside =
        ["备注", "说明", "序号", "单位", "同比", "增减情况", "增长", "较上年", "与上年", "占比", "比重", "上年总计", "上年合计", "上年同期", "去年同期"];
    private static readonly string[] Last = ["上年", "上年度", "去年", "上一年", "上一年度"];
    private static readonly string[] This = ["本年", "本年度", "今年"];
    private static readonly Dictionary<string, string> Synonyms =
        new(StringComparer.Ordinal) { ["其它"] = "其他", ["合计"] = "总计", ["个人"] = "自然人" };

    private readonly List<Head> heads = [];
    private readonly int count;

    private ColumnNames(int count) => this.count = count;

    /// <summary>How many columns the table with the head has.</summary>
    public int Width { get; private set; }

    /// <summary>All columns of the form are there, each once.</summary>
    public bool IsWhole =>
        heads.Count(h => h.Column >= 0) == count && heads.Where(h => h.Column >= 0).Select(h => h.Column).Distinct().Count() == count;

    /// <summary>Those columns of the form that are there stand in the form's order, each once.</summary>
    public bool IsInOrder
    {
        get
        {
            var last = -1;
            foreach (var head in heads)
            {
                if (head.Column < 0) continue;
                if (head.Column <= last) return false;
                last = head.Column;
            }

            return true;
        }
    }

    public IReadOnlyList<Head> Heads => heads;

    /// <summary>The columns in the order in which they are printed.</summary>
    public List<int> Order => [.. heads.Where(h => h.Column >= 0).Select(h => h.Column)];

    /// <summary>Reads the head of a table.</summary>
    /// <param name="rows">The rows above the first row with numbers.</param>
    /// <param name="columns">The columns of the form.</param>
    /// <param name="year">The year of the report: of columns for several years, those for this one count.</param>
    public static ColumnNames Read(List<GridRow> rows, IReadOnlyList<FormColumn> columns, int? year)
    {
        var names = new ColumnNames(columns.Count);
        if (rows.Count == 0) return names;
        var table = rows[0].Table;
        names.Width = table.Columns;
        GridCell? before = null;
        for (var c = 0; c < table.Columns; c++)
        {
            var above = rows.Where(r => r.Table == table).Select(r => table[r.Index, c]).OfType<GridCell>()
                .Distinct(ReferenceEqualityComparer.Instance).Cast<GridCell>().ToList();
            var named = above.FindLast(a => Find(a, columns) >= 0) ?? above.LastOrDefault();
            if (named is null) continue;
            var narrowest = named.Columns > 1 && IsYear(above[^1]) ? above[^1] : named;
            if (narrowest == before) continue;
            before = narrowest;
            var column = Find(named, columns);
            if (column < 0 && names.heads.Count == 0) continue;
            names.heads.Add(new Head(column >= 0 ? column : IsBeside(above) ? Ignored : Unknown, narrowest) { Year = YearOf(above, year) });
        }

        names.KeepYear(year);
        names.PutRight();
        return names;
    }

    /// <summary>
    /// The rows of the head, one after the other, are those of the form, and only its merged cells stand over other columns.
    /// </summary>
    public bool WasMisplaced { get; private set; }

    /// <summary>
    /// A head whose cells are merged wrongly stands beside its columns: then the columns are in the form's order, as its words are.
    /// </summary>
    private void PutRight()
    {
        if (!IsWhole || IsInOrder || heads.Exists(h => h.Column == Ignored)) return;
        var printed = heads.Where(h => h.Column >= 0).OrderBy(h => h.Cell.Row).ThenBy(h => h.Cell.Column).ToList();
        if (!printed.Select(h => h.Column).SequenceEqual([0, count - 1, .. Enumerable.Range(1, count - 2)])
            || printed.Count(h => h.Cell.Row == printed[0].Cell.Row) != 2) return;
        heads.RemoveAll(h => h.Column < 0);
        for (var i = 0; i < count; i++) heads[i] = heads[i] with { Column = i };
        (WasMisplaced, Width) = (true, -1);
    }

    /// <summary>A cell that only says which year's numbers stand below it.</summary>
    public static bool IsYear(GridCell cell) =>
        This.Contains(cell.Words) || Last.Contains(cell.Words) || IsYearInDigits(cell);

    private static bool IsYearInDigits(GridCell cell)
    {
        if (cell.Words is not ("年" or "年度")) return false;
        return cell.Text.IndexOf('年', StringComparison.Ordinal) is >= 4 and var at && Title.YearBefore(cell.Text, at) is not null;
    }

    public static bool IsColumn(GridCell cell, IReadOnlyList<FormColumn> columns) => Find(cell, columns) >= 0;

    /// <summary>Of columns for several years, those of the report's year are the form's.</summary>
    private void KeepYear(int? year)
    {
        var years = heads.Where(h => h.Column >= 0).Select(h => h.Year).Distinct().ToList();
        if (years.Count < 2 || year is null || !years.Contains(year)) return;
        for (var i = 0; i < heads.Count; i++)
            if (heads[i].Year != year) heads[i] = heads[i] with { Column = Ignored };
    }

    private static int Find(GridCell cell, IReadOnlyList<FormColumn> columns)
    {
        var words = Synonyms.GetValueOrDefault(cell.Words, cell.Words);
        if (words.Length < 2) return -1;
        for (var i = 0; i < columns.Count; i++)
            if (words == Labels.Words(columns[i].Label)) return i;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Label.Length > 4 && Wordings(columns[i]).Any(w => words.Contains(w, StringComparison.Ordinal))) return i;
        return -1;
    }

    private static IEnumerable<string> Wordings(FormColumn column) =>
        column.Accepted.Prepend(Labels.Bare(column.Label)).Select(l => Labels.Words(l));

    private static bool IsBeside(List<GridCell> above) => above.Exists(a => Beside.Any(w => a.Words.Contains(w, StringComparison.Ordinal)));

    /// <summary>The year that one of the head cells names, in digits or as this year or last.</summary>
    private static int? YearOf(List<GridCell> above, int? year)
    {
        foreach (var cell in above)
        {
            if (This.Contains(cell.Words)) return year;
            if (Last.Contains(cell.Words)) return year - 1;
            if (cell.Text.IndexOf('年', StringComparison.Ordinal) is >= 4 and var at && Title.YearBefore(cell.Text, at) is { } named)
                return named;
        }

        return null;
    }

    /// <summary>A column of the table: which of the form it is, or why none; and its head cell.</summary>
    internal readonly record struct Head(int Column, GridCell Cell)
    {
        public int? Year { get; init; }
    }
}
