using Gongkai.Law;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>A signature that was given outside the program: never fewer than two people stand behind a reply.</summary>
internal static class OutsideSignature
{
    /// <summary>What stands in the way: the signer may sign on that day, did not draft, and does not enter the own signature.</summary>
    public static async Task<Breach?> Refusal(CaseAct act, Guid signer, DateOnly on, Guid? drafter)
    {
        if (signer == drafter) return ApprovalBreach.OwnSignature;
        if (signer == act.By.Id) return PaperBreach.OwnEntry;
        var officer = await new OfficerRegister(act.Work.Database).Find(signer, on, CancellationToken.None);
        return officer?.May(Can.Sign, act.Case.Organ, act.Case.Unit) is true ? null : PaperBreach.NoSigner;
    }
}
