namespace Gongkai.Documents.Reading;

/// <summary>
/// Where tables II, III and IV begin in a squeezed text, by the words that only their heads hold. -1 where there is none.
/// </summary>
internal sealed class TableFinder(Squeezed text)
{
    /// <summary>How far above a table the words stand that belong to it.</summary>
    public const int Lead = 60;

    /// <summary>The labels of a table alone are longer than this.</summary>
    public const int Least = 60;

    /// <summary>The label must be followed by the next one soon, and by no sentence: prose says 本年新收 too.</summary>
    public int FirstRowOf3(int from)
    {
        foreach (var label in (ReadOnlySpan<string>)["本年新收政府信息公开申请", "本年新收"])
            for (var at = text.Find(label, from, text.Length); at >= 0; at = text.Find(label, at + 1, text.Length))
                if (text.Find("上年结转", at, Math.Min(text.Length, at + 120)) is >= 0 and var next
                    && !IsProse(text.Chars.AsSpan(at, next - at))) return at;
        return -1;
    }

    private static bool IsProse(ReadOnlySpan<char> text) =>
        text.IndexOfAny('。', ';') >= 0 || text.IndexOf("件,") >= 0 || text.IndexOf("条,") >= 0;

    /// <summary>第二十条第（一）项, followed by its header.</summary>
    public int FirstBlockOf2(int from, string block)
    {
        for (var at = text.Find(block, from, text.Length); at >= 0; at = text.Find(block, at + 1, text.Length))
            if (text.Find("信息内容", at, Math.Min(text.Length, at + 60)) >= 0) return at;
        return -1;
    }

    /// <summary>The corner note or the header above the rows of table III, whichever is first.</summary>
    public int HeaderOf3(int rows)
    {
        var from = Math.Max(0, rows - 400);
        var corner = text.Find("本列数据", from, rows);
        if (corner < 0) corner = text.Find("稽关系", from, rows); // 勾稽, 钩稽
        if (corner > 0 && text.Chars[corner - 1] is '勾' or '钩') corner--;
        if (corner > 0 && text.Chars[corner - 1] is '(') corner--;
        var head = text.Find("申请人情况", from, rows);
        return (corner, head) switch
        {
            ( >= 0, >= 0) => Math.Min(corner, head),
            ( >= 0, _) => corner,
            (_, >= 0) => head,
            _ => rows,
        };
    }

    /// <summary>行政复议 and 行政诉讼 side by side, or the first of the column labels.</summary>
    public int HeaderOf4(int from)
    {
        var columns = text.Find("结果维持", from, text.Length);
        if (columns < 0) columns = text.Find("尚未审结", from, text.Length);
        if (columns < 0) return text.Find("行政复议行政诉讼", from, text.Length);
        var groups = text.FindLast("行政复议行政诉讼", Math.Max(from, columns - 60), columns);
        return groups >= 0 ? groups : columns;
    }

    /// <summary>The head of table IV names its first result three times.</summary>
    public int Again4(int table4)
    {
        var at = table4 - 1;
        for (var n = 0; n < 4; n++)
            if ((at = text.Find("结果维持", at + 1, text.Length)) < 0) return -1;
        var groups = text.FindLast("行政复议行政诉讼", Math.Max(table4 + Least, at - Lead), at);
        return groups >= 0 ? groups : at;
    }
}
