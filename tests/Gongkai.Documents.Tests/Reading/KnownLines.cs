namespace Gongkai.Documents.Tests.Reading;

/// <summary>What is known to be otherwise than it should be, line by line in a file of the tests; it may only shrink.</summary>
internal static class KnownLines
{
    /// <summary>Nothing is otherwise that the file does not name, and the file names nothing that is no longer so.</summary>
    /// <remarks>GONGKAI_WRITE_DOCS=1 takes out of the file what is no longer so; it puts nothing in.</remarks>
    public static void Hold(string file, IEnumerable<string> lines)
    {
        var found = lines.ToList();
        var path = Path.Combine(Folder(), file);
        var known = File.Exists(path) ? File.ReadAllLines(path).ToHashSet() : [.. found];
        if (Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1") File.WriteAllLines(path, found.Where(known.Contains));
        Assert.True(found.TrueForAll(known.Contains), $"not in {file}:\n{string.Join('\n', found.Where(l => !known.Contains(l)))}");
        var gone = File.ReadLines(path).Except(found).ToList();
        Assert.True(gone.Count == 0, $"no longer so, and still in {file}:\n{string.Join('\n', gone)}");
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Gongkai.slnx above the tests");
        return Path.Combine(folder.FullName, "tests/Gongkai.Documents.Tests/Reading");
    }
}
