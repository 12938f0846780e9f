using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>制度: the office's own rules on disclosure, made, changed or ended.</summary>
public static class Rules
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "rules", "制度",
        new("日期", new DayCodec(), Place.On),
        new("名称", new WordsCodec()),
        new("动作", new ChoiceCodec("建立", "修订", "废止"), Place.Class))
    {
        Feeds = "年度报告第一部分“政府信息管理”：建立、修订、废止的制度",
        Example = ["2026-02-09", "政府信息公开保密审查制度", "修订"],
    };
}
