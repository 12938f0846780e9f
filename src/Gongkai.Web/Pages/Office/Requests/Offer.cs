using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>An act that is offered at the right of a case: lawful, doubtful, or refused with the reason.</summary>
/// <param name="Act">The last part of its address.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Standing">Lawful, lawful with a warning, or refused.</param>
/// <param name="Why">The warning or the refusal, or null.</param>
public sealed record Offer(string Act, string Name, Standing Standing, Breach? Why)
{
    /// <summary>It happens in few cases.</summary>
    public bool Rare { get; private init; }

    /// <summary>What is offered to the officer, in the order of a case.</summary>
    public static ImmutableArray<Offer> Of(CaseView view)
    {
        var offered = VerbTable.Offered(view.Progress, view.Deadlines, view.Today).ToHashSet();
        var offers = OfficeActs.All.Where(a => view.May(a.Can)).Select(a => Of(view, a, offered.Contains(a.Verb)));
        return [.. offers];
    }

    private static Offer Of(CaseView view, OfficeAct act, bool offered)
    {
        var (standing, why) = Judge(view, act, offered);
        return new(act.Page, act.Name, standing, why) { Rare = act.Rare };
    }

    private static (Standing Standing, Breach? Why) Judge(CaseView view, OfficeAct act, bool offered)
    {
        if (!offered && !act.Verb.From.Contains(view.Stage)) return (Standing.Refused, act.Verb.NotNow(view.Stage));
        if (act.Sample(view) is not { } fact) return (Standing.Lawful, null);
        var judged = VerbTable.Judge(view.Progress, fact, view.Deadlines, view.Law.Stages);
        return (judged.Standing, judged.Refusals.Concat(judged.Warnings).FirstOrDefault());
    }
}

/// <summary>An act of the office as a page offers it.</summary>
/// <param name="Verb">What it is in law.</param>
/// <param name="Page">The last part of its address.</param>
/// <param name="Can">What one has to be entitled to.</param>
/// <param name="Sample">The fact that it would leave today, to be judged; null where that depends on what is typed.</param>
public sealed record OfficeAct(Verb Verb, string Page, Can Can, Func<CaseView, RequestFact?> Sample)
{
    /// <summary>What people call it.</summary>
    public string Name => Verb.Name;

    /// <summary>It happens in few cases; it is folded until it is wanted.</summary>
    public bool Rare { get; init; }
}

/// <summary>The acts of the office, in the order in which they are offered.</summary>
public static class OfficeActs
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<OfficeAct> All { get; } =
    [
        new(Verb("register"), "register", Can.Register, _ => null),
        new(Verb("assign"), "assign", Can.Assign, v => new Assigned(v.Today, "")),
        new(Verb("draft"), "draft", Can.Draft, v => new Drafted(v.Today, "")),
        new(Verb("extend"), "extend", Can.Register, v => new Extended(v.Today, 1, true)),
        new(Verb("request-correction"), "record/request-correction", Can.Register, v => new CorrectionRequested(v.Today)),
        new(Verb("correct"), "record/correct", Can.Register, v => new Corrected(v.Today)),
        new(Verb("consult"), "record/consult", Can.Register, v => new Consulted(v.Today, Law.Requests.ConsultationKind.ThirdParty)),
        new(Verb("receive-opinion"), "record/receive-opinion", Can.Register,
            v => new OpinionReceived(v.Today, v.Progress.Consultations.FirstOrDefault(c => c.Answer is null).Asked?.Seq ?? 0, true)),
        new(Verb("ask-reasons"), "record/ask-reasons", Can.Register, v => new ReasonsAsked(v.Today)) { Rare = true },
        new(Verb("receive-reasons"), "record/receive-reasons", Can.Register, v => new ReasonsGiven(v.Today)) { Rare = true },
        new(Verb("defer"), "record/defer", Can.Register, v => new Deferred(v.Today, (v.Deadlines.Reply ?? v.Today).AddDays(1)))
        { Rare = true },
        new(Verb("notify-fee"), "record/notify-fee", Can.Register, v => new FeeNotified(v.Today, 100, null)) { Rare = true },
        new(Verb("pay-fee"), "record/pay-fee", Can.Register, v => new FeePaid(v.Today)),
        new(Verb("deliver"), "deliver", Can.Deliver,
            v => new Delivered(v.Today, v.LettersOf.LastOrDefault()?.Seq ?? 0, DeliveryWay.InPerson)),
        new(Verb("deem-abandoned"), "deem-abandoned", Can.Draft,
            v => new DeemedAbandoned(v.Today, v.Progress.AwaitsCorrection ? Lapse.Correction : Lapse.Payment)),
        new(Verb("ask-withdrawal"), "record/ask-withdrawal", Can.Register, _ => null) { Rare = true },
        new(Verb("withdraw"), "withdraw", Can.Sign, v => new Withdrawn(v.Today)),
        new(Verb("dispute"), "record/dispute", Can.Register, _ => null) { Rare = true },
        new(Verb("end-dispute"), "record/end-dispute", Can.Register,
            v => new DisputeEnded(
                v.Today, RulingTable.All.First(r => v.Progress.Disputes.IsEmpty || v.Progress.Disputes.Contains(r.Route)))) { Rare = true },
        new(Verb("reopen"), "record/reopen", Can.Register, v => new Reopened(v.Today, null)) { Rare = true },
    ];

    private static Verb Verb(string code) => VerbTable.Find(code)!;
}
