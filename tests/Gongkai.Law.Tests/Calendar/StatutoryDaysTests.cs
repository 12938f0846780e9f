using Gongkai.Law.Calendar;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Calendar;

[Covers(typeof(StatutoryDays))]
public sealed class StatutoryDaysTests
{
    public static TheoryData<string, string, bool, string?> Changes => new()
    {
        { "2027-10-01", "国庆节", false, "calendar.holiday-worked" },   // a holiday of the measures is never worked
        { "2027-10-04", "国庆节", true, null },                         // a day made up beside it
        { "2027-10-09", "国庆节", false, null },                        // a Saturday that is worked for it
        { "2027-09-17", "国庆节、中秋节", true, null },                 // two holidays in one item
        { "2027-11-11", "双十一", true, "calendar.unknown-holiday" },   // the measures know no such day
        { "2027-10-02", "其余", true, null },                           // a holiday is one by whatever name
        { "2027-11-13", "双十一", false, null },                        // working more breaks nothing
    };

    [Theory, MemberData(nameof(Changes))]
    public void A_years_notice_keeps_the_holidays_and_adds_none(string day, string name, bool off, string? code)
    {
        var days = PublicHolidays.Of(2027).Where(d => d.Date != Day(day)).Append(new(Day(day), name, off));
        var breach = StatutoryDays.Broken([Notice(null, days)], NoticeKind.Arrangement);
        Assert.Equal(code, breach?.Code);
        if (code is not null) Assert.Contains(day, breach!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeKind.Arrangement, null, "calendar.holiday-missing")] // a part of a year's notice
    [InlineData(NoticeKind.Change, null, null)] // 调整: it speaks of one holiday
    [InlineData(NoticeKind.Extension, null, null)] // 延长
    [InlineData(NoticeKind.Arrangement, "国办发明电〔2027〕1号", null)] // as this program kept one of those: with its number, one holiday
    public void Only_a_notice_that_arranges_a_year_has_to_name_all_of_them(NoticeKind kind, string? number, string? code) =>
        Assert.Equal(code, StatutoryDays.Broken([Notice(number, [new(Day("2027-02-11"), "春节", true)])], kind)?.Code);

    [Fact]
    public void Every_official_notice_keeps_them() =>
        Assert.All(HolidayNotices.All.GroupBy(n => n.Year), year => Assert.DoesNotContain(
            year, n => StatutoryDays.Broken([n], NoticeKind.Extension) is { Code: "calendar.holiday-worked" }));

    private static HolidayNotice Notice(string? number, IEnumerable<NoticeDay> days) =>
        new(2027, number, Day("2026-11-20"), "", [.. days]);
}
