using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Tests.Requests.Outcomes;

[Covers(typeof(Decision))]
public sealed class DecisionTests
{
    [Theory]
    [InlineData("G1", "G1")]
    [InlineData("G1 G2", "G2")] // all given, part of it public already
    [InlineData("G2 N4", "PD")] // 区分处理
    [InlineData("G1 U1.1", "PD")] // mixed content is 部分公开, whatever the rest is
    [InlineData("N6 N1", "N1")] // nothing given: the first in table III counts
    [InlineData("U1.1 N5", "N5")]
    [InlineData("U1.1 U1.2", "U1.1")]
    [InlineData("O1", "O1")]
    [InlineData("PD", "PD")]
    [InlineData("O1 O1", "O1")] // the same said twice
    public void One_application_has_one_row(string parts, string row) => Assert.Equal(row, Decide(parts).Value?.Outcome.Code);

    [Theory]
    [InlineData("", "decision.nothing")]
    [InlineData("PD N4", "decision.second-row")]
    [InlineData("G2 PD", "decision.second-row")]
    [InlineData("O1 U1.1", "decision.whole-only")] // abandoned as a whole
    [InlineData("O3.1 G2", "decision.whole-only")]
    [InlineData("U3 G2", "decision.whole-only")] // what is unclear is not answered in parts
    [InlineData("NP4 U1.1", "decision.whole-only")] // art. 35 is about the applicant
    [InlineData("O2 U1.1", "decision.whole-only")]
    [InlineData("O3.4 U1.1", "decision.whole-only")]
    public void A_second_row_is_refused(string parts, string breach) => Assert.Equal(breach, Decide(parts).Breach?.Code);

    [Fact]
    public void The_person_chooses_the_row_among_several_grounds()
    {
        Outcome[] parts = [OutcomeTable.StateSecret, OutcomeTable.ProcessInformation];
        Assert.Equal(OutcomeTable.ProcessInformation, Decision.Of(parts, OutcomeTable.ProcessInformation).Value?.Outcome);
        Assert.Equal("decision.other-principal", Decision.Of(parts, OutcomeTable.Query).Breach?.Code);
    }

    [Fact]
    public void A_part_that_is_withheld_asks_for_its_evidence()
    {
        var decision = Decide("G2 N1 U1.1").Value!;
        Assert.Equal(["classification", "searched"], decision.Evidence.Select(e => e.Id));
        Assert.True(decision.Withholds);
    }

    private static Verdict<Decision> Decide(string codes) =>
        Decision.Of([.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => OutcomeTable.Find(c)!)]);
}
