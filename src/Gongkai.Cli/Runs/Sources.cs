using System.IO.Enumeration;
using Gongkai.Documents.Reading;

namespace Gongkai.Cli.Runs;

/// <summary>
/// What a person names on the command line, as the files to read: names, globs (also where the shell leaves them to us), folders, "-".
/// </summary>
internal static class Sources
{
    /// <summary>Standard input.</summary>
    public const string Stdin = "-";

    private static readonly EnumerationOptions Recursive =
        new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            MaxRecursionDepth = 64,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System
        };

    private static readonly EnumerationOptions Flat =
        new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>All files in the order given; those of a folder or a glob in the order of their names.</summary>
    public static List<string> Expand(IEnumerable<string> names) => [.. names.SelectMany(Expand)];

    /// <summary>Reads one of them.</summary>
    public static FileBytes Read(string source, ReadingLimits? limits = null) =>
        source == Stdin ? BoundedFile.Read(Console.OpenStandardInput(), limits) : BoundedFile.Read(source, limits);

    private static IEnumerable<string> Expand(string name)
    {
        if (name == Stdin || File.Exists(name)) return [name];
        if (Directory.Exists(name)) return Sorted(Directory.EnumerateFiles(name, "*", Recursive));
        if (!IsGlob(Path.GetFileName(name)) && !IsGlob(Path.GetDirectoryName(name))) return [name];
        var found = Sorted(Glob(name));
        return found.Length > 0 ? found : [name];   // it will say that there is no such file
    }

    // a/*/b?.txt: part by part; ** stands for any depth of folders.
    private static IEnumerable<string> Glob(string pattern)
    {
        var parts = pattern.Split(['/', Path.DirectorySeparatorChar]);
        IEnumerable<string> folders = [parts[0] == "" ? Path.DirectorySeparatorChar.ToString() : ""];
        foreach (var part in parts[..^1].Where(p => p != "")) folders = folders.SelectMany(f => Step(f, part));
        return folders.SelectMany(f => Matching(f, parts[^1], files: true));
    }

    private static IEnumerable<string> Step(string folder, string part) => part switch
    {
        "**" => [folder,
            .. Directory.EnumerateDirectories(folder == "" ? "." : folder, "*", Recursive).Select(
                d => folder == "" ? Path.GetRelativePath(".", d) : d)],
        _ when IsGlob(part) => Matching(folder, part, files: false),
        _ => Directory.Exists(Path.Combine(folder, part)) ? [Path.Combine(folder, part)] : [],
    };

    private static IEnumerable<string> Matching(string folder, string part, bool files)
    {
        var entries = new FileSystemEnumerable<string>(folder == "" ? "." : folder, (ref e) => e.FileName.ToString(), Flat)
        {
            ShouldIncludePredicate = (ref e) => e.IsDirectory != files && FileSystemName.MatchesSimpleExpression(part, e.FileName),
        };
        return entries.Select(e => Path.Combine(folder, e));
    }

    private static string[] Sorted(IEnumerable<string> files)
    {
        var sorted = files.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    private static bool IsGlob(string? part) => part is not null && part.AsSpan().ContainsAny('*', '?');
}
