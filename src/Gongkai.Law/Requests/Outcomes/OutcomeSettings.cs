using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>Choices about outcomes that no national text makes.</summary>
[Article("设置 outcomes", "重新出具、其他处理的依据，已移交档案的统计行，查询事项是否告知起诉", Unconfirmed = "条例没有条文，请法律顾问确定")]
public sealed record OutcomeSettings
{
    /// <summary>The defaults.</summary>
    public static OutcomeSettings Default { get; } = new();

    /// <summary>The rows in which an application may count whose information has gone to a state archive.</summary>
    public static ImmutableArray<string> ArchivedRows { get; } =
        ["results.unable.not_held", "results.refused.administrative_query", "results.other.other"];

    /// <summary>The article for 要求行政机关确认或重新出具已获取信息, which the form has a row for but the Regulations no article.</summary>
    public string ReconfirmArticle { get; init; } = "条例第三十六条第六项";

    /// <summary>The article for 其他; null: the person who replies names one.</summary>
    public string? OtherArticle { get; init; }

    /// <summary>
    /// The row in which an application counts whose information has gone to a state archive; one of <see cref="ArchivedRows"/>.
    /// </summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public string ArchivedRow
    {
        get;
        init => field = ArchivedRows.Contains(value) ? value
            : throw new ArgumentException($"{value} is no row for archived information", nameof(value));
    } = "results.unable.not_held";

    /// <summary>A 依法查询告知书 also tells of the suit, although a court will probably dismiss it (法释〔2025〕8号第十条第二款第五项).</summary>
    public bool TellSuitForQueries { get; init; }

    /// <summary>The article that a reply with this outcome cites, or null where the person who replies has to name one.</summary>
    public string? ArticleOf(Outcome outcome) => outcome.Article ?? (outcome == OutcomeTable.Reconfirm ? ReconfirmArticle : OtherArticle);
}
