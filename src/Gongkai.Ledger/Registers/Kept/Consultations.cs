using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>意见征集: what people were asked, how many opinions came in of each kind; it counts in the year in which it ends.</summary>
public static class Consultations
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "consultations", "意见征集",
        new("标题", new WordsCodec(Name: true, Longest: 200), Place.Item),
        new("起", new DayCodec(), Place.Third),
        new("止", new DayCodec(MayCome: true), Place.On),
        new("意见类别", new WordsCodec(Name: true, Longest: 40), Place.Class),
        new("条数", new CountCodec(), Place.Quantity),
        Column.Optional("反馈日期", new DayCodec()))
    {
        Feeds = "年度报告第一部分“主动公开”“政府信息公开平台建设”：征集的件数、收到的意见",
        Example = ["2027年民生实事意见征集", "2026-09-01", "2026-09-30", "教育", "12", "2026-10-20"],
        Counts = new(Measure.OfTheYear, Amount.Quantity),
        Rules = [new("止", r => r.Third is not { } from || from <= r.On, ImportBreach.EndsBefore)],
    };
}
