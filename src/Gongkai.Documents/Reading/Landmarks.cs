namespace Gongkai.Documents.Reading;

/// <summary>Where things stand in a squeezed text: the three tables and the six headings. -1 where something is not there.</summary>
internal sealed class Landmarks
{
    /// <summary>No table of any form met so far is longer than this, even with the header repeated on each page.</summary>
    private const int LongestTable = 8_000;

    private Landmarks(Squeezed text) => Text = text;

    public Squeezed Text { get; }

    /// <summary>"第二十条第（一）项", the first line of table II.</summary>
    public int Table2 { get; private set; } = -1;

    /// <summary>The first line of table III: its corner note or header.</summary>
    public int Table3 { get; private set; } = -1;

    /// <summary>The first row of table III, 本年新收.</summary>
    public int Table3Rows { get; private set; } = -1;

    /// <summary>The header of table IV.</summary>
    public int Table4 { get; private set; } = -1;

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
        Table3Rows = FirstRowOfTable3(0);
        Table2 = FirstBlockOfTable2(0, "第二十条第");
        var behind = Math.Max(Math.Max(Table3Rows, Table2), 0);
        Table4 = HeaderOfTable4(behind);
        if (Table3Rows >= 0) Table3 = HeaderOfTable3();
    }

    /// <summary>Where table II or III begins once more behind itself; -1 where it does not.</summary>
    public int Again(int table) => table switch
    {
        2 when Table2 >= 0 => FirstBlockOfTable2(Table2 + LeastTable, "第二十条第(一)项"),
        3 when Table3Rows >= 0 => FirstRowOfTable3(Table3Rows + LeastTable),
        _ => -1,
    };

    /// <summary>The labels of a table alone are longer than this.</summary>
    private const int LeastTable = 60;

    /// <summary>The label must be followed by the next one soon, and by no sentence: prose says 本年新收 too.</summary>
    private int FirstRowOfTable3(int from)
    {
        foreach (var label in (ReadOnlySpan<string>)["本年新收政府信息公开申请", "本年新收"])
            for (var at = Text.Find(label, from, Text.Length); at >= 0; at = Text.Find(label, at + 1, Text.Length))
                if (Text.Find("上年结转", at, Math.Min(Text.Length, at + 120)) is >= 0 and var next && !IsProse(Text.Chars.AsSpan(at, next - at))) return at;
        return -1;
    }

    private static bool IsProse(ReadOnlySpan<char> text) => text.IndexOfAny('。', ';') >= 0 || text.IndexOf("件,") >= 0 || text.IndexOf("条,") >= 0;

    private int FirstBlockOfTable2(int from, string block)
    {
        for (var at = Text.Find(block, from, Text.Length); at >= 0; at = Text.Find(block, at + 1, Text.Length))
            if (Text.Find("信息内容", at, Math.Min(Text.Length, at + 60)) >= 0) return at;
        return -1;
    }

    private int HeaderOfTable3()
    {
        var from = Math.Max(0, Table3Rows - 400);
        var corner = Text.Find("本列数据", from, Table3Rows);
        if (corner < 0) corner = Text.Find("勾稽关系", from, Table3Rows);
        if (corner > 0 && Text.Chars[corner - 1] is '(') corner--;
        var head = Text.Find("申请人情况", from, Table3Rows);
        return (corner, head) switch
        {
            ( >= 0, >= 0) => Math.Min(corner, head),
            ( >= 0, _) => corner,
            (_, >= 0) => head,
            _ => Table3Rows,
        };
    }

    /// <summary>行政复议 and 行政诉讼 side by side, or the first of the column labels.</summary>
    private int HeaderOfTable4(int from)
    {
        var columns = Text.Find("结果维持", from, Text.Length);
        if (columns < 0) columns = Text.Find("尚未审结", from, Text.Length);
        if (columns < 0) return Text.Find("行政复议行政诉讼", from, Text.Length);
        var groups = Text.FindLast("行政复议行政诉讼", Math.Max(from, columns - 60), columns);
        return groups >= 0 ? groups : columns;
    }

    private void FindHeadings()
    {
        var finder = new HeadingFinder(Text);
        var end = Text.Length;
        var table3 = Table3 >= 0 ? Table3 : Table4 >= 0 ? Table4 : end;
        var table2 = Table2 >= 0 ? Table2 : table3;
        Headings[1] = finder.Last("s2", 0, table2) ?? finder.First("s2", 0, end);
        Headings[2] = finder.Last("s3", Math.Max(0, Table2), table3) ?? finder.First("s3", Behind(1), end);
        Headings[3] = finder.Last("s4", Math.Max(Math.Max(0, Table3Rows), Behind(2)), Table4 >= 0 ? Table4 : end) ?? finder.First("s4", Behind(2), end);
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
