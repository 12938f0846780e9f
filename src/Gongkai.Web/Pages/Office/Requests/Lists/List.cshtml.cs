using System.Collections.Immutable;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Lists;

/// <summary>申请: the list, filtered, sorted, searched, in pages. All of it stands in the address.</summary>
public sealed class ListModel(CaseBook cases, RequestQuery query) : OfficePage(cases)
{
    /// <summary>在办, 已办结, 全部.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public ListState State { get; set; }

    /// <summary>By what it is sorted.</summary>
    [BindProperty(SupportsGet = true, Name = "sort")]
    public RequestSort Sort { get; set; }

    /// <summary>The last first.</summary>
    [BindProperty(SupportsGet = true, Name = "down")]
    public bool Down { get; set; }

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>承办科室.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    /// <summary>The units of the requests that the officer reaches.</summary>
    public ImmutableArray<string> Units { get; private set; } = [];

    /// <summary>The last row of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public Guid? After { get; set; }

    /// <summary>The rows.</summary>
    public RequestPage Found { get; private set; } = new([], null, 0);

    public async Task OnGet(CancellationToken ct)
    {
        if (!ModelState.IsValid) ModelState.Clear();   // what is in the address and no filter is no filter
        Words = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim()[..Math.Min(Words.Trim().Length, 100)];
        Unit = string.IsNullOrWhiteSpace(Unit) ? null : Unit;
        var filter = SearchWords.Of(
            Words) with
        {
            Open = State switch { ListState.Open => true, ListState.Closed => false, _ => null },
            ToSend = State == ListState.ToSend,
            Sort = Sort,
            Descending = Down,
            Unit = Unit
        };
        Units = await query.Units(By, ct);
        Found = await query.Run(By, filter, After, ct);
    }

    /// <summary>The address of the list with one thing changed.</summary>
    public string Address(ListState? state = null, RequestSort? sort = null, Guid? after = null)
    {
        var down = sort is { } by ? by == Sort && !Down : Down;
        var address = new QueryBuilder { { "state", (state ?? State).ToString() }, { "sort", (sort ?? Sort).ToString() } };
        if (down) address.Add("down", "true");
        if (Words is not null) address.Add("q", Words);
        if (Unit is not null) address.Add("unit", Unit);
        if (after is { } last) address.Add("after", last.ToString());
        return $"{Request.PathBase}/office/requests{address}";
    }

    /// <summary>ascending, descending, or null where the list is not sorted by it.</summary>
    public string? Sorted(RequestSort by) => by != Sort ? null : Down ? "descending" : "ascending";

    /// <summary>A request as the list shows it.</summary>
    public InboxRow Row(RequestItem item) => InboxRow.Of(item, NextStep.Of(item), Law.Calendar, Today);
}

/// <summary>Which requests a list shows.</summary>
public enum ListState
{
    /// <summary>在办.</summary>
    Open,

    /// <summary>待发出: signed, and not sent.</summary>
    ToSend,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>全部.</summary>
    All,
}
