using System.Collections.Immutable;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>
/// 试点领域: which of the fields of standardised disclosure (国办发〔2019〕54号) touch the office; the latest row of a field holds.
/// </summary>
public static class Areas
{
    /// <summary>试点领域 of 国办发〔2019〕54号 and those before it, in the order of the ministries' catalogues.</summary>
    public static ImmutableArray<string> Fields { get; } =
    [
        "重大建设项目", "公共资源交易", "义务教育", "户籍管理", "社会救助", "养老服务", "公共法律服务", "财政预决算", "就业",
        "社会保险", "城乡规划", "农村集体土地征收", "生态环境", "国有土地上房屋征收与补偿", "保障性住房", "农村危房改造", "城市综合执法", "市政服务",
        "涉农补贴", "公共文化服务", "卫生健康", "安全生产", "救灾", "税收管理", "食品药品监管", "扶贫",
    ];

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "areas", "试点领域",
        new("领域", new ChoiceCodec(Fields), Place.Item),
        new("涉及", new ChoiceCodec("是", "否"), Place.Class),
        new("自", new DayCodec(), Place.On))
    {
        Feeds = "年度报告第一部分“政府信息公开平台建设”：涉及的试点领域数",
        Example = ["社会救助", "是", "2026-01-01"],
        Counts = new(Measure.Latest, Amount.Rows),
        Measures = [Measure.Latest],
    };
}
