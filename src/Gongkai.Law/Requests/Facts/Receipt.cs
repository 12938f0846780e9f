namespace Gongkai.Law.Requests;

/// <summary>收到申请之日, by channel.</summary>
/// <param name="On">The day, or null while it is not fixed (an ordinary letter whose sender was not reached).</param>
/// <param name="Article">What fixes it.</param>
/// <param name="Policies">The settings it rests on.</param>
[Article("条例第三十一条", "收到申请之日，按提交渠道确定", Unconfirmed = "互联网渠道何时为“双方确认”（P1）")]
[Article("条例第二十九条第一款", "口头申请由行政机关代为填写，以填写确认之日为收到之日", Unconfirmed = "收到之日系类推")]
public sealed record Receipt(DateOnly? On, string Article, params IReadOnlyList<string> Policies)
{
    /// <summary>Where P2 counts from as well: arrival or submission before the day.</summary>
    public DateOnly? ShadowFrom { get; private init; }

    /// <summary>The day that follows from these facts, or null where they say nothing of a receipt.</summary>
    public static Receipt? Of(RequestFacts facts)
    {
        if (facts.Channel is null && facts.Receipt is null) return null;
        var receipt = facts.Channel is { } channel ? ByChannel(channel, facts) : new(facts.Receipt, "条例第三十一条");
        receipt = receipt with { On = receipt.On ?? facts.Receipt };
        var first = facts.Channel switch
        {
            Channel.OrdinaryMail => facts.Arrived,
            { } other when other.WaitsForConfirmation() => facts.Submitted ?? facts.Arrived,
            _ => null,
        };
        return first < (receipt.On ?? DateOnly.MaxValue) ? receipt with { ShadowFrom = first } : receipt;
    }

    private static Receipt ByChannel(Channel channel, RequestFacts f) => channel switch
    {
        Channel.OnSite => new(f.Submitted ?? f.Arrived, "条例第三十一条第一项"),
        Channel.SignedMail => new(f.Arrived, "条例第三十一条第二项"),
        Channel.OrdinaryMail => new(f.Confirmed, "条例第三十一条第二项"),
        Channel.Fax => new(f.Confirmed, "条例第三十一条第三项"),
        Channel.Oral => new(f.Confirmed ?? f.Submitted ?? f.Arrived, "条例第二十九条第一款"),
        _ when f.Policies.On(PolicyBook.OnlineConfirmation) == OnlineConfirmation.BySubmission =>
            new(f.Submitted ?? f.Arrived ?? f.Confirmed, "条例第三十一条第三项", PolicyBook.OnlineConfirmation.Id),
        _ => new(f.Confirmed, "条例第三十一条第三项", PolicyBook.OnlineConfirmation.Id),
    };
}
