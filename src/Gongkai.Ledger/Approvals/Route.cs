using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Approvals;

/// <summary>审核流程 as data: the steps in their order, who takes each, and how few people may stand behind what is signed.</summary>
/// <param name="Steps">The reviews in order; the signature comes last, by itself.</param>
/// <param name="Signs">What the one who signs has to be entitled to.</param>
/// <param name="FewestPeople">How many different people at least, with the one who drafted.</param>
public sealed record RoutePlan(ImmutableArray<PlannedStep> Steps, Can Signs, int FewestPeople)
{
    /// <summary>Who takes a step.</summary>
    public PlannedStep this[ApprovalStep step] => Steps.FirstOrDefault(s => s.Step == step) ?? new(step, Signs);

    /// <summary>The plan with these steps of it alone, in its order.</summary>
    public RoutePlan Only(Func<ApprovalStep, bool> needed) => this with { Steps = [.. Steps.Where(s => needed(s.Step))] };
}

/// <summary>A step of a plan.</summary>
/// <param name="Step">The step.</param>
/// <param name="Can">What the one who takes it has to be entitled to.</param>
public sealed record PlannedStep(ApprovalStep Step, Can Can)
{
    /// <summary>Only by one who sees the whole organ, whatever unit the matter lies with.</summary>
    public bool OfTheWholeOrgan { get; init; }

    /// <summary>Whether an officer is entitled to the step in a matter of this organ and unit.</summary>
    public bool IsOpenTo(Officer officer, int organ, string? unit) => officer.May(Can, organ, OfTheWholeOrgan ? null : unit);
}

/// <summary>A step that was taken: by whom, and who entered it where it was on paper.</summary>
/// <param name="Seq">The number of its fact.</param>
/// <param name="Step">The step.</param>
/// <param name="By">Who took it: on paper another than the one who entered it.</param>
/// <param name="On">The day.</param>
public sealed record StepDone(long Seq, ApprovalStep Step, Guid By, DateOnly On);

/// <summary>
/// The way of something from the desk to the signature: which steps, which are done, whose turn it is. The same for every subject.
/// </summary>
/// <param name="Plan">The steps that it needs.</param>
/// <param name="Sent">The number of the fact that sent it.</param>
/// <param name="Drafter">Who drafted: the person, whatever the appointment.</param>
/// <param name="Done">The steps that were taken of it.</param>
public sealed record Route(RoutePlan Plan, long Sent, Guid Drafter, ImmutableArray<StepDone> Done)
{
    /// <summary>The reviews with what was done of each.</summary>
    public IEnumerable<(ApprovalStep Step, StepDone? Done)> Steps =>
        Plan.Steps.Select(s => (s.Step, Done.FirstOrDefault(d => d.Step == s.Step)));

    /// <summary>The reviews that are not done yet.</summary>
    public IEnumerable<ApprovalStep> Missing => Steps.Where(s => s.Done is null).Select(s => s.Step);

    /// <summary>What it waits for: a review, then the signature.</summary>
    public ApprovalStep Next => Missing.FirstOrDefault(ApprovalStep.Signature);

    /// <summary>Why this officer may not take this step now in a matter of this organ and unit, or null.</summary>
    public Breach? Refusal(Officer by, (int Organ, string? Unit) of, ApprovalStep step) => step switch
    {
        _ when by.Id == Drafter => step is ApprovalStep.Signature ? ApprovalBreach.OwnSignature : ApprovalBreach.OwnReview,
        _ when !Plan[step].IsOpenTo(by, of.Organ, of.Unit) => Entitlements.NotEntitled,
        ApprovalStep.Signature when Next is not ApprovalStep.Signature => ApprovalBreach.NotReviewed(Next),
        ApprovalStep.Signature => HasTooFew(by.Id) ? ApprovalBreach.TooFew(Plan.FewestPeople) : null,
        _ when !Steps.Any(s => s.Step == step && s.Done is null) => ApprovalBreach.Done,
        _ => null,
    };

    private bool HasTooFew(Guid signer) => Done.Select(d => d.By).Append(Drafter).Append(signer).Distinct().Count() < Plan.FewestPeople;
}

/// <summary>What can stand in the way of a review or a signature.</summary>
public static class ApprovalBreach
{
    private const string Article = "条例第四十五条";

    /// <summary>The drafter reviews.</summary>
    public static readonly Breach OwnReview = new("review.own-draft", "拟稿人不能审核自己的稿件", Article);

    /// <summary>The drafter signs.</summary>
    public static readonly Breach OwnSignature = new("sign.own-draft", "拟稿人和签发人不能是同一人", Article);

    /// <summary>That review is done, or not needed.</summary>
    public static readonly Breach Done = new("review.done", "这个环节已经审核过，或者不需要审核", Article);

    /// <summary>Sent back without saying why.</summary>
    public static readonly Breach NoOpinion = new("review.no-opinion", "退回的，请填写意见", Article);

    /// <summary>The signature is no review.</summary>
    public static readonly Breach SignatureIsOwn = new("review.signature", "签发请在签发页面办理", Article);

    /// <summary>A review is missing.</summary>
    public static Breach NotReviewed(ApprovalStep step) => new(
        $"sign.not-reviewed.{step.ToString().ToLowerInvariant()}", $"请先完成{step.Name()}", step is ApprovalStep.Secrecy ? "条例第十七条" : Article);

    /// <summary>Too few different people stand behind it.</summary>
    public static Breach TooFew(int fewest) => new("sign.too-few", $"拟稿、审核和签发至少应由{fewest}人分别办理", Article);
}
