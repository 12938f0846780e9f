using Gongkai.Law.Calendar;

namespace Gongkai.Law.Tests.Calendar;

[Covers(typeof(PublicHolidays))]
public sealed class PublicHolidaysTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2008, 19)];

    [Theory, MemberData(nameof(Years))]
    public void Every_notice_has_the_public_holidays_of_its_year_off(int year) =>
        Assert.DoesNotContain(PublicHolidays.Of(year), h => WorkCalendar.Official.IsWorkingDay(h.Date));

    [Theory]
    [InlineData(2007, 10)]   // the measures of 1999: three days each, no 清明, 端午, 中秋
    [InlineData(2008, 11)]
    [InlineData(2014, 11)]   // 初三 for 除夕
    [InlineData(2025, 13)]   // 除夕 and 2 May
    public void The_measures_of_the_time_give_so_many_days(int year, int days) => Assert.Equal(days, PublicHolidays.Of(year).Count());

    [Fact]
    public void Before_the_measures_known_here_there_is_no_answer() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PublicHolidays.Of(1999));
}
