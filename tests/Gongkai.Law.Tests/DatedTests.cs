namespace Gongkai.Law.Tests;

public sealed class DatedTests
{
    private static readonly Dated<int> ReplyDays = new(
        new(new(2008, 5, 1), 15, "条例（2007）第二十四条"),
        new(new(2019, 5, 15), 20, "条例（2019）第三十三条"));

    [Theory]
    [InlineData("2008-05-01", 15)] // the first day in force
    [InlineData("2019-05-14", 15)] // the last day of the old text
    [InlineData("2019-05-15", 20)]
    [InlineData("2026-01-01", 20)]
    public void The_version_of_the_day_answers(string day, int expected) =>
        Assert.Equal(expected, ReplyDays.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_day_before_the_first_version_has_no_answer() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplyDays.On(new(2008, 4, 30)));

    [Fact]
    public void Versions_stand_in_order() =>
        Assert.Throws<ArgumentException>(() => new Dated<int>(new(new(2019, 5, 15), 20, "b"), new(new(2008, 5, 1), 15, "a")));
}
