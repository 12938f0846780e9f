using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Says why a text is not read as a report.</summary>
internal static class NoReportFault
{
    /// <summary>The columns of the statistics that reports had until the form of 2019.</summary>
    private static readonly string[] Before2019 = ["统计指标", "指标名称", "计量单位", "历年累计", "统计表"];

    public static Fault For(string text, Landmarks marks, Title? title)
    {
        if (Before2019.Any(w => text.Contains(w, StringComparison.Ordinal)) && title is { Year: null or < 2019 })
            return new Fault("report.before-2019", "", "这是2019年以前的年报，没有法定格式的三张表格，没有读取其中的数字");
        if (title is not null && marks.Headings.Count(h => h is not null) < 2)
            return new Fault("report.no-tables", "", "有年报的标题，但没有法定的六个部分和三张表格；如果正文在附件里，请直接读取附件");
        return title is not null || marks.Headings.Count(h => h is not null) >= 3
            ? new Fault("report.no-tables", "", "有年报的标题或各部分的标题，但没有法定的三张表格")
            : new Fault("report.none", "", "这不是政府信息公开工作年度报告：没有找到法定的三张表格");
    }
}
