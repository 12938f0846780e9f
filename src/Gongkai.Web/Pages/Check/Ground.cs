using Gongkai.Law.Report;

namespace Gongkai.Web.Pages.Check;

/// <summary>The words around a finding: what it rests on, and where to look.</summary>
internal static class Ground
{
    public static string Of(Basis basis) => basis switch
    {
        Basis.Arithmetic => "算术",
        Basis.StatutoryForm => "法定格式",
        _ => "经验",
    };

    public static string? FirstCell(Finding finding) => finding.Cells is [var cell, ..] ? cell : null;

    public static string TableName(string cell) => cell switch
    {
        ['t', 'a', 'b', 'l', 'e', '2', ..] => "看表二",
        ['t', 'a', 'b', 'l', 'e', '3', ..] => "看表三",
        _ => "看表四",
    };
}
