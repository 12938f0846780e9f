using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Requests;

/// <summary>复议前置: whether the applicant has to ask for review before a suit.</summary>
[Article("行政复议法第二十三条第一款第四项", "不予公开的复议前置，2024年1月1日起的决定")]
[Article("复议法实施条例（2026年）第三十条", "逾期不答复的复议前置，2026年7月1日起", Unconfirmed = "新旧衔接以哪一天为准（P11），没有规定")]
[Article("复议法实施条例（2026年）第三十一条", "依条例第十四条至第十六条全部或者部分不予公开的，属于复议前置")]
public static class ReviewFirst
{
    /// <summary>
    /// A reply with this outcome, decided on this day. The ground of a part that is withheld is taken to be articles 14 to 16.
    /// </summary>
    public static bool After(string outcome, DateOnly decided) =>
        decided >= InForce.ReviewAct && OutcomeTable.Find(outcome) is { } known && MayWithhold(known);

    /// <summary>Silence: by the day on which the reply was due, or by P11 the day of the suit, which may be yet to come.</summary>
    public static bool AfterSilence(DateOnly replyDue, DateOnly suit, Policies policies) =>
        (policies.On(PolicyBook.Silence) == SilenceDay.Suit ? suit : replyDue) >= InForce.ReviewRegulations;

    private static bool MayWithhold(Outcome outcome) => outcome.Withholds || outcome == OutcomeTable.Partial;
}
