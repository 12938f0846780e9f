using Gongkai.Law.Calendar;

namespace Gongkai.Law.Disclosure;

/// <summary>The days by which annual reports (年度报告) of a year have to be published.</summary>
/// <param name="ReportYear">The year that the report is about.</param>
/// <remarks>The article names dates and lets none of them move: the target is the last working day on or before each.</remarks>
[Article("条例第四十九条", "每年1月31日前公布本机关年度报告，3月31日前公布本级政府年度报告", Unconfirmed = "逢休假日不顺延，系最稳妥的读法")]
public sealed record AnnualReportDates(int ReportYear)
{
    /// <summary>The first report year under this article.</summary>
    public const int FirstYear = 2019;

    private const string Source = "条例第四十九条";

    /// <summary>The report of an organ.</summary>
    public FixedDay Organ => new(new(ReportYear + 1, 1, 31), "条例规定的日期，不顺延", Source);

    /// <summary>The report of a government.</summary>
    public FixedDay Government => new(new(ReportYear + 1, 3, 31), "条例规定的日期，不顺延", Source);

    /// <summary>The day to aim at: the last working day on or before the legal day.</summary>
    public static FixedDay Target(FixedDay legal, WorkCalendar calendar) =>
        new(calendar.OnOrBefore(legal.Day),
            legal.Day == calendar.OnOrBefore(legal.Day) ? "当日为工作日" : $"{legal.Day:M月d日}是{calendar[legal.Day].Why}，取之前最后一个工作日", Source)
        { FromCalendar = true };
}
