using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>What is odd about title and organ.</summary>
internal static class TitleFaults
{
    public static void Note(AnnualReport report, Title? title, Landmarks marks, FaultList faults)
    {
        if (title is null) faults.Add("title.missing", "title", "没有找到年报的标题");
        else if (marks.Headings[0] is { } first && title.Start > marks.Text.Offset(first.Start))
            faults.Add("title.after-heading", "title", "标题写在“一、总体情况”之后", title.Start);
        if (Doubled(report.Organ) is { } twice)
            faults.Add("organ.doubled", "organ", $"行政机关名称中“{twice}”重复：{report.Organ}", title?.Start ?? -1);
        if (report.Year is null) faults.Add("year.missing", "title", "没有找到报告年度");
        else if (title?.Year is null) faults.Add("year.derived", "title", $"标题没有写年度，按统计期限读作 {report.Year} 年");
    }

    /// <summary>Two or more characters that stand twice in a row: 政府政府.</summary>
    private static string? Doubled(string? organ)
    {
        if (organ is null) return null;
        for (var length = organ.Length / 2; length >= 2; length--)
            for (var at = 0; at + 2 * length <= organ.Length; at++)
                if (organ.AsSpan(at, length).SequenceEqual(organ.AsSpan(at + length, length))) return organ.Substring(at, length);
        return null;
    }
}
