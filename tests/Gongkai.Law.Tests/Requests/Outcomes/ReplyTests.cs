using Gongkai.Law.Requests.Outcomes;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Outcomes;

[Covers(typeof(Reply))]
public sealed class ReplyTests
{
    private static readonly Decision Split = Decision.Of([OutcomeTable.Provided, OutcomeTable.LawForbids]).Value!;

    public static TheoryData<string> Codes => [.. OutcomeTable.All.Where(o => o.IsReply).Select(o => o.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void A_complete_reply_lacks_nothing(string code) => Assert.Empty(Lacks(Complete(code)));

    [Theory, MemberData(nameof(Codes))]
    public void Every_field_that_is_required_is_asked_for(string code)
    {
        var complete = Complete(code);
        Assert.All(complete.Decision.Outcome.Fields.Where(f => f.Required && f.OnlyWhen is null), field =>
            Assert.Contains($"reply.missing.{field.Id}", Lacks(Without(complete, field.Id))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_piece_of_evidence_is_asked_for(string code) =>
        Assert.Equal(
            OutcomeTable.Find(code)!.Evidence.Select(e => $"reply.unproven.{e.Id}"),
            Lacks(Complete(code) with { InFile = new HashSet<string>() }));

    [Fact]
    public void A_partial_disclosure_says_on_which_ground_the_rest_is_not_given() =>
        Assert.Contains("reply.partial-without-ground", Lacks(Complete("PD") with { Decision = Decision.Of(OutcomeTable.Partial) }));

    [Theory]
    [InlineData("是", true)] // the organ in charge can be determined: name it
    [InlineData("否", false)]
    public void The_organ_in_charge_is_named_where_it_is_known(string known, bool asked)
    {
        var complete = Complete("U1.2");
        var filled = new Dictionary<string, string>(complete.Filled) { ["organKnown"] = known };
        filled.Remove("responsibleOrgan");
        Assert.Equal(asked, Lacks(complete with { Filled = filled }).Contains("reply.missing.responsibleOrgan"));
    }

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2026-07-01", true)]
    public void Review_or_suit_is_the_wrong_text_for_a_refusal_since_2024(string on, bool wrong) =>
        Assert.Equal(wrong, Lacks(Complete("N5") with { Text = RemedyText.ReviewOrSuit }, on).Contains("reply.wrong-remedy"));

    [Theory]
    [InlineData("2019-05-14", false)] // the law of that time is not known here
    [InlineData("2019-05-15", true)]
    public void Review_first_is_the_wrong_text_from_the_first_day_of_the_Regulations(string on, bool wrong) =>
        Assert.Equal(wrong, Lacks(Complete("N5") with { Text = RemedyText.ReviewFirst }, on).Contains("reply.wrong-remedy"));

    [Fact]
    public void Blanks_say_nothing()
    {
        var complete = Complete("G2");
        Assert.Contains(
            "reply.missing.findings",
            Lacks(complete with { Filled = new Dictionary<string, string>(complete.Filled) { ["findings"] = " 　" } }));
    }

    private static IEnumerable<string> Lacks(Reply reply, string on = "2025-09-01") =>
        reply.Lacks(Day(on), OutcomeSettings.Default).Select(b => b.Code);

    private static Reply Without(Reply reply, string field) =>
        reply with { Filled = reply.Filled.Where(f => f.Key != field).ToDictionary() };

    private static Reply Complete(string code) =>
        Replies.Complete(code == "PD" ? Split : Decision.Of(OutcomeTable.Find(code)!), Day("2025-09-01"));
}
