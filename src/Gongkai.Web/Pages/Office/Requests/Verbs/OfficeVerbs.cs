using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>The verbs of the office, one row each, in the order in which they are offered.</summary>
public static class OfficeVerbs
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        .. RegisteringVerbs.All,
        .. ReplyingVerbs.All,
        .. ExtensionVerbs.All,
        .. CorrectionVerbs.All,
        .. ConsultationVerbs.All,
        .. ReasonsVerbs.All,
        .. FeeVerbs.All,
        .. DeliveringVerbs.All,
        .. EndingVerbs.All,
        .. DisputeVerbs.All,
        .. KeepingVerbs.All,
    ];

    private static readonly FrozenDictionary<Type, OfficeVerb> ByFact = All.ToFrozenDictionary(v => v.Fact);

    private static readonly FrozenDictionary<string, Notice> Notices =
        All.SelectMany(v => v.Said).Distinct().ToFrozenDictionary(n => n.Code, StringComparer.Ordinal);

    /// <summary>Those that are recorded by a form, in the order of a case.</summary>
    public static ImmutableArray<OfficeVerb> Recorded { get; } =
        [.. All.Where(v => v.Form is not null).OrderBy(v => VerbTable.All.IndexOf(v.InLaw!))];

    /// <summary>The verb that leaves this fact.</summary>
    public static OfficeVerb Of(FactBody fact) => ByFact[fact is LawFact known ? known.Law.GetType() : fact.GetType()];

    /// <summary>The verb with this code of the law that is recorded by a form, or null.</summary>
    public static OfficeVerb? FindRecorded(string code) => Recorded.FirstOrDefault(v => v.InLaw!.Code == code);

    /// <summary>What is said after an act, or null.</summary>
    public static Notice? Said(string? code) => code is null ? null : Notices.GetValueOrDefault(code);
}
