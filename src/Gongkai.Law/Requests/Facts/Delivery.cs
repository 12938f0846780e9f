namespace Gongkai.Law.Requests;

/// <summary>送达 has two days: the organ's compliance, and the day from which the applicant's periods run.</summary>
/// <param name="Complied">答复之日: posting (交邮之日), signature on handing over, refusal, arrival in the applicant's system (P10).</param>
/// <param name="Known">The day the applicant got it; null while it is in the post.</param>
/// <param name="Article">What fixes the first.</param>
[Article("国办公开办函〔2016〕235号第四条", "邮寄的以交邮之日、直接送达的以签收之日为答复之日")]
[Article("复议法实施条例（2026年）第二十三条", "申请人知道之日：签收、拒收、进入其指定的系统")]
public sealed record Delivery(DateOnly? Complied, DateOnly? Known, string Article)
{
    /// <summary>The two days that follow from these facts.</summary>
    public static Delivery Of(RequestFacts facts)
    {
        var electronic = facts.Policies.On(PolicyBook.ElectronicReply) == ElectronicReply.OnSending ? facts.ElectronicSent
            ?? facts.ElectronicArrived : facts.ElectronicArrived;
        (DateOnly? Day, string Article)[] ways =
        [
            (facts.Posted, "国办公开办函〔2016〕235号第四条"),
            (facts.HandedOver, "国办公开办函〔2016〕235号第四条"),
            (electronic, "复议法实施条例（2026年）第二十三条"),
            (facts.DeliveryRefused, "民诉法第八十九条"),
            (facts.SignedFor ?? facts.Served, "国办公开办函〔2016〕235号第四条"),
        ];
        var first = ways.Where(w => w.Day is not null).DefaultIfEmpty().MinBy(w => w.Day);
        return new(
            first.Day,
            facts.Served ?? facts.SignedFor ?? facts.HandedOver ?? facts.DeliveryRefused ?? facts.ElectronicArrived,
            first.Article ?? "");
    }
}
