using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Stages;

public sealed class RecordingTests
{
    private static readonly DateOnly Today = Day("2025-04-01");

    private static readonly List<RequestFact> Facts = Cases.Numbered(
    [
        new Received(Day("2025-03-03"), Channel.OnSite),
        new Registered(Day("2025-03-03"), Day("2025-03-03")),
        new CorrectionRequested(Day("2025-03-10")),
        new Consulted(Day("2025-03-11"), ConsultationKind.ThirdParty),
    ]);

    public static TheoryData<string?, RequestFact> Rows => new()
    {
        { "fact.in-future", new Assigned(Day("2025-04-02"), "办公室") },
        { "fact.received-twice", new Received(Day("2025-03-04"), Channel.OnSite) },
        { null, new Assigned(Day("2025-03-03"), "办公室") }, // on the day of arrival
        { "fact.before-received", new Assigned(Day("2025-03-02"), "办公室") },
        { "fact.corrected-first", new Corrected(Day("2025-03-09")) }, // before it was asked for
        { null, new Corrected(Day("2025-03-10")) },
        { "fact.fee-paid-first", new FeePaid(Day("2025-03-20")) },
        { "fact.reasons-given-first", new ReasonsGiven(Day("2025-03-20")) },
        { "fact.withdrawn-first", new Withdrawn(Day("2025-03-20")) },
        { "fact.dispute-ended-first", new DisputeEnded(Day("2025-03-20"), RulingTable.All[0]) },
        { "fact.reopened-first", new Reopened(Day("2025-03-20"), null) },
        { "fact.no-letter", new OpinionReceived(Day("2025-03-20"), 3, true) }, // the third is no consultation
        { "fact.before-letter", new OpinionReceived(Day("2025-03-10"), 4, true) },
        { null, new OpinionReceived(Day("2025-03-11"), 4, true) }, // on the day of the letter
        { null, new OpinionReceived(Day("2025-03-20"), 4, true) },
        { "fact.no-letter", new Delivered(Day("2025-03-20"), 2, DeliveryWay.Post) },
        { null, new Delivered(Day("2025-03-20"), 3, DeliveryWay.Courier) }, // unlawful, but it happened
        { null, new CorrectionRequested(Day("2025-03-31")) }, // a second one, unlawful, but it happened
        { null, new Extended(Day("2025-03-31"), 60, false) },
        { "fact.strike-unknown", new Struck(Day("2025-03-20"), 9, "记错") },
        { "fact.strike-reason", new Struck(Day("2025-03-20"), 2, " ") },
        { null, new Struck(Day("2025-03-20"), 2, "记错") },
    };

    [Theory, MemberData(nameof(Rows))]
    public void What_happened_can_be_recorded_unless_it_can_not_have(string? code, RequestFact fact) =>
        Assert.Equal(code, Recording.Contradiction(Facts, fact with { Seq = 5 }, Today)?.Code);

    [Fact]
    public void Nothing_comes_before_the_application() =>
        Assert.Equal("fact.not-received", Recording.Contradiction([], new Assigned(Today, "办公室"), Today)?.Code);

    [Fact]
    public void A_fact_that_was_struck_does_not_stand_in_the_way() =>
        Assert.Null(
            Recording.Contradiction(
                [.. Facts, new Struck(Today, 1, "记错") { Seq = 5 }], new Received(Day("2025-03-04"), Channel.OnSite) { Seq = 6 }, Today));
}
