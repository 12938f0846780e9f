using Gongkai.Law.Requests;

namespace Gongkai.Law.Tests.Requests;

public sealed class PolicyTests
{
    [Fact]
    public void Every_question_P1_to_P11_has_a_default_that_it_accepts()
    {
        Assert.Equal(Enumerable.Range(1, 11).Select(n => $"P{n}"), PolicyBook.All.Select(p => p.Id).Where(id => id[0] == 'P'));
        Assert.All(PolicyBook.All, p => Assert.True(p.Accepts(p.Default) && p.Others.All(p.Accepts), p.Id));
    }

    [Theory]
    [InlineData("P3", "yesterday")]
    [InlineData("P12", "1")]
    [InlineData("P4", "soon")]
    [InlineData("P4", "-1")]
    [InlineData("P4", "367")]
    public void A_reading_that_there_is_not_is_refused(string id, string value) =>
        Assert.Throws<ArgumentException>(() => Policies.Default.With(id, value));

    [Fact]
    public void A_number_of_days_reaches_to_a_year() =>
        Assert.Equal(366, Policies.Default.With("P4", "366").On(PolicyBook.CorrectionWindow));

    [Fact]
    public void Readings_are_every_combination_the_chosen_one_first()
    {
        var readings = Policies.Default.With("P5", "restart").Readings(["P3", "P5", "P4"]).Select(p => (p["P3"], p["P5"])).ToList();
        Assert.Equal(6, readings.Distinct().Count());
        Assert.Equal(("after-sending-day", "restart"), readings[0]);
    }
}
