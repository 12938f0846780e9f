using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law.Calendar;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Stages;

[Covers(typeof(Progress))]
public sealed class ProgressTests
{
    private static readonly Stage[] AllStages = Enum.GetValues<Stage>();

    /// <summary>A case in any stage, and any facts on any day after and before it, numbered in the order of recording.</summary>
    private static readonly Arbitrary<List<RequestFact>> AnyFacts = (
        from stage in Gen.Elements(AllStages)
        from count in Gen.Choose(0, 14)
        from facts in AnyFact.ListOf(count)
        select Cases.Numbered([.. Cases.History(stage), .. facts])).ToArbitrary();

    private static Gen<RequestFact> AnyFact =>
        from verb in Gen.Elements<Verb>(VerbTable.All.AsEnumerable())
        from stage in Gen.Elements(AllStages)
        from day in Gen.Frequency((20, Gen.Choose(-20, 60)), (1, Gen.Choose(-700_000, 2_000_000)))   // now and then a slip of the pen
        from of in Gen.Choose(1, 14)
        select Towards(Cases.Try(verb, stage), of) with { On = Cases.Today.AddDays(day) };

    [Fact]
    public void The_fold_never_throws_on_any_facts_in_any_order() =>
        Prop.ForAll(AnyFacts, facts => Enum.IsDefined(Progress.Of(facts, _ => Cases.InTime).Stage)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nor_does_it_with_the_real_clock() =>
        Prop.ForAll(
            AnyFacts, facts => Enum.IsDefined(Progress.Of(facts, CaseClock.By(WorkCalendar.Official, Policies.Default)).Stage))
                .QuickCheckThrowOnFailure();

    [Fact]
    public void Facts_may_be_handed_over_in_any_order() =>
        Prop.ForAll(AnyFacts, facts => Digest(facts) == Digest([.. facts.AsEnumerable().Reverse()])).QuickCheckThrowOnFailure();

    [Fact]
    public void Striking_a_fact_equals_its_absence() =>
        Prop.ForAll(AnyFacts, Gen.Choose(1, 14).ToArbitrary(), (facts, struck) =>
        {
            var strike = new Struck(Cases.Today, struck, "记错") { Seq = 1000 };
            return Digest([.. facts, strike]) == Digest([.. facts.Where(f => f.Seq != struck)]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_case_ends_in_one_outcome_and_only_by_a_persons_fact() =>
        Prop.ForAll(AnyFacts, facts =>
        {
            var progress = Progress.Of(facts, _ => Cases.InTime);
            return progress.Outcome is null || facts.Any(f => f is Replied or DeemedAbandoned or Withdrawn);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(21, true, "extend.out-of-range")]
    [InlineData(5, false, "extend.without-head")]
    public void An_unlawful_extension_is_kept_and_has_no_effect(int days, bool head, string code)
    {
        var progress = Of(new Extended(Day("2025-03-05"), days, head));
        Assert.Equal([code], progress.Flaws.Select(f => f.Breach.Code));
        Assert.Null(progress.Extension);
        Assert.Equal(Stage.Registered, progress.Stage);
    }

    [Fact]
    public void A_second_correction_is_kept_and_has_no_effect()
    {
        var progress =
            Of(new CorrectionRequested(Day("2025-03-05")), new Corrected(Day("2025-03-06")), new CorrectionRequested(Day("2025-03-07")));
        Assert.Equal(["request-correction.asked-before"], progress.Flaws.Select(f => f.Breach.Code));
        Assert.Equal((Stage.InProgress, Day("2025-03-05")), (progress.Stage, progress.Correction?.On));
    }

    [Fact]
    public void A_reply_that_lacked_something_was_given_all_the_same()
    {
        var reply = Cases.Reply("G2", "2025-03-10");
        var progress = Of(reply with { Reply = reply.Reply with { Filled = new Dictionary<string, string>() } });
        Assert.Equal((Stage.Replied, OutcomeTable.Provided), (progress.Stage, progress.Outcome));
        Assert.Contains("reply.missing.article", progress.Flaws.Select(f => f.Breach.Code));
    }

    [Fact]
    public void A_reply_before_registration_was_given_all_the_same()
    {
        var progress = Progress.Of(Cases.Numbered([new Received(Day("2025-03-03"), Channel.OnSite), Cases.Reply("G2", "2025-03-03")]));
        Assert.Equal(["reply.not-now"], progress.Flaws.Select(f => f.Breach.Code));
        Assert.Equal(Stage.Replied, progress.Stage);
    }

    [Fact]
    public void A_fee_notice_that_charges_nothing_is_kept_and_awaits_nothing()
    {
        var progress = Of(new FeeNotified(Day("2025-03-05"), 10, null));
        Assert.Equal(["notify-fee.free"], progress.Flaws.Select(f => f.Breach.Code));
        Assert.Equal((null, Stage.Registered), (progress.Fee, progress.Stage));
    }

    [Fact]
    public void An_opinion_answers_the_letter_that_it_names_and_no_other()
    {
        var progress = Of(
            new Consulted(Day("2025-03-05"), ConsultationKind.ThirdParty), new Consulted(Day("2025-03-05"), ConsultationKind.OtherOrgan),
            new OpinionReceived(Day("2025-03-06"), 3, true));
        Assert.Equal([true, false], progress.Consultations.Select(c => c.Answer is not null));
        Assert.Equal(Stage.Consulting, progress.Stage);
    }

    public static TheoryData<RequestFact> OpenAtTheFirstDecision => new()
    {
        new CorrectionRequested(Day("2025-03-05")),
        new FeeNotified(Day("2025-03-05"), 20, null),
        new Consulted(Day("2025-03-05"), ConsultationKind.OtherOrgan),
        new ReasonsAsked(Day("2025-03-05")),
        new WithdrawalAsked(Day("2025-03-05"), Channel.OnSite),
        new Approved(Day("2025-03-05"), "乙"),
    };

    [Theory, MemberData(nameof(OpenAtTheFirstDecision))]
    public void What_was_open_before_the_first_decision_is_not_open_again(RequestFact open)
    {
        var again = Of(
            open, Cases.Reply("G2", "2025-03-10"), new Disputed(Day("2025-03-11"), DisputeRoute.Review),
            new DisputeEnded(Day("2025-03-12"), RulingTable.Find("review.annulled")!), new Reopened(Day("2025-03-13"), null));
        Assert.Equal((Stage.InProgress, null, null, null), (again.Stage, again.Outcome, again.WithdrawalAsked, again.Approval));
        Assert.False(again.AwaitsCorrection || again.AwaitsPayment || again.AwaitsOpinion(Cases.Today, Cases.InTime));
        var second = again.After(Cases.Reply("G2", "2025-03-14") with { Seq = 8 }, Cases.InTime, Cases.Settings);
        // one ruling reopens once
        Assert.Contains(
            "reopen.not-corrected",
            VerbTable.Judge(second, new Reopened(Cases.Today, null), Cases.InTime, Cases.Settings).Refusals.Select(b => b.Code));
    }

    [Fact]
    public void Facts_fold_by_their_legal_dates_though_recorded_late()
    {
        List<RequestFact> facts = Cases.Numbered(
            [new Received(Day("2025-03-03"), Channel.OnSite), new Registered(Day("2025-03-03"), Day("2025-03-03")),
                new Corrected(Day("2025-03-10")), new CorrectionRequested(Day("2025-03-05"))]);
        Assert.Equal(Stage.InProgress, Progress.Of(facts).Stage);
        Assert.Empty(Progress.Of(facts).Flaws);
    }

    [Fact]
    public void A_strike_that_was_struck_strikes_nothing()
    {
        var facts = Cases.History(Stage.Replied);
        var struck = new Struck(Cases.Today, facts.Count, "记错") { Seq = facts.Count + 1 };
        Assert.Equal(Stage.InProgress, Progress.Of([.. facts, struck]).Stage);
        Assert.Equal(
            Stage.Replied, Progress.Of([.. facts, struck, new Struck(Cases.Today, struck.Seq, "没有记错") { Seq = struck.Seq + 1 }]).Stage);
    }

    [Fact]
    public void A_strike_reaches_only_what_was_recorded_before_it()
    {
        var facts = Cases.History(Stage.Replied);
        var early = facts[^1] with { Seq = facts.Count + 1 };
        Assert.Equal(
            Stage.Replied, Progress.Of([.. facts[..^1], new Struck(Cases.Today, early.Seq, "记错") { Seq = facts.Count }, early]).Stage);
    }

    [Fact]
    public void Abandoned_and_withdrawn_cases_have_their_outcome()
    {
        Assert.Equal(OutcomeTable.CorrectionLapsed, Cases.In(Stage.Abandoned).Outcome);
        Assert.Equal(OutcomeTable.Withdrawn, Cases.In(Stage.Withdrawn).Outcome);
        Assert.Equal(
            OutcomeTable.FeeUnpaid,
            Cases.In(Stage.AwaitingPayment).After(new DeemedAbandoned(Cases.Today, Lapse.Payment), Cases.InTime, Cases.Settings).Outcome);
    }

    [Fact]
    public void Opinions_are_awaited_until_their_time_is_over()
    {
        var asked = Cases.In(Stage.Consulting);
        var deadlines = Cases.InTime with { Opinions = Cases.Today };
        Assert.Equal(Stage.Consulting, asked.StageOn(Cases.Today, deadlines));
        Assert.Equal(Stage.InProgress, asked.StageOn(Cases.Today.AddDays(1), deadlines));   // silence: the organ decides
    }

    private static Progress Of(params RequestFact[] facts) =>
        Progress.Of(
            Cases.Numbered(
                [new Received(Day("2025-03-03"), Channel.OnSite), new Registered(Day("2025-03-03"), Day("2025-03-03")), .. facts]), null,
                Cases.Settings);

    private static RequestFact Towards(RequestFact fact, long of) => fact switch
    {
        OpinionReceived f => f with { Of = of },
        Dispatched f => f with { Of = of },
        Delivered f => f with { Of = of },
        Struck f => f with { Strikes = of },
        _ => fact,
    };

    // Numbers only say who is meant; what counts is what the case became.
    private static string Digest(List<RequestFact> facts)
    {
        var p = Progress.Of(facts, _ => Cases.InTime);
        return string.Join(
            "\n",
            p.Stage, p.Outcome, p.Correction, p.Corrected, p.AwaitsCorrection, p.Extension, p.Fee, p.Paid, p.AwaitsPayment, p.Deferral,
            p.Reopening, p.LastRuling,
            string.Join(' ', p.Consultations), string.Join(' ', p.Disputes), string.Join(' ', p.LettersOf),
            string.Join(' ', p.Arrived.Keys),
            string.Join(' ', p.Flaws.Select(f => $"{f.Fact.Seq} {f.Breach.Code}")));
    }
}
