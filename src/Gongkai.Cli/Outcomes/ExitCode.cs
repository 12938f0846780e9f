namespace Gongkai.Cli.Outcomes;

/// <summary>What the process says on leaving. The gravest of all files counts.</summary>
internal enum ExitCode
{
    /// <summary>Everything was read, and nothing is wrong with it.</summary>
    Well = 0,

    /// <summary>There are findings, or a file is no report that can be read.</summary>
    Findings = 1,

    /// <summary>The command was misused, or a file can't be opened.</summary>
    Usage = 2,
}
