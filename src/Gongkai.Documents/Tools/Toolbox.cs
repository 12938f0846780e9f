using System.Collections.Concurrent;

namespace Gongkai.Documents.Tools;

/// <summary>Which programs this machine has: each is looked for once, in PATH and where it is usually installed.</summary>
public sealed class Toolbox
{
    private readonly ConcurrentDictionary<KnownTool, string?> found = new();
    private readonly IReadOnlyList<string> folders;
    private readonly bool usualPlaces;

    private Toolbox(IReadOnlyList<string> folders, bool usualPlaces)
    {
        this.folders = folders;
        this.usualPlaces = usualPlaces;
    }

    /// <summary>What this machine has.</summary>
    public static Toolbox OfThisMachine { get; } =
        new((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            usualPlaces: true);

    /// <summary>Only what these folders hold; without any, nothing.</summary>
    public static Toolbox Of(params string[] folders) => new(folders, usualPlaces: false);

    /// <summary>So many conversions by LibreOffice run at a time; each takes a core and some hundred megabytes.</summary>
    internal SemaphoreSlim Office { get; } = new(Math.Clamp(Environment.ProcessorCount / 2, 1, 4));

    /// <summary>Where the program is, or null where this machine lacks it.</summary>
    public string? PathOf(KnownTool tool) => found.GetOrAdd(tool, Look);

    private string? Look(KnownTool tool)
    {
        var names = OperatingSystem.IsWindows() ? [tool.Command + ".com", tool.Command + ".exe"] : (string[])[tool.Command];
        return folders.Concat(usualPlaces ? tool.Places : []).Where(Path.IsPathFullyQualified)
            .SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
