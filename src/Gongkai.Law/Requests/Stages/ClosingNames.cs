namespace Gongkai.Law.Requests.Stages;

/// <summary>What people call ways of delivery, and what an applicant let pass.</summary>
public static class ClosingNames
{
    /// <summary>The way's name in Chinese (送达方式).</summary>
    public static string Name(this DeliveryWay way) => way switch
    {
        DeliveryWay.InPerson => "当面送达",
        DeliveryWay.ByOtherOrgan => "委托其他行政机关送达",
        DeliveryWay.Post => "邮政寄送（挂号信、邮政 EMS）",
        DeliveryWay.PostCollect => "邮政寄送，收件人付费",
        DeliveryWay.Courier => "其他快递",
        DeliveryWay.Electronic => "电子送达",
        DeliveryWay.Refused => "拒收、留置",
        _ => "公告送达",
    };

    /// <summary>What was let pass, in Chinese.</summary>
    public static string Name(this Lapse lapse) => lapse == Lapse.Correction ? "逾期不补正" : "逾期不缴费";
}
