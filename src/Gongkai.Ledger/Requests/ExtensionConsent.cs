using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Requests;

/// <summary>
/// 负责人同意延期 as the facts of a case tell it: a word of the head of the disclosure office, not a tick of whoever records (条例第三十三条第二款).
/// </summary>
public static class ExtensionConsent
{
    /// <summary>The consent in force on a day, or null: the head's last word counts.</summary>
    public static RecordedFact? On(RequestCase request, DateOnly day) => request.Facts
        .Where(f => f.What is ExtensionConsented or ExtensionRefused && f.On <= day && request.IsOwn(f))
        .OrderBy(f => f.On).ThenBy(f => f.Seq).LastOrDefault() is { What: ExtensionConsented } consent ? consent : null;

    /// <summary>To how many working days the head agreed; null where there is no consent.</summary>
    public static int? Days(RecordedFact? consent) => (consent?.What as ExtensionConsented)?.Days;

    /// <summary>The extension with what the ledger knows of the consent.</summary>
    public static Extended Known(RequestCase request, Extended extended) =>
        extended with { HeadConsents = Days(On(request, extended.On)) >= extended.Days };
}
