namespace Gongkai.Law.Requests.Outcomes;

/// <summary>Which text about remedies (救济告知) a letter carries.</summary>
public enum RemedyText
{
    /// <summary>No letter of the organ, or one that decides nothing: none.</summary>
    None,

    /// <summary>R-0: a step of procedure (补正, 延期, 征求意见, 收费), against which there is no remedy of its own.</summary>
    Procedural,

    /// <summary>R-A: review first, then a suit (复议前置).</summary>
    ReviewFirst,

    /// <summary>R-B: review or a suit, as the person likes.</summary>
    ReviewOrSuit,

    /// <summary>R-B without the suit, where a court would probably dismiss it and a setting leaves it out.</summary>
    ReviewOnly,

    /// <summary>R-C: R-B for the third party that is told of a decision to disclose.</summary>
    ThirdParty,
}
