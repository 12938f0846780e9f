namespace Gongkai.Law;

/// <summary>
/// Names the article that a type or member puts into code. <c>docs/law.md</c> is written from these, and a test demands a test for each.
/// </summary>
/// <param name="article">The article as it is cited: 条例第三十三条第二款, 国办函〔2020〕109号第五条; for a choice of ours, the setting: P3.</param>
/// <param name="rule">What it rules, in a few Chinese words: 延长答复期限.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum
        | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field,
    AllowMultiple = true, Inherited = false)]
public sealed class ArticleAttribute(string article, string rule) : Attribute
{
    /// <summary>The article as it is cited.</summary>
    public string Article => article;

    /// <summary>What it rules, in a few Chinese words.</summary>
    public string Rule => rule;

    /// <summary>
    /// Where its text was not read in full, or the rule is a choice of ours: what a person should check before relying on it; else null.
    /// </summary>
    public string? Unconfirmed { get; init; }
}
