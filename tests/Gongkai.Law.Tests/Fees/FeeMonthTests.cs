using Gongkai.Law.Fees;
using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Fees;

[Covers(typeof(FeeMonth), typeof(FeeSettings))]
public sealed class FeeMonthTests
{
    private static readonly FeeApplication Mine = new(100, "甲", "县政府", Day("2024-03-15"));

    [Theory]
    [InlineData("甲", "县政府", "2024-03-01", 1, true)]
    [InlineData("甲", "县政府", "2024-03-15", 99, true)] // the same day, registered before
    [InlineData("甲", "县政府", "2024-03-15", 100, false)] // the application itself, where it is among them
    [InlineData("甲", "县政府", "2024-03-15", 101, false)] // the same day, registered after
    [InlineData("甲", "县政府", "2024-02-29", 1, false)] // the month before: 一个自然月
    [InlineData("甲", "县政府", "2023-03-01", 1, false)] // the same month of another year
    [InlineData("乙", "县政府", "2024-03-01", 1, false)] // someone else
    [InlineData("甲", "县财政局", "2024-03-01", 1, false)] // another organ
    public void Items_of_the_same_applicant_in_the_same_month_add_up(
        string applicant, string organ, string receipt, long number, bool counts) =>
        Assert.Equal(counts ? 1 : 0, FeeMonth.ItemsBefore(Mine, [new(number, applicant, organ, Day(receipt))], FeeSettings.Default));

    [Fact]
    public void An_application_that_was_split_counts_its_items() =>
        Assert.Equal(12, FeeMonth.ItemsBefore(Mine, [new(1, "甲", "县政府", Day("2024-03-01"), 12)], FeeSettings.Default));

    [Fact]
    public void Organs_of_a_platform_add_up_by_a_setting() =>
        Assert.Equal(
            1, FeeMonth.ItemsBefore(
                Mine, [new(1, "甲", "县财政局", Day("2024-03-01"))], FeeSettings.Default with { AddedUp = FeeScope.Platform }));

    [Theory]
    [InlineData(FeeDay.Receipt, 1)]
    [InlineData(FeeDay.Submission, 0)] // sent in February, received in March
    public void The_month_is_that_of_the_receipt_or_by_a_setting_of_the_submission(FeeDay by, int items) =>
        Assert.Equal(items, FeeMonth.ItemsBefore(
            Mine, [new(1, "甲", "县政府", Day("2024-03-01")) { Submission = Day("2024-02-28") }], FeeSettings.Default with { MonthBy = by }));

    [Fact]
    public void P6_and_P7_are_policies()
    {
        Assert.Equal(FeeSettings.Default, FeeSettings.By(Policies.Default));
        Assert.Equal(
            (FeeDay.Submission, FeeScope.Platform),
            FeeSettings.By(Policies.Default.With("P6", "submission").With("P7", "platform")) is var s ? (s.MonthBy, s.AddedUp) : default);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void What_was_charged_by_page_counts_among_the_items_by_a_setting(bool counts, int items) =>
        Assert.Equal(items, FeeMonth.ItemsBefore(
            Mine, [new(1, "甲", "县政府", Day("2024-03-01")) { Charged = Tariff.ByPage }],
            FeeSettings.Default with { PagesCountAsItems = counts }));
}
