using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Law.Requests.Stages;

/// <summary>Recording is always possible, also of what was unlawful; refused is only what can't be true beside the other facts.</summary>
public static class Recording
{
    private static readonly ImmutableArray<(Type Fact, Type First, string Code, string Sentence)> Order =
    [
        (typeof(Corrected), typeof(CorrectionRequested), "corrected", "没有更早的补正通知，不能记录收到补正"),
        (typeof(ReasonsGiven), typeof(ReasonsAsked), "reasons-given", "没有更早的说明理由告知，不能记录收到理由"),
        (typeof(FeePaid), typeof(FeeNotified), "fee-paid", "没有更早的收费通知，不能记录缴费"),
        (typeof(Withdrawn), typeof(WithdrawalAsked), "withdrawn", "没有更早的撤回申请，不能记录确认撤回"),
        (typeof(DisputeAnswered), typeof(Disputed), "dispute-answered", "没有更早的复议或者诉讼，不能记录提交答复、答辩"),
        (typeof(DisputeEnded), typeof(Disputed), "dispute-ended", "没有更早的复议或者诉讼，不能记录结果"),
        (typeof(Reopened), typeof(DisputeEnded), "reopened", "没有更早的复议或者诉讼结果，不能记录重新办理"),
    ];

    /// <summary>What contradicts the other facts, or null where it can be recorded.</summary>
    /// <param name="facts">The facts of the application so far.</param>
    /// <param name="fact">The fact to record, with its number.</param>
    /// <param name="today">Today, in Beijing.</param>
    public static Breach? Contradiction(IReadOnlyCollection<RequestFact> facts, RequestFact fact, DateOnly today)
    {
        var standing = Strikes.Standing(facts).ToList();
        if (fact.On > today) return new("fact.in-future", $"{Name(fact)}的日期应为{Say(today)}或者更早", "");
        if (fact is Struck strike) return Striking(facts, strike);
        return Arrival(standing, fact) ?? Earlier(standing, fact) ?? Named(standing, fact);
    }

    private static Breach? Striking(IReadOnlyCollection<RequestFact> facts, Struck strike)
    {
        if (string.IsNullOrWhiteSpace(strike.Reason)) return new("fact.strike-reason", "请填写更正记录的理由", "");
        return facts.Any(f => f.Seq == strike.Strikes) ? null : new("fact.strike-unknown", "没有要更正的这条记录", "");
    }

    private static Breach? Arrival(List<RequestFact> standing, RequestFact fact)
    {
        var received = standing.OfType<Received>().FirstOrDefault();
        if (fact is Received) return received is null ? null : new("fact.received-twice", "这件申请已经记录过收到日期，记错的请更正原记录", "条例第三十一条");
        if (received is null) return new("fact.not-received", "请先记录收到申请", "条例第三十一条");
        return fact.On < received.On ? new("fact.before-received", $"{Name(fact)}的日期不应早于收到申请的日期{Say(received.On)}", "条例第三十一条") : null;
    }

    private static Breach? Earlier(List<RequestFact> standing, RequestFact fact)
    {
        foreach (var (type, first, code, sentence) in Order)
            if (type == fact.GetType() && !standing.Any(f => f.GetType() == first && f.On <= fact.On))
                return new($"fact.{code}-first", sentence, VerbTable.Of(fact).Article);
        return null;
    }

    // An opinion and a delivery name the letter they belong to.
    private static Breach? Named(List<RequestFact> standing, RequestFact fact)
    {
        long? of = fact switch { OpinionReceived f => f.Of, Dispatched f => f.Of, Delivered f => f.Of, _ => null };
        if (of is null) return null;
        var letter = standing.Find(f => f.Seq == of);
        if (letter is null || !BelongsTo(letter, fact))
            return new("fact.no-letter", $"没有{Name(fact)}所对应的文书", "");
        return fact.On < letter.On ? new("fact.before-letter", $"{Name(fact)}的日期不应早于文书的日期{Say(letter.On)}", "") : null;
    }

    private static bool BelongsTo(RequestFact letter, RequestFact fact) =>
        VerbTable.Of(letter).HasLetter && (fact is not OpinionReceived || letter is Consulted);

    private static string Name(RequestFact fact) => VerbTable.Of(fact).Name;

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
