namespace Gongkai.Ledger.Reports;

/// <summary>Choices about counting that no national text makes.</summary>
public sealed record ReportSettings
{
    /// <summary>The defaults.</summary>
    public static ReportSettings Default { get; } = new();

    /// <summary>
    /// 重新办理 counts as an application of its own, received on the day it was taken up again. By default it is none: table III has its result
    /// already.
    /// </summary>
    public bool CountsReopened { get; init; }
}
