using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>回应关切、发布会: press conferences, interviews, and answers to what people were worried about.</summary>
public static class Responses
{
    /// <summary>The register.</summary>
    public static Register Register { get; } = new(
        "responses", "回应关切、发布会",
        new("日期", new DayCodec(), Place.On),
        new("类别", new ChoiceCodec("新闻发布会", "在线访谈", "回应关切"), Place.Class),
        new("标题", new WordsCodec()))
    {
        Feeds = "年度报告第一部分“主动公开”：新闻发布会、在线访谈、回应关切的次数",
        Example = ["2026-04-18", "回应关切", "关于停水的说明"],
    };
}
