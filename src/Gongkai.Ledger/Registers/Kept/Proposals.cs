using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>建议提案: answers to deputies and members, published or not.</summary>
public static class Proposals
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "proposals", "建议提案",
        new(Register.CodeHeading, new WordsCodec(Name: true, Longest: 100), Place.Code),
        new("类别", new ChoiceCodec("建议", "提案"), Place.Class),
        new("标题", new WordsCodec()),
        new("答复日期", new DayCodec(), Place.On),
        new("公开", new ChoiceCodec("是", "否"), Place.Mark))
    {
        Feeds = "年度报告第六部分：建议提案办理结果公开的件数",
        Example = ["人大第12号", "建议", "关于增设公交站的建议", "2026-06-20", "是"],
    };
}
