namespace Gongkai.Documents.Reading;

/// <summary>Of several reports in one file the first; of a table that is there twice, the first as well.</summary>
internal static class FirstReport
{
    /// <summary>A report's text is a few thousand characters; a longer text is searched for the one that it holds.</summary>
    public const int Longest = 400_000;

    /// <summary>The text up to the second report, and where things stand in it.</summary>
    public static (string Text, Landmarks Marks) Of(string text, Landmarks marks, FaultList faults)
    {
        void Repeated(int table, int at)
        {
            if (at >= 0) faults.Add("table.repeated", $"table{table}", $"表{"零一二三四"[table]}出现了两次，读取的是第一张", marks.Text.Offset(at));
        }

        var (second, third) = (marks.Again(2), marks.Again(3));
        var again = Math.Max(second, third);
        if (again < 0)
        {
            Repeated(4, marks.Again(4));
            return (text, marks);
        }

        if (new HeadingFinder(marks.Text).Last("s1", Math.Max(marks.Table3Rows, marks.Table2), again) is { } heading)
        {
            var end = Start(text, marks.Text.Offset(heading.Start));
            faults.Add("report.several", "", "文件中有不止一份年报，只读取了第一份；请把其余各份另存为单独的文件", end);
            return (text[..end], Landmarks.Find(Squeezed.From(text[..end])));
        }

        Repeated(2, second);
        Repeated(3, third);
        return (text, marks);
    }

    /// <summary>The stretch of a long text that holds a report, if it names its subject anywhere.</summary>
    public static string Window(string text)
    {
        if (text.Length <= Longest) return text;
        var subject = text.IndexOf("政府信息公", StringComparison.Ordinal);
        return subject < 0 ? "" : text.Substring(Math.Max(0, subject - 200), Math.Min(Longest, text.Length - Math.Max(0, subject - 200)));
    }

    /// <summary>Where the title above a first heading begins, or the heading itself.</summary>
    private static int Start(string text, int heading)
    {
        const int LongestPreamble = 600;
        var title = text.LastIndexOf("政府信息公", heading, Math.Min(heading, LongestPreamble), StringComparison.Ordinal);
        if (title < 0) return heading;
        // the organ may stand above, with an empty line between
        var from = LineStart(text, LineStart(text, LineStart(text, title) - 1) - 1);
        from = Math.Max(from, text.LastIndexOf('。', title) + 1);
        return Title.Find(text[from..heading], heading - from) is { } found ? from + found.Start : heading;
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
