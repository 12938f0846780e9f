namespace Gongkai.Documents.Reading;

/// <summary>Where things stand in a squeezed text: the three tables and the six headings. -1 where something is not there.</summary>
internal sealed class Landmarks
{
    /// <summary>No table of any form met so far is longer than this, even with the header repeated on each page.</summary>
    private const int LongestTable = 8_000;

    private readonly TableFinder tables;

    private Landmarks(Squeezed text) => (Text, tables) = (text, new TableFinder(text));

    public Squeezed Text { get; }

    /// <summary>"第二十条第（一）项", the first line of table II.</summary>
    public int Table2 { get; private set; } = -1;

    /// <summary>The first line of table III: its corner note or header.</summary>
    public int Table3 { get; private set; } = -1;

    /// <summary>The first row of table III, 本年新收.</summary>
    public int Table3Rows { get; private set; } = -1;

    /// <summary>The header of table IV.</summary>
    public int Table4 { get; private set; } = -1;

    /// <summary>Where the labels of table IV begin at the earliest, where another table IV stands above it; else -1.</summary>
    public int Table4From { get; private set; } = -1;

    public SectionHeading?[] Headings { get; } = new SectionHeading?[6];

    public bool AnyTable => Table2 >= 0 || Table3 >= 0 || Table4 >= 0;

    public static Landmarks Find(Squeezed text)
    {
        var marks = new Landmarks(text);
        marks.FindTables();
        marks.FindHeadings();
        return marks;
    }

    /// <summary>The start of the next landmark behind an index, or the end of the text.</summary>
    public int Next(int index)
    {
        var next = Text.Length;
        foreach (var heading in Headings)
            if (heading is { } h && h.Start > index) next = Math.Min(next, h.Start);
        foreach (var table in (ReadOnlySpan<int>)[Table2, Table3, Table4])
            if (table > index) next = Math.Min(next, table);
        return next;
    }

    /// <summary>Where a table that begins here ends at the latest.</summary>
    public int TableLimit(int start) => Math.Min(Next(start), start + LongestTable);

    private void FindTables()
    {
        Table3Rows = tables.FirstRowOf3(0);
        Table2 = tables.FirstBlockOf2(0, "第二十条第");
        var behind = Math.Max(Math.Max(Table3Rows, Table2), 0);
        Table4 = tables.HeaderOf4(behind);
        if (Table3Rows >= 0) Table3 = tables.HeaderOf3(Table3Rows);
    }

    /// <summary>Where table II or III begins once more behind itself; -1 where it does not.</summary>
    public int Again(int table) => table switch
    {
        2 when Table2 >= 0 => tables.FirstBlockOf2(Table2 + TableFinder.Least, "第二十条第(一)项"),
        3 when Table3Rows >= 0 => tables.FirstRowOf3(Table3Rows + TableFinder.Least),
        4 when Table4 >= 0 => tables.Again4(Table4),
        _ => -1,
    };

    /// <summary>
    /// Of a table that is there for two years, takes that of this year where the lines above the tables say which is which.
    /// </summary>
    public void Prefer(int year)
    {
        if (Again(2) is >= 0 and var second && IsOfYearAndFirstIsNot(year, second, Table2)) Table2 = second;
        if (Again(3) is >= 0 and var third && IsOfYearAndFirstIsNot(year, tables.HeaderOf3(third), Table3))
        {
            Table3Rows = third;
            Table3 = tables.HeaderOf3(Table3Rows);
            if (Table4 >= 0 && Table4 < Table3Rows) Table4 = tables.HeaderOf4(Table3Rows);
        }

        if (Again(4) is >= 0 and var fourth && IsOfYearAndFirstIsNot(year, fourth, Table4))
        {
            Table4From = Text.FindLast("年", fourth - TableFinder.Lead, fourth);
            Table4 = fourth;
        }

        FindHeadings();
    }

    private bool IsOfYearAndFirstIsNot(int year, int again, int first) => IsOf(year, again) && IsOfAnother(year, first);

    private bool IsOf(int year, int table) => YearAbove(table) == year;

    private bool IsOfAnother(int year, int table) => YearAbove(table) is { } above && above != year;

    /// <summary>The last year that is named in the lines above a table, behind the table before.</summary>
    private int? YearAbove(int table)
    {
        var from = Math.Max(0, table - TableFinder.Lead);
        for (var at = Text.FindLast("年", from, table); at > 4; at = Text.FindLast("年", from, at))
            if (Title.YearBefore(Text.Chars, at) is { } year) return year;
        return null;
    }

    private void FindHeadings()
    {
        var finder = new HeadingFinder(Text);
        var end = Text.Length;
        var table3 = Table3 >= 0 ? Table3 : Table4 >= 0 ? Table4 : end;
        var table2 = Table2 >= 0 ? Table2 : table3;
        Headings[1] = finder.Last("s2", 0, table2) ?? finder.First("s2", 0, end);
        Headings[2] = finder.Last("s3", Math.Max(0, Table2), table3) ?? finder.First("s3", Behind(1), end);
        Headings[3] = finder.Last("s4", Math.Max(Math.Max(0, Table3Rows), Behind(2)), Table4 >= 0 ? Table4 : end)
            ?? finder.First("s4", Behind(2), end);
        Headings[4] = finder.First("s5", Math.Max(Table4, Behind(3)), end);
        Headings[5] = finder.First("s6", Math.Max(Table4, Behind(4)), end);
        var first = Headings[1]?.Start ?? (Table2 >= 0 ? Table2 : end);
        Headings[0] = finder.Last("s1", 0, first);
    }

    private int Behind(int section)
    {
        for (var i = section; i > 0; i--)
            if (Headings[i] is { } heading) return heading.End;
        return 0;
    }
}

/// <summary>A heading as it stands in the text.</summary>
/// <param name="Start">Its number.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Number">The Chinese numeral printed in front, or '\0'.</param>
/// <param name="Title">Its words, folded for matching.</param>
internal readonly record struct SectionHeading(int Start, int End, char Number, string Title);
