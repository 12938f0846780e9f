using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>What a letter of a case is made of besides what is typed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Application">What the applicant wrote.</param>
/// <param name="Head">What the organ's letters say of the organ.</param>
/// <param name="Law">The law.</param>
public sealed record LetterMaterial(RequestCase Case, Application Application, LetterHead Head, LawOfDay Law)
{
    /// <summary>The words of the last record of a search, or null.</summary>
    public string? Search { get; init; }

    /// <summary>The ids of the fields that nobody types: they come from organ and case (<see cref="Letters.Common"/>).</summary>
    public static ImmutableArray<string> Own { get; } =
        ["number", "applicant", "applicationNumber", "receivedOn", "correctedOn", "request", "organ", "seal", "date", "remedies", "result",
            "thirdPartyResult"];

    /// <summary>The same without a person: what may be shown without recording a look.</summary>
    public LetterMaterial WithoutPerson => this with { Application = new() { Name = "（申请人）", Content = Case.Summary } };

    /// <summary>The evidence that is proved by files or records in the case.</summary>
    public IEnumerable<string> Proven =>
        Case.Facts.Select(f => (f.What as FileAdded)?.Evidence).OfType<string>()
            .Concat(Search is null ? [] : [OutcomeTable.NotExisting.Evidence[0].Id]);

    /// <summary>The fields that come from organ and case, with those of a letter about to be stamped.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields(LetterStamp stamp)
    {
        var progress = Case.Progress(Law);
        yield return new("number", stamp.Number ?? LetterStamp.Pending);
        yield return new("applicant", Application.Name);
        yield return new("applicationNumber", Case.NumberText);
        yield return new("receivedOn", Say(progress.Registered?.Receipt ?? progress.Received?.On));
        if (progress.Corrected is { } corrected) yield return new("correctedOn", Say(corrected.On));
        yield return new("request", Application.Content);
        yield return new("organ", Head.Name);
        yield return new("seal", "是");
        yield return new("date", Say(stamp.On));
        if (ThirdParties(progress, stamp.On) is { } asked) yield return new("thirdPartyResult", asked);
    }

    // What third parties said is written only from what is recorded of it (条例第三十二条).
    private string? ThirdParties(Progress progress, DateOnly on)
    {
        var asked = progress.Consultations.Where(c => c.Asked.Kind == ConsultationKind.ThirdParty).ToList();
        var isOver = !progress.AwaitsOpinion(on, Law.Clock(progress));
        string[] said =
        [
            .. asked.Any(c => c.Answer is { Consents: false }) ? ["第三方不同意公开"] : Array.Empty<string>(),
            .. asked.Any(c => c.Answer is { Consents: true }) ? ["第三方同意公开"] : Array.Empty<string>(),
            .. isOver && asked.Any(c => c.Answer is null) ? ["第三方逾期没有提出意见"] : Array.Empty<string>(),
        ];
        return said.Length == 0 ? null : $"本机关已书面征求第三方意见，{string.Join('，', said)}";
    }

    internal static string Say(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Number and date of a letter.</summary>
/// <param name="Number">文号; null while it is a draft.</param>
/// <param name="On">落款日期.</param>
public sealed record LetterStamp(string? Number, DateOnly On)
{
    /// <summary>Stands where the number will.</summary>
    public const string Pending = "〔待编号〕";
}
