using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Fees;
using Gongkai.Law.Requests.Outcomes;
using static Gongkai.Law.Requests.Stages.GuardEffect;
using static Gongkai.Law.Requests.Stages.Stage;
using static Gongkai.Law.Requests.Stages.StageBreach;

namespace Gongkai.Law.Requests.Stages;

/// <summary>Everything that can be done to an application, when, and on what conditions: one row each.</summary>
/// <remarks>
/// Issuing what the table refuses is refused; that it happened can always be recorded, with the effect that its guard says.
/// </remarks>
[Article("条例第三十条", "一次性告知补正；无正当理由逾期不补正的，视为放弃申请")]
[Article("条例第三十二条", "书面征求第三方意见")]
[Article("条例第三十三条第二款", "延长答复期限应经负责人同意并告知申请人，只延长一次")]
[Article("条例第三十五条", "先要求说明理由，再不予处理或者延迟答复")]
[Article("国办函〔2020〕109号第六条", "收费通知在申请处理期限内发出；逾期未缴纳视为放弃申请", Unconfirmed = "依四川省转述，未见原文")]
[Article("邮政法第五十五条", "国家机关公文由邮政企业寄递")]
[Article("国办公开办函〔2016〕235号", "答复的送达方式")]
public static class VerbTable
{
    private static readonly ImmutableArray<Stage> Working = [Stage.Registered, InProgress, Consulting, AwaitingReasons];
    private static readonly ImmutableArray<Stage> Open = [.. Working, AwaitingCorrection, AwaitingPayment];
    private static readonly ImmutableArray<Stage> Decided =
        [Stage.Replied, Stage.Delivered, Abandoned, Stage.Withdrawn, UnderReview, InCourt];

    /// <summary>All verbs, in the order of a case.</summary>
    public static ImmutableArray<Verb> All { get; } =
    [
        new("receive", "received", "收到申请", typeof(Received), "条例第三十一条", [Nothing]),
        new("register", "registered", "登记", typeof(Registered), "条例第四十五条", [Submitted])
        {
            Guards = [new(ReceiptBeforeArrival, Counts, a => a.As<Registered>().Receipt < a.Before.Received?.On)],
        },
        new("assign", "assigned", "分办", typeof(Assigned), "条例第四十五条", Open),
        new("request-correction", "correction-requested", "告知补正", typeof(CorrectionRequested), "条例第三十条", Working)
        {
            HasLetter = true,
            Guards =
            [
                new(CorrectionAskedBefore, GuardEffect.Void, a => a.Before.Correction is not null),
                new(CorrectionAfterExtension, GuardEffect.Void, a => a.Before.Extension is not null),
                new(CorrectionLate, Warns, a => a.Fact.On > a.Deadlines.CorrectionNotice),
            ],
        },
        new("correct", "corrected", "收到补正", typeof(Corrected), "条例第三十条", [AwaitingCorrection])
        {
            Guards = [new(CorrectedLate, Notes, a => a.Fact.On > a.Deadlines.Correction)],
        },
        new("consult", "consulted", "征求意见", typeof(Consulted), "条例第三十二条、第三十四条", Working)
        {
            HasLetter = true,
            Guards = [new(ConsultedAfterDue, Counts, a => a.AfterDue)],
        },
        new("receive-opinion", "opinion-received", "收到意见", typeof(OpinionReceived), "条例第三十二条、第三十四条",
            [InProgress, Consulting, AwaitingReasons, AwaitingCorrection, AwaitingPayment, .. Decided])
        {
            Guards = [new(
                OpinionNotAsked, GuardEffect.Void, a => !a.Before.Consultations.Any(c => c.Asked.Seq == a.As<OpinionReceived>().Of))],
        },
        new("extend", "extended", "延期答复", typeof(Extended), "条例第三十三条第二款", Working)
        {
            HasLetter = true,
            Guards =
            [
                new(ExtendedBefore, GuardEffect.Void, a => a.Before.Extension is not null),
                new(ExtensionOutOfRange, GuardEffect.Void, a => IsOutOfRange(a.As<Extended>())),
                new(ExtensionWithoutHead, GuardEffect.Void, a => !a.As<Extended>().HeadConsents),
                new(ExtendedAfterDue, GuardEffect.Void, a => a.AfterDue),
            ],
        },
        new("ask-reasons", "reasons-asked", "要求说明理由", typeof(ReasonsAsked), "条例第三十五条", [Stage.Registered, InProgress, Consulting])
        { HasLetter = true },
        new("receive-reasons", "reasons-given", "收到说明的理由", typeof(ReasonsGiven), "条例第三十五条", [AwaitingReasons]),
        new("defer", "deferred", "延迟答复", typeof(Deferred), "条例第三十五条", [InProgress, Consulting])
        {
            HasLetter = true,
            Guards =
            [
                new(DeferredWithoutReasons, GuardEffect.Void, a => a.Before.ReasonsGiven is null),
                new(DeferredAfterDue, GuardEffect.Void, a => a.AfterDue),
                new(DeferredWithinPeriod, GuardEffect.Void, a => a.As<Deferred>().Until <= a.Deadlines.Reply),
            ],
        },
        new("notify-fee", "fee-notified", "收费通知", typeof(FeeNotified), "条例第四十二条", Working)
        {
            HasLetter = true,
            Content = Fee,
            VoidWithoutContent = true,
            Guards =
            [
                new(FeeNotifiedBefore, GuardEffect.Void, a => a.Before.Fee is not null),
                new(FeeNotifiedAfterDue, GuardEffect.Void, a => a.AfterDue),
                new(FeeBreach.PublicPages, GuardEffect.Void, a => a.As<FeeNotified>() is { Pages: not null, OnlyPublic: true }),
            ],
        },
        new("pay-fee", "fee-paid", "缴费", typeof(FeePaid), "国办函〔2020〕109号第六条", [AwaitingPayment])
        {
            Guards = [new(PaidLate, Notes, a => a.Fact.On > a.Deadlines.Payment)],
        },
        new("draft", "drafted", "拟稿", typeof(Drafted), "条例第四十五条", Open),
        new("approve", "approved", "审核", typeof(Approved), "条例第四十五条", Open),
        new("reply", "replied", "答复", typeof(Replied), "条例第三十六条", Open)
        {
            HasLetter = true,
            Content = a => a.As<Replied>().Reply.Lacks(a.Fact.On, a.Settings.Outcomes),
            CountsIn = [Submitted],
            Guards =
            [
                new(OtherVerb, Counts, a => IsClosedOtherwise(Of(a))),
                new(NothingCorrected, Counts, a => Of(a) == OutcomeTable.StillUnclear && a.Before.Corrected is null),
                new(ReasonsNotAsked, Counts, a => Of(a) == OutcomeTable.Excessive && a.Before.ReasonsAsked is null),
                new(RepliedLate, Warns, a => a.AfterDue),
                new(ThirdPartyNotAsked, Warns,
                    a => a.As<Replied>().Reply.Decision.Grounds.Contains(OutcomeTable.ThirdParty)
                        && !a.Before.Consultations.Any(c => c.Asked.Kind == ConsultationKind.ThirdParty)),
                new(OpinionOpen, Notes, a => a.Before.AwaitsOpinion(a.Fact.On, a.Deadlines)),
                new(CorrectionOpen, Notes, a => a.Before.AwaitsCorrection),
                new(PaymentOpen, Notes, a => a.Before.AwaitsPayment),
                new(NotApproved, Notes, a => a.Settings.WarnWithoutApproval && a.Before.Approval is null),
            ],
        },
        new("dispatch", "dispatched", "发出", typeof(Dispatched), "国办公开办函〔2016〕235号", [.. Open, .. Decided])
        { Guards = [.. Letters(a => a.As<Dispatched>().Way, a => a.As<Dispatched>().Of), SentAfterDue] },
        new("deliver", "delivered", "送达", typeof(Delivered), "国办公开办函〔2016〕235号", [.. Open, .. Decided])
        { Guards = [.. Letters(a => a.As<Delivered>().Way, a => a.As<Delivered>().Of), SentAfterDue] },
        new("deem-abandoned", "deemed-abandoned", "按放弃申请处理", typeof(DeemedAbandoned), "条例第三十条", [AwaitingCorrection, AwaitingPayment])
        {
            HasLetter = true,
            Guards =
            [
                new(OtherLapse, GuardEffect.Void,
                    a => a.As<DeemedAbandoned>().Lapse != (a.Before.AwaitsCorrection ? Lapse.Correction : Lapse.Payment)),
                new(TooEarlyToAbandon, Counts, a => TooEarly(a.Deadlines, a.Fact.On)),
            ],
        },
        new("ask-withdrawal", "withdrawal-asked", "收到撤回申请", typeof(WithdrawalAsked), "", [Submitted, .. Open])
        {
            Guards = [new(
                WithdrawalChannel, GuardEffect.Void, a => !a.Settings.WithdrawalChannels.Contains(a.As<WithdrawalAsked>().Channel))],
        },
        new("withdraw", "withdrawn", "确认撤回", typeof(Withdrawn), "", [Submitted, .. Open])
        {
            HasLetter = true,
            Guards = [new(WithdrawalNotAsked, GuardEffect.Void, a => a.Before.WithdrawalAsked is null)],
        },
        new("dispute", "disputed", "记录复议诉讼", typeof(Disputed), "条例第五十一条", [.. Open, .. Decided, Final])
        {
            Guards = [new(DisputeOpen, GuardEffect.Void, a => a.Before.Disputes.ContainsKey(a.As<Disputed>().Route))],
        },
        new("answer-dispute", "dispute-answered", "提交复议答复、答辩", typeof(DisputeAnswered), "行政复议法第四十八条、第五十四条，行政诉讼法第六十七条",
            [.. Open, .. Decided, Final])
        {
            Guards =
            [
                new(NoDispute, GuardEffect.Void, a => !a.Before.Disputes.ContainsKey(a.As<DisputeAnswered>().Route)),
                new(DisputeAnsweredBefore, GuardEffect.Void,
                    a => a.Before.Disputes.GetValueOrDefault(a.As<DisputeAnswered>().Route).Answer is not null),
                new(DisputeAnsweredLate, Warns, a => a.Fact.On > a.Deadlines.AnswerIn(a.As<DisputeAnswered>().Route)),
            ],
        },
        new("end-dispute", "dispute-ended", "记录复议诉讼结果", typeof(DisputeEnded), "", [.. Open, .. Decided, Final])
        {
            Guards = [new(NoDispute, GuardEffect.Void, a => !a.Before.Disputes.ContainsKey(a.As<DisputeEnded>().Ruling.Route))],
        },
        new("reopen", "reopened", "重新办理", typeof(Reopened), "复议法实施条例（2026年）第五十八条", [.. Decided, Final])
        {
            Guards = [new(NotCorrected, GuardEffect.Void, a => a.Before.LastRuling?.Ruling.Column != DisputeColumn.Corrected)],
        },
        new("strike", "struck", "更正记录", typeof(Struck), "", [.. Enum.GetValues<Stage>()]),
    ];

    private static readonly FrozenDictionary<Type, Verb> ByFact = All.ToFrozenDictionary(v => v.Fact);

    /// <summary>The verb that leaves this fact.</summary>
    public static Verb Of(RequestFact fact) => ByFact[fact.GetType()];

    /// <summary>The verb with this code, or null.</summary>
    public static Verb? Find(string code) => All.FirstOrDefault(v => v.Code == code);

    /// <summary>What the law says of leaving this fact in a case that stands like this.</summary>
    public static Assessment Judge(Progress before, RequestFact fact, Deadlines deadlines, StageSettings settings)
    {
        var (verb, attempt, stage) = (Of(fact), new Attempt(before, fact, deadlines, settings), before.StageOn(fact.On, deadlines));
        var inTime = verb.From.Contains(stage);
        Breach[] timing = inTime ? [] : [verb.NotNow(stage)];
        Breach[] content = [.. verb.Content?.Invoke(attempt) ?? []];
        var broken = verb.Guards.Where(g => g.Broken(attempt)).ToLookup(g => g.Effect, g => g.Breach);
        Breach[] refusals = [.. timing, .. content, .. broken[GuardEffect.Void], .. broken[Counts]];
        return new(
            [.. refusals],
            [.. broken[Warns], .. broken[Notes]],
            broken.Contains(GuardEffect.Void) || (content.Length > 0 && verb.VoidWithoutContent)
                || (!inTime && !verb.CountsIn.Contains(stage)),
            [.. refusals, .. broken[Warns]]);
    }

    /// <summary>What may be offered to a person now. 按放弃申请处理 is offered only once the period and the grace for the post are over.</summary>
    public static IEnumerable<Verb> Offered(Progress progress, Deadlines deadlines, DateOnly today) =>
        All.Where(v => v.From.Contains(progress.StageOn(today, deadlines)))
            .Where(v => v.Fact != typeof(DeemedAbandoned) || (deadlines.IsKnown && deadlines.CloseOffered <= today));

    private static bool TooEarly(Deadlines deadlines, DateOnly day) =>
        deadlines.IsKnown && (deadlines.CloseOn is not { } from || day < from);

    private static bool IsOutOfRange(Extended extension) =>
        extension.Days < 1 || (extension.On >= InForce.Regulations && extension.Days > ReplyClock.LongestExtension.On(extension.On));

    private static bool IsClosedOtherwise(Outcome outcome) =>
        outcome == OutcomeTable.CorrectionLapsed || outcome == OutcomeTable.FeeUnpaid || outcome == OutcomeTable.Withdrawn;

    private static Outcome Of(Attempt attempt) => attempt.As<Replied>().Reply.Decision.Outcome;

    private static IEnumerable<Breach> Fee(Attempt attempt)
    {
        var f = attempt.As<FeeNotified>();
        var fee = ProcessingFee.Of(f.Items, f.Pages, f.Before, f.On);
        if (!fee.Allowed) yield return fee.Breach;
        else if (fee.Value.Yuan == 0) yield return NothingToCharge;
    }

    // Sending is answering: the reply that was signed in time and leaves too late is late.
    private static Guard SentAfterDue =>
        new(SentLate, Warns, a => a.AfterDue && a.Before.Reply is { } reply && reply.On <= a.Deadlines.Reply && Gives(reply, a));

    // Posting gives a reply; whatever else brings it does on arrival.
    private static bool Gives(Replied reply, Attempt attempt) => attempt.Fact switch
    {
        Dispatched f => f.Of == reply.Seq && f.Way == DeliveryWay.Post,
        Delivered f => f.Of == reply.Seq && attempt.Before.Sent.GetValueOrDefault(f.Of)?.Way != DeliveryWay.Post,
        _ => false,
    };

    private static ImmutableArray<Guard> Letters(Func<Attempt, DeliveryWay> way, Func<Attempt, long> of) =>
    [
        new(NothingToDeliver, GuardEffect.Void, a => !a.Before.LettersOf.Contains(of(a))),
        new(ByCourier, Counts, a => way(a) == DeliveryWay.Courier),
        new(Collect, Counts, a => way(a) == DeliveryWay.PostCollect),
    ];
}
