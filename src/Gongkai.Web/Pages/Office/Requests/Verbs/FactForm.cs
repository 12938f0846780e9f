using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>What is asked to record a fact with its true date.</summary>
/// <param name="Make">The fact of the answers.</param>
public sealed record FactForm(Func<Answers, DateOnly, RequestFact> Make)
{
    /// <summary>Who records what happened is who registers.</summary>
    public const Can Can = Gongkai.Ledger.Officers.Can.Register;

    /// <summary>已记录.</summary>
    public static Notice Recorded { get; } = new("recorded", "已记录");

    /// <summary>What is asked beyond day, words and files.</summary>
    public Func<CaseView, ImmutableArray<Field>> Fields { get; init; } = _ => [];

    /// <summary>What the day is called.</summary>
    public string DayLabel { get; init; } = "哪一天";

    /// <summary>Somebody signed it, another than the one who records; its scan comes with it.</summary>
    public bool NeedsSigner { get; init; }

    /// <summary>The review organ or court, out of the answers; null: it has none.</summary>
    public Func<Answers, string?> Forum { get; init; } = _ => null;

    /// <summary>案号 there, out of the answers; null: it has none.</summary>
    public Func<Answers, string?> Docket { get; init; } = _ => null;

    /// <summary>What the answers contradict each other in, or null.</summary>
    public Func<Answers, Breach?> Refusal { get; init; } = _ => null;

    /// <summary>What is to be known on this day before it is filled in.</summary>
    public Func<DateOnly, string?> Advice { get; init; } = _ => null;

    /// <summary>A question with a short list to choose from.</summary>
    public static Field Choose(string name, string label, IEnumerable<Choice> options) =>
        new(name, label, AnswerKind.Radio) { Required = true, Options = [.. options] };
}
