using Gongkai.Documents.Reading;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>What the person asked for: `read` or `check`, with its options.</summary>
/// <param name="Files">Files, globs and folders as typed.</param>
/// <param name="Check">Whether the rules are held against the reports, too.</param>
internal sealed record RunRequest(IReadOnlyList<string> Files, bool Check)
{
    public string? Previous { get; init; }
    public string? Tree { get; init; }
    public bool Json { get; init; }
    public bool Csv { get; init; }
    public bool Places { get; init; }
    public string? Out { get; init; }
    public int? Jobs { get; init; }
    public bool Resume { get; init; }

    /// <summary>What must be the same in a run that goes on where another one stopped.</summary>
    public string Signature => string.Join(
        ' ', "gongkai", Check ? "check" : "read", $"reader={ReportReader.Version}", $"rules={RuleBook.Version}",
        string.Join('+', OutputFormat.For(this).Select(f => f.FileName)), Places ? "places" : "plain", Previous ?? "");
}
