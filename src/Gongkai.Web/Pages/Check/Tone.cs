using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Web.Pages.Check;

/// <summary>How a finding is shown: colour, mark and word go together.</summary>
public sealed record Tone(string Class, string Mark, string Word)
{
    public static readonly Tone Error = new("error", "✗", "错误");
    public static readonly Tone Warning = new("warn", "!", "需要说明");
    public static readonly Tone Note = new("note", "i", "提示");
    public static readonly Tone Passed = new("ok", "✓", "通过");

    /// <summary>What a person has to look at is not called an error, whatever its rule weighs.</summary>
    public static Tone Of(Finding finding) => finding switch
    {
        { Outcome: Outcome.Pass } => Passed,
        { Severity: Severity.Info } => Note,
        { Severity: Severity.Warning } or { Outcome: Outcome.Uncertain } => Warning,
        _ => Error,
    };
}

/// <summary>How many findings of each kind.</summary>
public sealed record Tally(int Errors, int Warnings, int Notes, int Passed)
{
    public static Tally Of(Checkup checkup)
    {
        var tones = checkup.Findings.Select(Tone.Of).ToImmutableArray();
        return new(tones.Count(t => t == Tone.Error), tones.Count(t => t == Tone.Warning), tones.Count(t => t == Tone.Note), checkup.Passed.Length);
    }
}
