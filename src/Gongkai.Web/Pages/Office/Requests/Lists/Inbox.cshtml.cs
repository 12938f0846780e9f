using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Lists;

/// <summary>待办: what waits for the one who is signed in, the most urgent first.</summary>
public sealed class InboxModel(CaseBook cases, OfficeMenu menu, InboxQuery waiting, InMyName named) : OfficePage(cases)
{
    /// <summary>What waits for this officer.</summary>
    public ImmutableArray<InboxRow> Mine { get; private set; } = [];

    /// <summary>待发出: what is signed and has not left, of all cases that the officer reads.</summary>
    public ImmutableArray<InboxRow> ToSend { get; private set; } = [];

    /// <summary>What waits for applicants and others outside.</summary>
    public ImmutableArray<InboxRow> Outside { get; private set; } = [];

    /// <summary>Cases with a proposed strike to confirm.</summary>
    public ImmutableArray<RequestItem> Strikes { get; private set; } = [];

    /// <summary>What others entered from paper in this officer's name.</summary>
    public ImmutableArray<NamedEntry> Named { get; private set; } = [];

    /// <summary>How many more wait than are listed here.</summary>
    public int More { get; private set; }

    /// <summary>The working days.</summary>
    public Gongkai.Law.Calendar.WorkCalendar WorkDays => Law.Calendar;

    /// <summary>How many of mine are overdue.</summary>
    public int Overdue => Mine.Concat(ToSend).Count(w => w.Urgency == "overdue");

    /// <summary>How many wait for this officer.</summary>
    public int Count => Mine.Length + ToSend.Count(w => w.MayAct);

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        // Who handles no cases begins where there is something to do: 监督, 机关.
        if (!By.Where(Can.ReadCases).Any() && menu.For(By).FirstOrDefault() is { } start) return LocalRedirect(start.Path);
        var inbox = await waiting.Run(By, ct);
        var rows = inbox.Items.Select(Row).ToList();
        More = inbox.Total - rows.Count;
        ToSend = [.. rows.Where(r => r.IsToSend)];
        Mine = [.. rows.Where(r => r.Next.Act is not null && !r.IsToSend)];
        Outside = [.. rows.Where(r => r.Next.Act is null)];
        (Strikes, Named) = (inbox.Strikes, await named.Run(By, ct));
        return Page();
    }

    private InboxRow Row(RequestItem item)
    {
        var next = NextStep.Of(item);
        return InboxRow.Of(item, next, Law.Calendar, Today) with { MayAct = By.May(next.Can, item.Organ, item.Unit) };
    }
}
