using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;

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

    /// <summary>Published reports as web pages and Word documents, where they lie beside the repository.</summary>
    public static IEnumerable<string> Structured()
    {
        var corpus = Path.Combine(Environment.GetEnvironmentVariable("GONGKAI_SHARED") ?? Path.Combine(Root, "../shared"), "corpus");
        if (Directory.Exists(corpus))
            return Directory.GetFiles(corpus, "*.html").Concat(Directory.GetFiles(corpus, "*.docx")).Order(StringComparer.Ordinal);
        Console.WriteLine("(no ../shared/corpus: web pages and Word documents are left out)");
        return [];
    }

    /// <summary>
    /// Of each format the published report of middle size, where they lie beside the repository; what holds no report is left out.
    /// </summary>
    public static IEnumerable<string> OfEachFormat()
    {
        var corpus = Path.Combine(Environment.GetEnvironmentVariable("GONGKAI_SHARED") ?? Path.Combine(Root, "../shared"), "corpus");
        if (!Directory.Exists(corpus)) Console.WriteLine("(no ../shared/corpus: nothing to measure)");
        else
            foreach (var ending in (string[])["txt", "md", "html", "docx", "pdf", "doc", "odt"])
                if (Directory.GetFiles(corpus, $"*.{ending}").Where(IsReport).OrderBy(f => new FileInfo(f).Length)
                    .ToArray() is { Length: > 0 } files)
                    yield return files[files.Length / 2];
    }

    private static bool IsReport(string file) => ReportReader.Read("", File.ReadAllBytes(file)).Tables is not null;

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
