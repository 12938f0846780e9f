using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>培训与会议: what the office held or attended of trainings, studies and meetings on disclosure.</summary>
public static class Sessions
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "sessions", "培训与会议",
        new("日期", new DayCodec(), Place.On),
        new("类别", new ChoiceCodec("培训", "学习", "会议", "领导小组会议"), Place.Class),
        new("名称", new WordsCodec()),
        Column.Optional("人数", new CountCodec(), Place.Quantity),
        Column.Optional("组织者", new WordsCodec()))
    {
        Feeds = "年度报告第一部分“监督保障”：培训、会议的次数",
        Example = ["2026-03-18", "培训", "政府信息公开业务培训", "45", "党政办公室"],
    };
}
