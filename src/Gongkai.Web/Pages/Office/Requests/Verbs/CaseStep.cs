using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>A verb is what a case waits for.</summary>
/// <param name="For">What the case waits for.</param>
/// <param name="What">What is to be done, for people.</param>
public sealed record CaseStep(Waiting For, string What)
{
    /// <summary>Who does it; null: who does the verb.</summary>
    public Can? Can { get; init; }

    /// <summary>In this stage only, or null.</summary>
    public Stage? In { get; init; }

    /// <summary>The applicant or somebody else outside does it; the office waits.</summary>
    public bool Outside { get; init; }
}
