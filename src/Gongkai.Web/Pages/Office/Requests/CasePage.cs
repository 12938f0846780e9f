using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Gongkai.Web.Tags;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>
/// A page about one case. Those on which something is done go one way: <see cref="Begin"/>, <see cref="Ask"/>, <see cref="Act"/>.
/// </summary>
public abstract class CasePage(CaseBook cases) : OfficePage(cases)
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>经过.</summary>
    public ImmutableArray<HistoryRow> History { get; private set; } = [];

    /// <summary>What is wrong with the files that were chosen, or null.</summary>
    public string? WrongFiles => Problems.FirstOrDefault(p => p.Field == "files")?.Sentence;

    /// <summary>Among those who read the case, the one who is signed in may be on this page.</summary>
    protected abstract bool Admits { get; }

    /// <summary>What else has to be there before the page is shown; what it lacks, or null.</summary>
    protected virtual Task<IActionResult?> Prepare(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    /// <summary>
    /// The case is found, the officer may be here, and everything is read that the page shows; else the answer that says otherwise.
    /// </summary>
    protected async Task<IActionResult?> Begin(Guid id, CancellationToken ct) =>
        !await Load(id, ct) ? NotFound() : !Admits ? StatusCode(403) : await Prepare(ct);

    /// <summary>The page before anything was typed.</summary>
    protected async Task<IActionResult> Ask(Guid id, CancellationToken ct) => await Begin(id, ct) ?? Fresh();

    /// <summary>
    /// The one way of every act: what was typed is read; what is missing or refused is said at its field, and what was typed stays; what is
    /// done is said on the page of the case.
    /// </summary>
    /// <param name="id">The case.</param>
    /// <param name="fields">What is asked.</param>
    /// <param name="act">Acts on the answers; null: there is something to be read first.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="may">What the officer has to be entitled to beyond the page, or null.</param>
    /// <param name="lacks">What is missing beside the fields, or null.</param>
    protected async Task<IActionResult> Act(
        Guid id, Func<IReadOnlyCollection<Field>> fields, Func<Task<Acted?>> act, CancellationToken ct,
        Func<bool>? may = null, Func<IEnumerable<Problem>>? lacks = null)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (may?.Invoke() is false) return StatusCode(403);
        var asked = fields();
        Answers = new(asked, Request.Form);
        List<Problem> problems = [.. Answers.Problems, .. Answers.Open(asked, Answers)];
        if (lacks is not null) problems.AddRange(lacks());
        if (problems.Count > 0) return Refuse(problems);
        if (long.TryParse(Request.Form[TokenTagHelper.SeenVersion], CultureInfo.InvariantCulture, out var seen)) Cases.Saw(id, seen);
        return await act() switch
        {
            null => Page(),
            { Verdict: { Allowed: true } done, Said: var said } => Done(done.Value, said),
            { Verdict.Breach: var breach, Field: var field } => Refuse(At(field, breach!)),
        };
    }

    /// <summary>Back to the case, with a line that says what was done.</summary>
    protected RedirectResult Done(Recorded recorded, Notice said) =>
        Redirect($"{Request.PathBase}/office/requests/{recorded.Subject}?done={said.Code}&fact={recorded.Seq}");

    /// <summary>Finds the case; false: it does not exist, for this officer.</summary>
    protected async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (await Cases.Find(id, By, ct) is not { } view) return false;
        (View, History) = (view, HistoryRow.Of(view));
        HttpContext.Items[TokenTagHelper.SeenVersion] = view.Case.Version;   // the forms of the page carry what it shows
        return true;
    }

    /// <summary>May do what this verb says.</summary>
    protected bool May(OfficeVerb verb) => View.May(verb.Can);

    /// <summary>The people of the organ, today.</summary>
    protected Task<ImmutableArray<Officer>> Colleagues(CancellationToken ct) => Cases.People(View.Case.Organ, ct);

    /// <summary>Those who may have signed what this officer enters: they may sign, and neither enter nor drafted it.</summary>
    protected Field Signer(string label, IEnumerable<Officer> colleagues)
    {
        var drafter = View.Case.Last<Drafted>()?.Row.RecordedBy;
        return People(
            "signer", label, AnswerKind.Radio,
            colleagues.Where(o => o.May(Can.Sign, View.Case.Organ, View.Case.Unit) && o.Id != drafter && o.Id != By.Id));
    }

    /// <summary>The names of those who may stand behind what this officer enters, as people read them.</summary>
    protected string Confirmers(IEnumerable<Officer> colleagues) =>
        string.Join('、', colleagues.Where(o => o.May(Can.Sign, View.Case.Organ, View.Case.Unit) && o.Id != By.Id).Select(o => o.Name));

    /// <summary>A question for one of these people.</summary>
    protected static Field People(string name, string label, AnswerKind kind, IEnumerable<Officer> people) =>
        new(name, label, kind) { Required = true, Options = [.. people.Select(o => new Choice(o.Id.ToString(), o.Name))] };
}
