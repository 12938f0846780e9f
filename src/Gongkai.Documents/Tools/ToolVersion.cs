namespace Gongkai.Documents.Tools;

/// <summary>Asks a program for its version.</summary>
public static class ToolVersion
{
    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromSeconds(20) };

    /// <summary>The first line in which it names itself, or null where it does not answer.</summary>
    public static string? Of(KnownTool tool, Toolbox tools)
    {
        if (tools.PathOf(tool) is not { } path) return null;
        using var scratch = new Scratch();
        var lines = ToolRun.Run(path, [tool.VersionArgument], scratch.Folder, Limits).Output.Split('\n');
        return lines.FirstOrDefault(l => l.Any(char.IsAsciiDigit))?.Trim();
    }
}
