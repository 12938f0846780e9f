using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Cli.Outcomes;

/// <summary>What came of one file.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Checkup">What the check found; null where nothing was checked.</param>
internal sealed record FileOutcome(Reading Reading, Checkup? Checkup)
{
    /// <summary>The bytes for the outputs of the run, in their order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Lines { get; init; } = [];

    /// <summary>Something the person should know beside the result, in one sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Why the file gave no report, or null where it gave one.</summary>
    /// <remarks>A broken byte is no reason; why there is no report stands behind it.</remarks>
    public Fault? Refusal => Reading.Tables is null
        ? Reading.Faults.FirstOrDefault(f => f is { Place: "", Offset: < 0 }) ?? Reading.Faults[0]
        : null;

    public ExitCode Exit =>
        Refusal is { Code: FileFaults.Unreadable } ? ExitCode.Usage
        : Refusal is not null || Checkup is { Findings: [{ Severity: not Severity.Info }, ..] } ? ExitCode.Findings
        : ExitCode.Well;
}

/// <summary>What came of a file that was named: of itself, or of each file in it where it is an archive.</summary>
/// <param name="Source">The file.</param>
/// <param name="Files">At least one.</param>
internal sealed record SourceOutcome(string Source, IReadOnlyList<FileOutcome> Files)
{
    public ExitCode Exit => Files.Max(f => f.Exit);
}
