using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Web.Pages.Office.Requests.Dossier;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

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
        return [.. OfficeVerbs.All.Where(v => v.Sample is not null && view.May(v.Can)).Select(
            v => Of(view, v, offered.Contains(v.InLaw!)))];
    }

    private static Offer Of(CaseView view, OfficeVerb verb, bool offered)
    {
        var (standing, why) = Judge(view, verb, offered);
        return new(verb.Page!, verb.Name, standing, why) { Rare = verb.Rare };
    }

    private static (Standing Standing, Breach? Why) Judge(CaseView view, OfficeVerb verb, bool offered)
    {
        if (!offered && !verb.InLaw!.From.Contains(view.Stage)) return (Standing.Refused, verb.InLaw.NotNow(view.Stage));
        if (verb.Sample!(view) is not { } fact) return (Standing.Lawful, null);
        var judged = VerbTable.Judge(view.Progress, fact, view.Deadlines, view.Law.Stages);
        return (judged.Standing, judged.Refusals.Concat(judged.Warnings).FirstOrDefault());
    }
}
