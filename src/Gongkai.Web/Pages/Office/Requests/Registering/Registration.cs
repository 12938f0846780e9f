using Gongkai.Law.Requests;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Registering;

/// <summary>
/// What follows from how a letter came in: the day of receipt and the last day to answer. It is shown before anything is saved.
/// </summary>
/// <param name="Channel">How it came in.</param>
/// <param name="Arrived">The day it arrived.</param>
/// <param name="Receipt">收到申请之日, with its article.</param>
/// <param name="Reply">The last day to answer; null while the day of receipt is not fixed.</param>
public sealed record Registration(Channel Channel, DateOnly Arrived, Receipt Receipt, Due? Reply)
{
    /// <summary>What the one who registers has seen, so that saving shows no surprise.</summary>
    public string Seen => $"{(Receipt.On is { } on ? Day.Iso(on) : "open")} {(Reply is { } due ? Day.Iso(due.Date) : "open")}";

    /// <summary>What follows from these answers, or what is to be put right.</summary>
    public static (Registration? Registration, Problem? Problem) Of(Answers answers, LawOfDay law, DateOnly today)
    {
        if (answers["channel"] is not { } name || !Enum.TryParse<Channel>(name, out var channel)
            || answers.Date("arrived") is not { } arrived) return (null, null);
        var confirmed = channel is Channel.OnSite or Channel.SignedMail ? null : answers.Date("confirmed");
        if (arrived > today) return (null, new("arrived", $"到的日期应为{Day.Iso(today)}或者更早"));
        if (confirmed > today) return (null, new("confirmed", $"确认的日期应为{Day.Iso(today)}或者更早"));
        if (RegisterBreach.OutOfReach(arrived) is { } breach)
            return (null, new("arrived", $"{breach.Sentence}（{breach.Article}）"));
        if (arrived < today.AddDays(-RegisterBreach.LongAgo) && answers["late"] is null)
            return (null, new("arrived", RegisterBreach.TooLongAgo.Sentence));
        if (confirmed < arrived) return (null, new("confirmed", $"确认的日期不应早于到的日期{Day.Iso(arrived)}"));
        var receipt = ReceiptRule.Of(law, channel, arrived, confirmed);
        var dates = receipt.On is { } on ? DueDates.Of(new() { Receipt = on, Policies = law.Policies }, law.Calendar) : null;
        return (new(channel, arrived, receipt, dates is { Allowed: true } ? dates.Value[DueKey.Reply] : null), null);
    }
}
