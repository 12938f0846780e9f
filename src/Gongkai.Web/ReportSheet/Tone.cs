using Gongkai.Reports;

namespace Gongkai.Web.ReportSheet;

/// <summary>How a finding is shown: colour, mark and word go together.</summary>
public sealed record Tone(string Class, string Mark, string Word)
{
    public static readonly Tone Error = new("error", "✗", "错误");
    public static readonly Tone Warning = new("warn", "!", "需要说明");
    public static readonly Tone Note = new("note", "i", "提示");
    public static readonly Tone Passed = new("ok", "✓", "通过");

    /// <summary>By the weight of a finding that does not hold.</summary>
    public static Tone Of(Finding finding) => finding switch
    {
        { Outcome: Outcome.Pass } => Passed,
        { Severity: Severity.Info } => Note,
        { Severity: Severity.Warning } => Warning,
        _ => Error,
    };
}
