using System.Globalization;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;

namespace Gongkai.Documents.Tests.Reading;

public sealed class NoticeReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    // The items of the notices, in the words that all of them use.
    public static TheoryData<int, string> Words => new()
    {
        { 2017, """
            国务院办公厅关于2017年
            部分节假日安排的通知
            国办发明电〔2016〕17号
            一、元旦：1月1日放假，1月2日（星期一）补休。
            二、春节：1月27日至2月2日放假调休，共7天。1月22日（星期日）、2月4日（星期六）上班。
            三、清明节：4月2日至4日放假调休，共3天。4月1日（星期六）上班。
            四、劳动节：5月1日放假，与周末连休。
            五、端午节：5月28日至30日放假调休，共3天。5月27日（星期六）上班。
            六、中秋节、国庆节：10月1日至8日放假调休，共8天。9月30日（星期六）上班。
            值班安排另行通知。
            国务院办公厅
            2016年12月1日
            """ },
        { 2023, """
            国务院办公厅关于2023年部分节假日安排的通知　国办发明电〔2022〕16号
            一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
            二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
            三、清明节：4月5日放假，共1天。
            四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
            五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
            六、中秋节、国庆节：9月29日至10月6日放假调休，
            共8天。10月7日（星期六）、10月8日（星期日）上班。
            2022年12月8日
            """ },
        { 2024, """
            关于 2024 年部分节假日安排的通知（国办发明电〔2023〕7号）
            一、元旦：1月1日放假，与周末连休。
            二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。
            三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
            四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
            五、端午节：6月10日放假，与周末连休。
            六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
            七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
            2023年10月25日
            """ },
        { 2026, """
            关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            2025年11月4日
            """ },
    };

    [Theory, MemberData(nameof(Words))]
    public void The_words_of_a_notice_say_what_its_data_say(int year, string text)
    {
        var reading = NoticeReader.Read(text, Today);
        var notice = Assert.Single(reading.Notices);
        var known = HolidayNotices.All.Single(n => n.Year == year);
        Assert.Empty(reading.Doubts);
        Assert.Equal((known.Year, known.Number, known.Issued), (notice.Year, notice.Number, notice.Issued));
        Assert.Empty(WorkCalendar.Of([.. HolidayNotices.All.Where(n => n.Year != year), notice]).Changes(WorkCalendar.Official));
    }

    // The holidays of 2027 by the 放假办法, but for 元旦: no notice leaves one out.
    private const string TheOthers =
        "\n九、其余：2月5日至8日放假，4月5日放假，5月1日至2日放假，6月9日放假，9月15日放假，10月1日至3日放假。";

    [Theory]
    [InlineData("一、元旦：1月1日（周四）至3日放假，共3天。", "星期五")]   // 2027-01-01 is a Friday
    [InlineData("一、元旦：1月1日至3日放假，共4天。", "共4天，读到3天")]
    [InlineData("一、元旦：1月1日放假。二、春节：2月30日放假。", "不是日期")]
    [InlineData("一、元旦：1月1日至3日放假。1月3日（周日）上班。", "既写了放假又写了上班")]
    public void What_does_not_agree_with_itself_is_told(string items, string doubt)
    {
        var reading = NoticeReader.Read($"关于2027年部分节假日安排的通知\n{items}{TheOthers}", Today);
        Assert.NotEmpty(reading.Notices);
        Assert.Contains(doubt, Assert.Single(reading.Doubts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("昨天下雨")]
    [InlineData("关于2027年部分节假日安排的通知\n另行通知。")]
    [InlineData("{ \"year\": 2027, \"days\": [] }")]
    [InlineData("{ \"year\": 2027")]
    [InlineData("{ \"days\": 3 }")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR")]
    public void What_is_no_notice_says_so(string text)
    {
        var reading = NoticeReader.Read(text, Today);
        Assert.Empty(reading.Notices);
        Assert.NotEmpty(Assert.Single(reading.Doubts));
    }

    [Fact]
    public void Listed_days_are_read()
    {
        var notice = Assert.Single(
            NoticeReader.Read(
                $$"""{"year":2027,"papers":["https://example.org"],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-03","isOffDay":false}{{Listed}}]}""",
                Today).Notices);
        Assert.Equal((2027, Today, "https://example.org"), (notice.Year, notice.Issued, notice.Source));
        Assert.Equal([new(new(2027, 1, 1), "元旦", true), new(new(2027, 1, 3), "元旦", false)], notice.Days.Where(d => d.Name != "其余"));
    }

    private static readonly DateOnly[] Rest =
        [.. PublicHolidays.Of(2027).Select(d => d.Date).Where(d => d.Month != 1)];

    private static string Listed =>
        string.Concat(Rest.Select(d => $$""",{"name":"其余","date":"{{d:yyyy-MM-dd}}","isOffDay":true}"""));

    // The holidays of 2027 as events, without one that a test writes itself.
    private static string EventsBut(DateOnly own) => string.Concat(PublicHolidays.Of(2027).Select(d => d.Date).Where(d => d != own)
        .Select(d => $"BEGIN:VEVENT\nDTSTART;VALUE=DATE:{d:yyyyMMdd}\nSUMMARY:其余\nEND:VEVENT\n"));

    [Theory]
    [InlineData("春节假期", "上班(补春节假期)")]
    [InlineData("春节（休）", "春节（班）")]
    [InlineData("春节 放假", "春节 补班")]
    public void A_calendar_file_is_read(string off, string worked)
    {
        var file =
            $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{off}\r\nDTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270207\r\nEND:VEVENT\r\n"
            + $"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270214\r\nSUMMARY:{worked[..2]}\r\n {worked[2..]}\r\nEND:VEVENT\r\n"
            + $"{EventsBut(new(2027, 2, 5)).Replace("\n", "\r\n", StringComparison.Ordinal)}END:VCALENDAR\r\n";
        var notice = Assert.Single(NoticeReader.Read(file, Today).Notices);
        Assert.Equal(
            [new(new(2027, 2, 5), "春节", true), new(new(2027, 2, 6), "春节", true), new(new(2027, 2, 14), "春节", false)],
            notice.Days.Where(d => d.Name != "其余"));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270205\nDTEND;VALUE=DATE:20270206\nSUMMARY:春节")]
    [InlineData("DTSTART:20270205\nSUMMARY:春节")]                                                        // a day without being called one
    [InlineData("DTSTART;VALUE=DATE:20270205\nDURATION:P1D\nSUMMARY:春节")]
    [InlineData("DTSTART:20270204T160000Z\nDTEND:20270205T160000Z\nSUMMARY:春节")]                        // by the clock of Greenwich
    [InlineData("DTSTART;TZID=Asia/Shanghai:20270205T000000\nDTEND;TZID=Asia/Shanghai:20270205T235959\nSUMMARY:春节")]
    // its alarm says something else
    [InlineData(
        "DTSTART;VALUE=DATE:20270205\nSUMMARY:春\n 节\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-P1D\nDESCRIPTION:x\nSUMMARY:班\nEND:VALARM")]
    public void A_day_is_read_however_a_calendar_writes_it(string lines)
    {
        var notice = Assert.Single(
            NoticeReader.Read(
                $"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\n{EventsBut(new(2027, 2, 5))}END:VCALENDAR\n", Today).Notices);
        Assert.Equal([new(new(2027, 2, 5), "春节", true)], notice.Days.Where(d => d.Name != "其余"));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270205\nSUMMARY:春节\n")]                                             // not downloaded to its end
    [InlineData("DTSTART;VALUE=DATE:20271305\nSUMMARY:春节\nEND:VEVENT\nEND:VCALENDAR\n")]                // no such day
    [InlineData("<html>\nDTSTART;VALUE=DATE:20270205\nEND:VEVENT\nEND:VCALENDAR\n")]
    public void A_calendar_file_that_is_broken_is_not_taken_by_halves(string rest)
    {
        const string Whole = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY:元旦\nEND:VEVENT\nBEGIN:VEVENT\n";
        var reading = NoticeReader.Read(Whole + rest, Today);
        Assert.Empty(reading.Notices);
        Assert.Equal("日历文件不符合写法（RFC 5545），或者没有下载完整，没有采用", Assert.Single(reading.Doubts));
    }

    [Theory]
    [InlineData("关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假，共3天。", "2027-02-05（春节）")]
    [InlineData("关于2027年部分节假日安排的通知\n一、元旦：1月1日放假。" + TheOthers + "10月2日上班。", "2027-10-02写了上班")]
    [InlineData("关于调整2027年国庆节假期安排的通知\n10月1日至2日放假。10月3日（星期日）上班。", "2027-10-03写了上班")]
    [InlineData("""{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}""", "2027-02-05（春节）")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY:元旦\nEND:VEVENT\nEND:VCALENDAR\n", "2027-02-05（春节）")]
    public void A_notice_under_which_a_holiday_of_the_measures_is_worked_is_refused_and_names_the_day(string text, string day)
    {
        var reading = NoticeReader.Read(text, Today);
        Assert.Empty(reading.Notices);
        Assert.Contains(day, Assert.Single(reading.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_changes_a_holiday_is_read()
    {
        var notice = Assert.Single(
            NoticeReader.Read(
                "国务院办公厅关于调整2027年清明节假期安排的通知\n2027年4月3日至5日放假调休，共3天。4月10日（星期六）上班。\n2027年3月1日",
                Today).Notices);
        Assert.Equal((2027, new DateOnly(2027, 3, 1)), (notice.Year, notice.Issued));
        Assert.Equal(
            ["04-03 True", "04-04 True", "04-05 True", "04-10 False"], notice.Days.Select(d => $"{d.Date:MM-dd} {d.Off}"));
    }

    [Fact]
    public void A_notice_that_makes_a_holiday_longer_names_the_days_behind_it()
    {
        var notice = Assert.Single(NoticeReader.Read(
            "国务院办公厅关于延长2020年春节假期的通知\n一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。\n2020年1月26日",
            Today).Notices);
        Assert.Equal(["01-31 True", "02-01 True", "02-02 True"], notice.Days.Select(d => $"{d.Date:MM-dd} {d.Off}"));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var year in HolidayNotices.All.GroupBy(n => n.Year))
        {
            var back = NoticeReader.Read(NoticeJson.Write(year.Key, year), Today).Notices;
            Assert.Equal(year.Select(Shown), back.Select(Shown));
        }
    }

    private static string Shown(HolidayNotice n) =>
        string.Create(CultureInfo.InvariantCulture, $"{n.Year} {n.Number} {n.Issued:O} {n.Source} ") + string.Join(
            ' ', n.Days.Select(d => $"{d.Date:O}{d.Name}{d.Off}"));
}
