namespace Gongkai.Documents.Tests.Reading;

/// <summary>Published reports that lie beside the repository where we work on it, and are no part of it.</summary>
internal static class Shared
{
    public static string? Folder { get; } = Find();

    public static string[] Files(string folder, string pattern) =>
        Folder is null ? [] : [.. Directory.GetFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHARED") is { Length: > 0 } named) return named;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx"))) folder = folder.Parent;
        var beside = folder is null ? "" : Path.Combine(folder.FullName, "..", "shared");
        return Directory.Exists(Path.Combine(beside, "seeds")) ? beside : null;
    }
}

/// <summary>A test over published reports; skipped, and saying why, where they are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Shared.Folder is null) Skip = "the published reports are not at hand: no folder ../shared, and GONGKAI_SHARED is not set";
    }
}

/// <summary>The same for a test with rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (Shared.Folder is null) Skip = "the published reports are not at hand: no folder ../shared, and GONGKAI_SHARED is not set";
    }
}
