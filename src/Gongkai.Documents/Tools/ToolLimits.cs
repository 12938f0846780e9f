namespace Gongkai.Documents.Tools;

/// <summary>What a program outside the process may use before it is stopped.</summary>
public sealed record ToolLimits
{
    /// <summary>The defaults: fifty times what the largest report seen takes.</summary>
    public static ToolLimits Default { get; } = new();

    /// <summary>How long it may run.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space, where the system can limit it (Unix). LibreOffice alone takes up more than one gigabyte of it.</summary>
    public long MaxMemory { get; init; } = 4L << 30;

    /// <summary>The largest file it may write.</summary>
    public long MaxFile { get; init; } = 256L << 20;
}
