using Gongkai.Ledger;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>A page on which a draft is read that others wrote: 审核, 签发, 线下签批.</summary>
public abstract class ReviewPage(OpenLedger ledger) : CasePage(ledger)
{
    /// <summary>The draft as its letter will be.</summary>
    public Preview? Preview { get; protected set; }

    /// <summary>The letter shows the applicant.</summary>
    public bool Named { get; protected set; }

    /// <summary>Its way.</summary>
    public ApprovalRoute Route => View.Route!;

    /// <summary>Finds the case and the draft under review; false where there is no case.</summary>
    protected async Task<bool> Open(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct)) return false;
        if (View.Route is not null) Preview = await new ReplyPreview(Book).Run(By, id, null, ct);
        return true;
    }
}
