using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>What is to be done next with a request, and who may.</summary>
/// <param name="Can">What the one who does it has to be entitled to.</param>
/// <param name="Act">The page of the act; null: the applicant or somebody else outside is awaited.</param>
/// <param name="What">What is to be done, for people.</param>
public sealed record NextStep(Can Can, string? Act, string What)
{
    /// <summary>Who may not do it, although entitled: the drafter does not review the own draft, nor confirms who entered it.</summary>
    public Guid? Not { get; init; }

    /// <summary>It waits for this officer.</summary>
    public bool IsFor(Officer officer, RequestCase request) =>
        Act is not null && officer.Id != Not && officer.May(Can, request.Organ, request.Unit);

    /// <summary>The next step of a case as it stands today: what was awaited from outside comes back once its time is over.</summary>
    public static NextStep Of(RequestCase request, Progress progress, Deadlines deadlines, DateOnly today) =>
        WaitingFor.On(request, progress, deadlines, today) switch
        {
            Waiting.Applicant => Of(Waiting.Applicant, progress.Stage),
            Waiting.UnitReview or Waiting.OfficeReview or Waiting.SecrecyReview or Waiting.Signature =>
                Of(WaitingFor.Of(request, progress)) with { Not = ApprovalRoute.Of(request, progress)!.Drafter },
            Waiting.Confirmation => Of(Waiting.Confirmation) with { Not = Entries.Open(request, progress)!.Row.RecordedBy },
            var waiting => Of(waiting),
        };

    /// <summary>The next step of a case in a list.</summary>
    public static NextStep Of(RequestItem item) => Of(item.WaitsFor, item.WaitsFor == Waiting.Applicant ? item.StageNow : null);

    /// <summary>What is to be done with what waits for this; the stage says which of several answers is awaited.</summary>
    public static NextStep Of(Waiting waiting, Stage? stage = null)
    {
        var found = OfficeVerbs.All.SelectMany(v => v.Steps.Where(s => s.For == waiting && s.In == stage).Select(s => (Verb: v, Step: s)))
            .FirstOrDefault();
        if (found.Step is not { } step) return new(Can.Register, null, waiting == Waiting.Nothing ? "已办结" : "等申请人");
        return new(step.Can ?? found.Verb.Can, step.Outside ? null : found.Verb.Page, step.What);
    }
}
