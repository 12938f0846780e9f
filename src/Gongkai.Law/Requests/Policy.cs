using System.Collections.Immutable;

namespace Gongkai.Law.Requests;

/// <summary>A question that no national text answers, or not for certain, and the readings that an organ may choose from.</summary>
/// <param name="Id">Its name in settings and facts ("P3").</param>
/// <param name="Question">The question, for people.</param>
/// <param name="Default">The reading that holds where none is chosen.</param>
/// <param name="Others">The other readings; empty where the value is a number.</param>
/// <param name="Source">What there is in the texts.</param>
public sealed record Policy(string Id, string Question, string Default, ImmutableArray<string> Others, string Source)
{
    /// <summary>The value is a number of days.</summary>
    public bool IsNumber => int.TryParse(Default, out _);

    /// <summary>The value is one of the readings, or a number where one is asked for.</summary>
    public bool Accepts(string value) => IsNumber
        ? int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n <= 366
        : value == Default || Others.Contains(value);
}

/// <summary>The questions that are settled by a setting, never by a constant.</summary>
public static class PolicyBook
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Policy> All { get; } =
    [
        new("P1", "通过互联网渠道提交的申请，何时为“双方确认”", "office-confirmation", ["submission"], "条例第三十一条第三项；国办公开办函〔2015〕207号"),
        new("P2", "确认晚于提交或到达时，是否同时按提交或到达之日推算", "show", ["hide"], "最高人民法院指导案例26号"),
        new("P3", "征求意见所需时间从何时起扣除", "after-sending-day", ["sending-day-excluded", "from-receipt"], "条例第三十三条第三款"),
        new("P4", "合理的补正期限为几个工作日", "10", [], "条例第三十条"),
        new("P5", "补正通知晚于七个工作日的，收到补正后是否重新计算答复期限", "no-restart", ["restart"], "条例第三十条"),
        new("P6", "信息处理费按“自然月”累计时，申请归入哪个月", "receipt", ["submission"], "国办函〔2020〕109号第三条"),
        new("P7", "信息处理费累计谁的申请", "organ", ["platform"], "国办函〔2020〕109号第三条"),
        new("P8", "延迟答复的合理期限由谁确定", "entered", [], "条例第三十五条"),
        new("P9", "更正记录、处理投诉等内部办理期限为几个工作日", "20", [], "条例第四十一条、第四十七条、第五十一条"),
        new("P10", "以电子方式送达的，何时为答复之日", "arrival", ["sending"], "复议法实施条例（2026年）第二十三条；民诉法第九十条"),
        new("P11", "逾期不答复是否复议前置，以哪一天为准", "reply-due", ["suit-date"], "复议法实施条例（2026年）第三十条"),
        new("closeGrace", "补正或者缴费期满后，等待在途邮件几个工作日方可提出按放弃申请处理", "5", [], "条例第三十条"),
        new("feeRestartsPeriod", "缴费后是否重新计算答复期限", "true", ["false"], "国办函〔2020〕109号第七条"),
    ];

    /// <summary>The question with this name, or null.</summary>
    public static Policy? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
