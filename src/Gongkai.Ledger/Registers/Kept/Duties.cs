using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>领导小组和分工: who answers for what.</summary>
public static class Duties
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "duties", "领导小组和分工",
        new("机构或岗位", new WordsCodec(Name: true, Longest: 100), Place.Item),
        new("姓名", new WordsCodec(Longest: 100)),
        new("职责", new WordsCodec()),
        new("自", new DayCodec(), Place.On),
        Column.Optional("至", new DayCodec(MayCome: true), Place.Until))
    {
        Feeds = "年度报告第一部分“监督保障”：组织领导",
        Example = ["政务公开领导小组组长", "张伟", "全面负责", "2026-01-05"],
        Counts = new(Measure.Standing, Amount.Rows),
        Measures = [Measure.Standing],
        Rules = [RowRule.Ordered("至")],
    };
}
