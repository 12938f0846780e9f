using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>What may be done against a decision, by the law of the day on which it was made.</summary>
/// <param name="Text">The text that its letter carries.</param>
/// <param name="Basis">The articles that make review come first; empty where it does not.</param>
/// <param name="SuitBarredBy">The item by which a court will probably dismiss a suit, or null.</param>
[Article("行政复议法第二十条第一款", "自知道行政行为之日起六十日内申请行政复议")]
[Article("行政诉讼法第四十六条第一款", "自知道行政行为之日起六个月内提起诉讼")]
public sealed record Remedy(RemedyText Text, ImmutableArray<string> Basis, string? SuitBarredBy)
{
    /// <summary>A suit is open only after review (复议前置).</summary>
    public bool ReviewFirst => Text == RemedyText.ReviewFirst;

    /// <summary>The remedy of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="decidedOn">The day it was made; the law of that day counts.</param>
    /// <param name="settings">Whether a 依法查询告知书 tells of the suit.</param>
    /// <param name="wasDisclosed">
    /// Of a repeated application: the earlier reply disclosed the information to the same applicant. Only then is a suit barred
    /// (法释〔2025〕8号第十条第二款第四项).
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the Regulations came into force.</exception>
    public static Remedy Of(Decision decision, DateOnly decidedOn, OutcomeSettings settings, bool wasDisclosed = false)
    {
        var isBarred = SuitBar.On(decidedOn) && (decision.Outcome != OutcomeTable.Duplicate || wasDisclosed);
        var barred = isBarred ? decision.Outcome.SuitBarredBy : null;
        if (!decision.Outcome.IsReply) return new(RemedyText.None, [], barred);

        var basis = decision.Withholds ? ReviewFirstBasis.On(decidedOn) : [];
        if (basis.Length > 0) return new(RemedyText.ReviewFirst, basis, barred);

        var withoutSuit = decision.Outcome == OutcomeTable.Query && barred is not null && !settings.TellSuitForQueries;
        return new(withoutSuit ? RemedyText.ReviewOnly : RemedyText.ReviewOrSuit, [], barred);
    }

    /// <summary>What makes review come first where information is withheld under articles 14 to 16, wholly or in part.</summary>
    [Article("行政复议法第二十三条第一款第四项", "申请政府信息公开，行政机关不予公开的，先申请行政复议")]
    [Article("法释〔2025〕8号第一条第二款", "不予公开指依据条例第十四条、第十五条、第十六条不予公开")]
    [Article("复议法实施条例（2026年）第三十一条", "全部或者部分不予公开的，先申请行政复议", Unconfirmed = "国务院令第836号，只见于公开的法规文本库，请在国家法律法规数据库核对")]
    public static Dated<ImmutableArray<string>> ReviewFirstBasis { get; } = new(
        new(InForce.Regulations, [], "条例（2019）"),
        new(InForce.ReviewAct, ["行政复议法第二十三条第一款第四项"], "行政复议法（2023）"),
        new(InForce.CourtsOnDisclosure, ["行政复议法第二十三条第一款第四项", "法释〔2025〕8号第一条第二款"], "法释〔2025〕8号"),
        new(InForce.ReviewRegulations, ["行政复议法第二十三条第一款第四项", "复议法实施条例（2026年）第三十一条", "法释〔2025〕8号第一条第二款"], "国务院令第836号"));

    /// <summary>Whether the list of suits that courts do not hear is in force.</summary>
    [Article("法释〔2025〕8号第十条第二款", "人民法院不予立案、驳回起诉的各种情形")]
    public static Dated<bool> SuitBar { get; } = new(
        new(InForce.Regulations, false, "条例（2019）"),
        new(InForce.CourtsOnDisclosure, true, "法释〔2025〕8号"));
}
