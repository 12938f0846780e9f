using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>政府集中采购: a project a row (2019 form).</summary>
public static class Purchases
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "purchases", "政府集中采购",
        new("日期", new DayCodec(), Place.On),
        new("项目", new WordsCodec(Name: true, Longest: 200), Place.Item),
        new("金额", new WanYuanCodec(), Place.Yuan),
        Column.Optional("来源", new WordsCodec()))
    {
        Feeds = "2019年版格式表二第二十条第（九）项：采购项目数量、采购总金额（万元）",
        Example = ["2020-06-01", "办公设备采购", "21.39", "采购合同"],
        Counts = new(Measure.OfTheYear, Amount.Money),
        Checks = [new FileRule.OnceAYear("项目")],
    };
}
