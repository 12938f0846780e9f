using System.Globalization;
using Gongkai.Law.Report;
using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>How cells and findings are marked: by a sign and by colour, so that either alone is enough.</summary>
internal static class Marks
{
    public static readonly Style Dim = new(decoration: Decoration.Dim);
    public static readonly Style Strong = new(decoration: Decoration.Bold);

    private static readonly Style Error = new(Color.Red);
    private static readonly Style Warning = new(Color.Yellow);
    private static readonly Style Info = new(Color.Blue);

    /// <summary>A cell of a table: its number, with the sign of the gravest finding that names it.</summary>
    public static Text Cell(Cell cell, CellValue value, IEnumerable<Finding> findings)
    {
        var number = value.Number?.ToString(CultureInfo.InvariantCulture) ?? "—";
        var finding = findings.FirstOrDefault(f => f.Cells.Contains(cell.Id));
        if (finding is not null) return new Text($"{Sign(finding)}{number}", StyleOf(finding.Severity));
        return value.Number switch
        {
            null => new Text(number, Warning),
            0 => new Text(number, Dim),
            _ => new Text(value.Sureness == Sureness.Doubtful ? $"?{number}" : number),
        };
    }

    public static string Sign(Finding finding) => finding switch
    {
        { Outcome: Outcome.Uncertain } => "?",
        { Severity: Severity.Error } => "✗",
        { Severity: Severity.Warning } => "!",
        _ => "i",
    };

    /// <summary>The weight of a finding in the words of the office.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "需要说明",
        _ => "提示",
    };

    public static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Info,
    };
}
