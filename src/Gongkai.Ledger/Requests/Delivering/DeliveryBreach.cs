using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Requests.Delivering;

/// <summary>What can stand in the way of a letter on its way, beyond <see cref="StageBreach"/>.</summary>
public static class DeliveryBreach
{
    /// <summary>It arrived online, and nobody says where.</summary>
    public static readonly Breach NoSystem = new("deliver.no-system", "电子送达的，请在凭证中写明到达申请人指定的哪个系统（邮箱、平台账号）", "复议法实施条例（2026年）第二十三条");

    /// <summary>Somebody asks to have the letter struck.</summary>
    public static readonly Breach UnderDispute = new("deliver.disputed", "有人提请更正这份文书，请确认或者不予更正以后再发出", "条例第四十五条");

    internal static Breach? Disputed(CaseAct act, LetterMove move) =>
        act.Case.Log.OpenProposals.Any(p => p.What is StrikeProposed { Seq: var seq } && seq == move.Of) ? UnderDispute : null;

    // The day of an electronic delivery is that of the arrival in the system which the applicant named: so it has to be named.
    internal static Breach? Unproven(CaseAct act, LetterMove move) =>
        move.Way is DeliveryWay.Electronic && move.On >= InForce.ReviewRegulations && act.HasKey && string.IsNullOrWhiteSpace(move.Proof)
            ? NoSystem : null;

    // What the letter says counts, not what the organ has written down since; a letter that was signed elsewhere is read in its scan.
    internal static async Task<Breach?> Offline(CaseAct act, LetterMove move)
    {
        if (move.Way is not DeliveryWay.Electronic || !act.HasKey) return null;
        if (act.Case.Facts.FirstOrDefault(f => f.Seq == move.Of && f.Fact is Replied or DeemedAbandoned) is not { } letter) return null;
        if (act.Words(letter).Filled?.GetValueOrDefault("remedies") is not { Length: > 0 } remedies || remedies == ReplyElsewhere.InScan)
            return null;
        var address = (await LetterHead.Of(act.Work, act.Case.Organ, letter.Fact!.On)).Bodies?.OnlineReview;
        return address is not null && remedies.Contains(address, StringComparison.Ordinal) ? null : LetterBreach.NoOnlineReview;
    }
}
