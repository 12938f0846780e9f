using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law.Fees;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Fees;

[Covers(typeof(ProcessingFee), typeof(Tariffs))]
public sealed class ProcessingFeeTests
{
    private static readonly DateOnly On = Day("2024-03-01");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)] // the last that is free
    [InlineData(11, 100)]
    [InlineData(30, 2_000)]
    [InlineData(31, 2_200)] // the first step of ten
    [InlineData(40, 4_000)]
    [InlineData(41, 4_300)]
    [InlineData(50, 7_000)]
    [InlineData(51, 7_400)]
    [InlineData(60, 11_000)]
    [InlineData(100, 37_000)]
    public void Items_of_a_month_cost(int items, long yuan) => Assert.Equal(yuan, Items(items).Yuan);

    [Theory]
    [InlineData(30, 0)] // the last that is free
    [InlineData(31, 10)]
    [InlineData(68, 380)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2_700)]
    [InlineData(201, 2_740)]
    [InlineData(250, 4_700)]
    [InlineData(1000, 34_700)]
    public void Pages_of_an_application_cost(int pages, long yuan) => Assert.Equal(yuan, ProcessingFee.Of(null, pages, 0, On).Value!.Yuan);

    [Theory]
    [InlineData(1, 1, 0, "2024-03-01", "fee.both-tariffs")] // never both for one application
    [InlineData(null, null, 0, "2024-03-01", "fee.nothing")]
    [InlineData(11, null, 0, "2020-12-31", "fee.not-yet")] // the day before the measure
    [InlineData(-1, null, 0, "2024-03-01", "fee.out-of-range")]
    [InlineData(null, 1_000_001, 0, "2024-03-01", "fee.out-of-range")]
    [InlineData(1, null, -1, "2024-03-01", "fee.out-of-range")]
    [InlineData(1, null, 1_000_001, "2024-03-01", "fee.out-of-range")] // more before than anybody asks in a month
    [InlineData(null, 40, 1, "2024-03-01", "fee.pages-do-not-add-up")] // not even one
    [InlineData(null, 40, 5, "2024-03-01", "fee.pages-do-not-add-up")] // pages are counted for each application alone
    public void A_charge_is_refused(int? items, int? pages, int before, string on, string code) =>
        Assert.Equal(code, ProcessingFee.Of(items, pages, before, Day(on)).Breach?.Code);

    [Fact]
    public void The_first_day_of_the_measure_may_charge() => Assert.True(ProcessingFee.Of(11, null, 0, Day("2021-01-01")).Allowed);

    [Fact]
    public void The_calculation_shows_each_bracket()
    {
        var steps = Items(33, before: 8).Steps;
        Assert.Equal([(9, 10, 0), (11, 30, 100), (31, 40, 200), (41, 41, 300)], steps.Select(s => (s.First, s.Last, s.YuanEach)));
    }

    /// <summary>The formula of the statute, item by item.</summary>
    [Fact]
    public void Any_split_of_a_month_costs_what_its_items_cost_one_by_one() =>
        Prop.ForAll(Counts, Counts, (before, items) =>
        {
            var each = Enumerable.Range(before + 1, items).Sum(k => k <= 10 ? 0L : k <= 30 ? 100 : 100 * (2 + (k - 31) / 10));
            return Items(items, before).Yuan == each && Items(before).Yuan + Items(items, before).Yuan == Items(before + items).Yuan;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_of_pages_costs_what_the_formula_says() =>
        Prop.ForAll(
            Counts, p =>
                ProcessingFee.Of(null, p, 0, On).Value!.Yuan == 10 * Math.Clamp(p - 30, 0, 70) + 20 * Math.Clamp(
                    p - 100, 0, 100) + 40 * Math.Max(p - 200, 0))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<int> Counts => Gen.Choose(0, 700).ToArbitrary();

    private static FeeCalculation Items(int items, int before = 0) => ProcessingFee.Of(items, null, before, On).Value!;
}
