using Gongkai.Law.Calendar;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Calendar;

[Covers(typeof(WorkCalendar))]
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Official;

    [Theory]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]   // 除夕 worked
    [InlineData(2025, 248)]   // two more public holidays
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_notices_leave(int year, int days) =>
        Assert.Equal(days, Calendar.Ordinal(new(year, 12, 31)) - Calendar.Ordinal(new DateOnly(year, 1, 1).AddDays(-1)));

    [Theory]
    [InlineData("2018-12-29", true, "调休上班")]    // a Saturday, in the notice for 2019
    [InlineData("2018-12-31", false, "元旦")]       // a Monday, in the notice for 2019
    [InlineData("2019-05-02", false, "劳动节")]     // by the second notice of 2019
    [InlineData("2019-05-05", true, "调休上班")]
    [InlineData("2020-01-31", false, "春节")]       // by the extension of 2020-01-26
    [InlineData("2020-02-01", false, "春节")]       // was to be worked before it
    [InlineData("2020-02-03", true, "工作日")]
    [InlineData("2022-12-31", false, "元旦")]
    [InlineData("2024-02-09", true, "工作日")]      // 除夕: leave was only encouraged
    [InlineData("2024-02-18", true, "调休上班")]
    [InlineData("2024-03-08", true, "工作日")]      // half a day off for women is a working day
    [InlineData("2025-02-08", true, "调休上班")]
    [InlineData("2025-02-09", false, "周末")]
    [InlineData("2026-01-04", true, "调休上班")]
    [InlineData("2026-09-25", false, "中秋节")]
    public void A_day_is_worked_or_not_and_says_why(string date, bool working, string why)
    {
        var day = Calendar[Day(date)];
        Assert.Equal((working, why, true), (day.Working, day.Why, day.Certain));
        Assert.Equal(working, Calendar.IsWorkingDay(day.Date));
    }

    [Theory]
    [InlineData("2020-01-25", "2020-01-31", true)]    // before the notice of 2020-01-26 a plain Friday
    [InlineData("2020-01-25", "2020-02-01", true)]    // and a Saturday to be worked
    [InlineData("2020-01-26", "2020-02-01", false)]
    [InlineData("2019-03-21", "2019-05-02", true)]    // Labour Day was one day until 2019-03-22
    [InlineData("2019-03-21", "2019-05-01", false)]
    [InlineData("2019-03-22", "2019-05-02", false)]
    [InlineData("2015-05-12", "2015-09-03", true)]    // the commemoration of 2015 was named in May
    public void The_calendar_of_a_past_day_knows_no_later_notice(string asOf, string date, bool working) =>
        Assert.Equal(working, Calendar.AsOf(Day(asOf)).IsWorkingDay(Day(date)));

    [Fact]
    public void Days_are_certain_to_the_end_of_the_last_year_with_a_notice()
    {
        Assert.Equal(Day("2026-12-31"), Calendar.CertainUntil);
        Assert.Equal(Day("2025-12-31"), Calendar.AsOf(Day("2025-11-03")).CertainUntil);
        Assert.False(Calendar[Day("2027-01-04")].Certain);
    }

    [Theory]
    [InlineData("2027-01-01", "元旦")]
    [InlineData("2027-02-05", "春节")]     // 除夕, by the measures of 2024
    [InlineData("2027-02-08", "春节")]     // 初三
    [InlineData("2027-04-05", "清明节")]
    [InlineData("2027-06-09", "端午节")]
    [InlineData("2027-09-15", "中秋节")]
    [InlineData("2027-10-01", "国庆节")]
    public void Without_a_notice_the_public_holidays_are_off_all_the_same(string date, string why) =>
        Assert.Equal((false, why, false), Calendar[Day(date)] is var d ? (d.Working, d.Why, d.Certain) : default);

    [Fact]
    public void A_local_overlay_wins_over_the_national_notices()
    {
        var local = new HolidayNotice(2026, null, Day("2026-01-09"), "桂政办", [new(Day("2026-04-20"), "三月三", Off: true)]);
        var calendar = Calendar.Under(local);
        Assert.Equal("三月三", calendar[Day("2026-04-20")].Why);
        Assert.True(Calendar.IsWorkingDay(Day("2026-04-20")));
        Assert.True(calendar.AsOf(Day("2026-01-08")).IsWorkingDay(Day("2026-04-20")));
    }

    [Fact]
    public void A_local_overlay_wins_on_a_day_that_the_nation_works()
    {
        // though issued before the nation's
        var calendar = Calendar.Under(new HolidayNotice(2026, null, Day("2025-01-09"), "藏政办", [new(Day("2026-01-04"), "藏历新年", Off: true)]));
        Assert.False(calendar.IsWorkingDay(Day("2026-01-04")));
        Assert.True(
            calendar.With(Notice(2027, "2026-11-20")).Under(Notice(2027, "2026-12-01", "2027-03-03")) is var both
                && !both.IsWorkingDay(Day("2026-01-04")) && !both.IsWorkingDay(Day("2027-03-03")));
    }

    [Fact]
    public void A_day_that_a_notice_names_is_certain_though_its_year_is_not()
    {
        var calendar = Calendar.Under(Notice(2027, "2026-12-01", "2027-03-03"));
        Assert.Equal((true, false), (calendar[Day("2027-03-03")].Certain, calendar[Day("2027-03-04")].Certain));
    }

    [Fact]
    public void The_notice_issued_last_wins_in_whatever_order_they_come()
    {
        HolidayNotice off = Notice(2027, "2026-11-20", "2027-03-03"),
        worked = new(2027, null, Day("2026-12-20"), "", [new(Day("2027-03-03"), "元旦", Off: false)]);
        Assert.True(WorkCalendar.Of([worked, off]).IsWorkingDay(Day("2027-03-03")));
        Assert.True(Calendar.With(worked).With(off).IsWorkingDay(Day("2027-03-03")));
    }

    [Fact]
    public void A_derivation_marks_the_days_for_which_there_is_no_notice()
    {
        var days = new WorkingDayPeriod(Day("2026-12-30"), 3, "条例第三十三条第二款").Days(Calendar).ToList();
        Assert.Equal(
            [("2026-12-31", false), ("2027-01-01", true), ("2027-01-02", true), ("2027-01-03", true), ("2027-01-04", true),
                ("2027-01-05", true)], days.Skip(1).Select(d => (Say(d.Date), d.Provisional)));
    }

    [Fact]
    public void A_new_notice_makes_its_year_certain()
    {
        var calendar = Calendar.With(new(2027, "试〔2026〕1号", Day("2026-11-20"), "", [new(Day("2027-01-01"), "元旦", Off: true)]));
        Assert.Equal(Day("2027-12-31"), calendar.CertainUntil);
        Assert.True(calendar[Day("2027-01-04")].Certain);
        Assert.True(calendar.IsWorkingDay(Day("2027-02-05")));   // a notice says everything that is off in its year
    }

    private static HolidayNotice Notice(int year, string issued, params string[] off) =>
        new(year, null, Day(issued), "", [.. off.Select(d => new NoticeDay(Day(d), "地方", Off: true))]);

    [Fact]
    public void What_lies_outside_the_calendar_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Ordinal(Day("2006-12-30")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.After(Day("2099-12-31"), 1));
    }
}
