using Gongkai.Reports;

namespace Gongkai.Web.ReportSheet;

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

    /// <summary>The anchor of the table or part that a finding is about, or null where it is about the whole report.</summary>
    public static string? Anchor(Finding finding) => FirstCell(finding) ?? PartOf(finding.Place);

    /// <summary>"看表三" for what stands in a table, "看第五部分" for a part.</summary>
    public static string Invitation(Finding finding) => PartOf(FirstCell(finding) ?? finding.Place) switch
    {
        "s2" => "看表二",
        "s3" => "看表三",
        "s4" => "看表四",
        "s1" => "看第一部分",
        "s5" => "看第五部分",
        _ => "看第六部分",
    };

    /// <summary>"表三" of "table3.new_received.total".</summary>
    public static string Table(string cell) => $"表{"〇一二三四"[cell["table".Length] - '0']}";

    private static string? PartOf(string place) => place switch
    {
        ['s', >= '1' and <= '6'] => place,
        _ when place.StartsWith("table", StringComparison.Ordinal) && place.Length > 5 => $"s{place[5]}",
        _ => null,
    };
}
