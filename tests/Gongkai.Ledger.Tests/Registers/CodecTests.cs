using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Tests.Registers;

public class CodecTests
{
    private static readonly TypedWhen Typed = new(new(2026, 11, 30));

    [Theory]
    [InlineData("2021-3-5", "2021-03-05", "as a database prints it, without zeros")]
    [InlineData("2021/3/5", "2021-03-05", "as Excel shows it")]
    [InlineData("2021.3.5", "2021-03-05", "as offices write it by hand")]
    [InlineData("2021年3月5日", "2021-03-05", "as a letter says it")]
    [InlineData("２０２１年３月５日", "2021-03-05", "full-width digits of an input method")]
    [InlineData("⽇2021-3-5", "import.date-unclear", "something before the date")]
    [InlineData("20210305", "2021-03-05", "eight digits")]
    [InlineData("2021-03-05 00:00:00", "2021-03-05", "the midnight that an export adds")]
    [InlineData("2021-03-05 10:30", "import.date-unclear", "an instant is no date")]
    [InlineData("21-3-5", "import.date-unclear", "two digits of a year")]
    [InlineData("3/5/2021", "import.date-unclear", "the third of May or the fifth of March")]
    [InlineData("3月5日", "import.date-unclear", "in a file nothing says the year")]
    [InlineData("2021-2-30", "import.date-none", "there is no such day")]
    [InlineData("2021-13-1", "import.date-none", "nor such a month")]
    [InlineData("1948-12-31", "import.date-early", "no organ of today had begun")]
    [InlineData("1949-1-1", "1949-01-01", "the first day that is taken")]
    [InlineData("2021年 3月 5日", "2021-03-05", "with the gaps of a form")]
    [InlineData("2021/3/5 0:00:00", "2021-03-05", "as Excel exports a date")]
    [InlineData("2021-3/5", "import.date-unclear", "two separators")]
    [InlineData("2021-3-5:00", "import.date-unclear", "half of a time")]
    [InlineData("2026-11-30", "2026-11-30", "today")]
    [InlineData("2026-12-1", "import.date-to-come", "tomorrow has not happened")]
    [InlineData("2021-3", "import.date-day", "a month where a day is wanted")]
    [InlineData("去年三月", "import.date", "no date")]
    public void A_date_is_read_in_the_ways_of_offices(string typed, string read, string why) =>
        Assert.Equal((read, why), (Read(new DayCodec(), typed), why));

    [Theory]
    [InlineData("2021-03", "2021-03")]
    [InlineData("2021年3月", "2021-03")]
    [InlineData("2021/3", "2021-03")]
    [InlineData("2021-3-5", "2021-03-05")]
    [InlineData("2021.3.5", "2021-03-05")]
    [InlineData("2021.1", "import.date-unclear")]   // a spreadsheet keeps so what was typed as 2021.10
    [InlineData("2021.10", "import.date-unclear")]
    public void A_month_stands_for_its_days_where_it_may(string typed, string read) =>
        Assert.Equal(read, Read(new DayCodec(MayBeMonth: true), typed));

    [Fact]
    public void On_the_page_of_a_year_the_year_need_not_be_typed()
    {
        Assert.Equal("2021-05-04", new DayCodec().Read("5月4日", Typed with { Year = 2021 }).Value);
        Assert.Equal("2020-05-04", new DayCodec().Read("2020-5-4", Typed with { Year = 2021 }).Value);   // a year that is typed wins
        Assert.Equal("import.date-none", new DayCodec().Read("2月29日", Typed with { Year = 2021 }).Breach?.Code);
    }

    [Fact]
    public void Days_to_come_are_taken_where_they_are_meant() => Assert.Equal("2027-01-01", Read(new DayCodec(MayCome: true), "2027-1-1"));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1,234", "1234")]
    [InlineData("１２", "12")]
    [InlineData("12,34", "import.count")]
    [InlineData("000,001", "import.count")]
    [InlineData("0", "import.zero")]
    [InlineData("-1", "import.count")]
    [InlineData("3.5", "import.count")]
    [InlineData("12件", "import.count")]
    [InlineData("约30", "import.count")]
    public void A_count_is_a_whole_number_from_one(string typed, string read) => Assert.Equal(read, Read(new CountCodec(), typed));

    [Theory]
    [InlineData("421.39", "421.39")]
    [InlineData("421.3900", "421.39")]
    [InlineData("1,421.3912", "1421.3912")]
    [InlineData("0.00001", "import.decimals")]
    [InlineData("0.12340000000000000000000000000001", "import.amount")]   // more than a decimal holds: not rounded unseen
    [InlineData("3万", "import.unit")]
    [InlineData("421.39元", "import.unit")]
    [InlineData("-5", "import.negative")]
    [InlineData("0", "import.zero")]
    [InlineData("五", "import.amount")]
    public void Money_is_in_ten_thousands(string typed, string read) => Assert.Equal(read, Read(new WanYuanCodec(), typed));

    [Fact]
    public void A_refund_is_below_zero_where_it_may_be() => Assert.Equal("-5", Read(new WanYuanCodec(MayBeNegative: true), "-5"));

    [Theory]
    [InlineData("培训", "培训")]
    [InlineData("培训 ", "培训")]
    [InlineData("讲座", "import.choice")]
    public void A_choice_is_one_of_its_words(string typed, string read) => Assert.Equal(read, Read(new ChoiceCodec("培训", "会议"), typed));

    [Theory]
    [InlineData("  关于⼟地的通知（试⾏）２０２１ ", "关于土地的通知（试行）2021")]   // radicals and wide digits are slips, wide brackets are print
    [InlineData("两\n行", "两 行")]
    [InlineData("甲\u0007乙", "import.unprintable")]
    [InlineData("\u200B", "import.unprintable")]
    [InlineData("甲\u202E乙", "import.unprintable")]
    [InlineData("甲\uFFFF", "import.unprintable")]
    [InlineData("#DIV/0!", "import.formula-error")]
    public void Words_are_kept_as_they_are_printed(string typed, string read) => Assert.Equal(read, Read(new WordsCodec(), typed));

    [Fact]
    public void Canonical_texts_read_as_themselves()
    {
        foreach (var (codec, text) in new (Codec, string)[]
        {
            (new DayCodec(), "2021-03-05"), (new DayCodec(MayBeMonth: true), "2021-03"), (new CountCodec(), "1234"),
            (new WanYuanCodec(), "421.39"), (new ChoiceCodec("培训"), "培训"), (new FlagCodec(), "是"), (new WordsCodec(), "关于（试行）的通知"),
        }) Assert.Equal(text, Read(codec, text));
    }

    private static string Read(Codec codec, string typed) =>
        codec.Read(typed, Typed) is { Allowed: true } read ? read.Value : codec.Read(typed, Typed).Breach!.Code;
}
