namespace Gongkai.Cli.Tests;

/// <summary>A test over what lies beside the repository (../shared, or GONGKAI_SHARED); it says so where that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = Folder is null ? "needs ../shared or GONGKAI_SHARED" : null;

    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_SHARED") is { Length: > 0 } set) return Directory.Exists(set) ? set : null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "shared", "law"))) return Path.Combine(at.FullName, "shared");
        return null;
    }
}

/// <summary>The same with rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedFactAttribute.Folder is null ? "needs ../shared or GONGKAI_SHARED" : null;
}
