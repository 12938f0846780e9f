namespace Gongkai.Law.Fees;

/// <summary>信息处理费: there is no fee, except where volume or frequency clearly exceed what is reasonable; then there may be one.</summary>
[Article("条例第四十二条", "不收取费用；数量、频次明显超过合理范围的，可以收取信息处理费")]
[Article("国办函〔2020〕109号第三条", "按件计收或者按量计收，每件申请只适用一种", Unconfirmed = "一个自然月按哪一天归入（P6）、累计谁的申请（P7）")]
public static class ProcessingFee
{
    /// <summary>More than this is no application but a mistake in typing.</summary>
    public const int Most = 1_000_000;

    /// <summary>What an application costs by exactly one of the two tariffs.</summary>
    /// <param name="items">Its items, to charge by item; else null.</param>
    /// <param name="pages">Its pages, to charge by page; else null.</param>
    /// <param name="before">The applicant's items earlier in the month.</param>
    /// <param name="on">The day of the notice.</param>
    public static Verdict<FeeCalculation> Of(int? items, int? pages, int before, DateOnly on) => (items, pages) switch
    {
        (null, null) => FeeBreach.Nothing,
        (not null, not null) => FeeBreach.BothTariffs,
        _ when on < InForce.ProcessingFees => FeeBreach.NotYet,
        _ when IsOutOfRange(items) || IsOutOfRange(pages) || IsOutOfRange(before) => FeeBreach.OutOfRange,
        (_, not null) when before > 0 => FeeBreach.PagesDoNotAddUp,
        ({ } n, _) => Calculate(Tariff.ByItem, before, n, on),
        (_, { } n) => Calculate(Tariff.ByPage, 0, n, on),
    };

    private static bool IsOutOfRange(int? quantity) => quantity is < 0 or > Most;

    private static FeeCalculation Calculate(Tariff tariff, int before, int quantity, DateOnly on)
    {
        var version = Tariffs.On(tariff, on);
        return new(tariff, before, quantity, [.. version.Value.SelectMany(b => Steps(b, before + 1, before + quantity))], version.Source);
    }

    private static IEnumerable<FeeStep> Steps(Bracket bracket, int first, int last)
    {
        var end = Math.Min(bracket.Last ?? last, last);
        var start = Math.Max(bracket.First, first);
        while (start <= end)
        {
            var rises = bracket.RisesEvery == 0 ? 0 : (start - bracket.First) / bracket.RisesEvery;
            var stop = bracket.RisesEvery == 0 ? end : Math.Min(bracket.First + (rises + 1) * bracket.RisesEvery - 1, end);
            yield return new FeeStep(start, stop, bracket.Yuan + rises * bracket.RisesBy);
            start = stop + 1;
        }
    }
}

/// <summary>What can be wrong with a charge.</summary>
public static class FeeBreach
{
    /// <summary>Neither items nor pages.</summary>
    public static readonly Breach Nothing = new("fee.nothing", "请填写件数或者页数", "国办函〔2020〕109号第三条");

    /// <summary>By item and by page together.</summary>
    public static readonly Breach BothTariffs = new("fee.both-tariffs", "一件申请只能按件或者按量计收，不能同时计收", "国办函〔2020〕109号第三条");

    /// <summary>Before the measure was in force.</summary>
    public static readonly Breach NotYet = new("fee.not-yet", "信息处理费自2021年1月1日起才可以收取", "国办函〔2020〕109号");

    /// <summary>A number that can't be.</summary>
    public static readonly Breach OutOfRange = new("fee.out-of-range", "件数、页数应为0至1000000的整数", "国办函〔2020〕109号第三条");

    /// <summary>Pages count for each application alone.</summary>
    public static readonly Breach PagesDoNotAddUp = new("fee.pages-do-not-add-up", "按量计收的，页数按每件申请分别计算，不与此前的申请累计", "国办函〔2020〕109号第五条");

    /// <summary>Pages of what is public already.</summary>
    public static readonly Breach PublicPages = new("fee.public-pages", "已经主动公开、只告知获取途径的信息，不按量计收", "国办函〔2020〕109号第五条");
}
