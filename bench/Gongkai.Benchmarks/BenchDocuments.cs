namespace Gongkai.Benchmarks;

/// <summary>The documents that are measured: the five of the tests, and the five seeds where they lie beside the repository.</summary>
internal static class BenchDocuments
{
    public static string Root { get; } = FindRoot();

    public static string Ours { get; } = Path.Combine(Root, "tests/Gongkai.Documents.Tests/documents");

    /// <summary>Names of the sets, and their files.</summary>
    public static IEnumerable<(string Name, string[] Files)> Sets()
    {
        yield return ("our documents", Files(Ours));
        var shared = Environment.GetEnvironmentVariable("GONGKAI_SHARED") ?? Path.Combine(Root, "../shared");
        if (Directory.Exists(Path.Combine(shared, "seeds"))) yield return ("the seeds", Files(Path.Combine(shared, "seeds")));
        else Console.WriteLine("(no ../shared/seeds: the seeds are left out)");
    }

    private static string[] Files(string folder)
    {
        var files = Directory.GetFiles(folder, "0*");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
