using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>事项: what the organ may decide or charge, and from when to when (2019 form).</summary>
public static class Powers
{
    /// <summary>行政事业性收费.</summary>
    public const string Charge = "行政事业性收费";

    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "powers", "事项",
        new("类别", new ChoiceCodec(Decisions.Licence, Decisions.Service, Decisions.Penalty, Decisions.Coercion, Charge), Place.Class),
        new("名称", new WordsCodec(Name: true, Longest: 200), Place.Item),
        new("自", new DayCodec(), Place.On),
        Column.Optional("至", new DayCodec(MayCome: true), Place.Until))
    {
        Feeds = "2019年版格式表二：上一年项目数量、本年增/减",
        Example = ["行政处罚", "占道经营处罚", "2019-01-01"],
        Counts = new(Measure.Standing, Amount.Rows),
        Measures = [Measure.Standing, Measure.StoodBefore],
        Rules = [RowRule.Ordered("至")],
    };
}
