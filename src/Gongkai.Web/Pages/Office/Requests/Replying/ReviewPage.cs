using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>A page on which a draft is read that others wrote: 审核, 签发, 线下签批.</summary>
public abstract class ReviewPage(CaseBook cases, ReplyPreview preview) : CasePage(cases)
{
    /// <summary>The draft as its letter will be.</summary>
    public Preview? Preview { get; protected set; }

    /// <summary>The letter shows the applicant.</summary>
    public bool Named { get; protected set; }

    /// <summary>Its way.</summary>
    public ApprovalRoute Route => View.Route!;

    /// <summary>Reads the draft under review.</summary>
    protected override async Task<IActionResult?> Prepare(CancellationToken ct)
    {
        if (View.Route is not null) Preview = await preview.Run(By, View.Id, null, ct);
        return null;
    }

    /// <summary>Reads it with the applicant, where the officer may see persons; the look is recorded.</summary>
    protected async Task ReadNamed(CancellationToken ct)
    {
        if (await preview.Named(By, View.Id, ct) is { } named) (Preview, Named) = (named, true);
    }
}
