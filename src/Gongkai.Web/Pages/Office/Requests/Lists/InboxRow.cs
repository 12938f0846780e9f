using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Verbs;

namespace Gongkai.Web.Pages.Office.Requests.Lists;

/// <summary>A request in a list: what is to be done, and how long there is.</summary>
/// <param name="Item">The request.</param>
/// <param name="Next">What is to be done.</param>
/// <param name="Time">How long there is; null: nothing is due.</param>
/// <param name="Today">Today.</param>
public sealed record InboxRow(RequestItem Item, NextStep Next, ReplyTime? Time, DateOnly Today)
{
    private const int Soon = 3;

    /// <summary>Its letter is signed and has not left: it answers nobody yet.</summary>
    public bool IsToSend => Item.WaitsFor.IsToSend();

    /// <summary>The one who looks may do what is next.</summary>
    public bool MayAct { get; init; } = true;

    /// <summary>overdue, soon, or null.</summary>
    public string? Urgency => Time is ReplyTime.Running { Left: var left } ? left < 0 ? "overdue" : left <= Soon ? "soon" : null : null;

    /// <summary>还剩 6 个工作日, 暂停计算（征求意见）.</summary>
    public string Left => Time?.Say ?? $"已办结，{Item.WaitsFor.Name()}";

    /// <summary>最迟 12月18日, 恢复计算后还剩 6 个工作日, or null.</summary>
    public string? Until => Time switch
    {
        ReplyTime.Running { Due: var due } when Item.ClosedOn is not null => $"{What} {Day.Brief(due, Today)}",
        ReplyTime.Running { Due: var due } => $"最迟 {Day.Brief(due, Today)}",
        { SayLeft: var left } => left,
        _ => null,
    };

    /// <summary>What review or court want besides, while the applicant has no answer yet; or null.</summary>
    public string? Besides => Item is { ClosedOn: null, DisputeDue: { } due } ? $"复议、诉讼答复最迟 {Day.Brief(due, Today)}" : null;

    private string What => Item.WaitsFor == Waiting.Reopening ? "重新答复最迟" : "答复、答辩最迟";

    /// <summary>The row of an item.</summary>
    public static InboxRow Of(RequestItem item, NextStep next, WorkCalendar calendar, DateOnly today) =>
        new(item, next, item.TimeOn(today, calendar), today);
}
