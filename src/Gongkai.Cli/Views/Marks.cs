using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Reports;

namespace Gongkai.Cli.Views;

/// <summary>How cells and findings are marked: by a sign and by colour, so that either alone is enough.</summary>
internal static class Marks
{
    /// <summary>A number with the sign of the gravest finding that names its cell; findings come gravest first.</summary>
    public static Piece Cell(Cell cell, CellValue value, ImmutableArray<Finding> findings)
    {
        var number = value.Number?.ToString(CultureInfo.InvariantCulture) ?? "—";
        foreach (var finding in findings)
            if (finding.Cells.Contains(cell.Id)) return new Piece(Sign(finding) + number, ToneOf(finding.Severity));
        return value switch
        {
            { Number: null } => new Piece(number, Tone.Warning),
            { Sureness: Sureness.Doubtful } => new Piece($"?{number}", Tone.Warning),
            { Number: 0 } => new Piece(number, Tone.Dim),
            _ => new Piece(number),
        };
    }

    public static string Sign(Finding finding) => finding switch
    {
        { Outcome: Outcome.Uncertain } => "?",
        { Severity: Severity.Error } => "✗",
        { Severity: Severity.Warning } => "!",
        _ => "·",
    };

    /// <summary>The weight of a finding in the words of the office.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "需要说明",
        _ => "提示",
    };

    public static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        _ => Tone.Info,
    };
}
