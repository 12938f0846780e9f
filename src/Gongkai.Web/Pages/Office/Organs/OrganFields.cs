using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Organs;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>The questions about an organ.</summary>
internal static class OrganFields
{
    public static Field Name { get; } = new("name", "机关名称", AnswerKind.Line) { Required = true, Hint = "全称，与公章一致" };

    public static Field ShortName { get; } = new("shortName", "机关简称", AnswerKind.Line) { Hint = "页面上方和列表中使用" };

    public static Field Code { get; } = new("code", "统一社会信用代码", AnswerKind.Line) { Required = true, Hint = "18位，见统一社会信用代码证书" };

    public static Field Kind { get; } = new("kind", "机关类型", AnswerKind.Choice)
    {
        Required = true,
        Hint = "复议机关由此确定（行政复议法第二十四条至第二十八条）",
        Options = [.. Enum.GetValues<OrganKind>().Select(k => new Choice(k.ToString(), k.Name()))],
    };

    public static Field Prefix { get; } = new("prefix", "机关代字", AnswerKind.Line) { Required = true, Hint = "用于文号，例如“团街信公”" };

    public static Field FoundedOn { get; } = new("foundedOn", "设立日期") { Required = true, Hint = "不清楚的，填写开始使用本系统的日期" };

    public static Field On { get; } = new("on", "自哪一天起") { Required = true };

    public static Field Units { get; } = new("units", "内设科室", AnswerKind.Words) { Hint = "每行一个" };

    public static ImmutableArray<Field> New { get; } = [Name, ShortName, Code, Kind, Prefix, FoundedOn, Units];

    /// <summary>Lines of a text, without empty ones.</summary>
    public static string[] Lines(string? text) =>
        text?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The field that a refusal is about.</summary>
    internal static string FieldOf(Breach breach) => breach switch
    {
        _ when breach == OrganRefusal.CodeWrong || breach == OrganRefusal.CodeTaken => "code",
        _ when breach == OrganRefusal.TooFar => "foundedOn",
        _ when breach == OrganRefusal.UnitTwice => "units",
        _ => "name",
    };
}
