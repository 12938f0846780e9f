using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Cli.Tests.Documentation;

/// <summary>No line of C# is longer than .editorconfig says, which no tool of .NET looks at.</summary>
public sealed partial class LineLengthTests
{
    private static int Most => int.Parse(Setting().Match(Repository.Read(".editorconfig")).Groups[1].Value, CultureInfo.InvariantCulture);

    [Fact]
    public void No_line_is_longer_than_said()
    {
        var most = Most;
        var longer = Files().SelectMany(f => Longer(f, most)).ToList();
        Assert.True(longer.Count == 0, string.Join('\n', longer));
    }

    private static IEnumerable<string> Longer(string file, int most)
    {
        var (number, raw) = (0, false);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, file)))
        {
            number++;
            var inside = raw;
            if (RawQuotes().Count(line) % 2 == 1) raw = !raw;
            if (line.Length > most && !inside && !Unbreakable().IsMatch(line)) yield return $"{file}:{number} {line.Length}";
        }
    }

    private static IEnumerable<string> Files() =>
        new[] { "src", "tests", "bench" }.SelectMany(
            d => Directory.EnumerateFiles(Path.Combine(Repository.Root, d), "*.cs", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).Order(
                StringComparer.Ordinal);

    [GeneratedRegex(@"^max_line_length = ([0-9]+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("\"{3,}")]
    private static partial Regex RawQuotes();

    /// <summary>
    /// One text with little beside it, a comment that is one address, or a table in a comment: there is no place to break it.
    /// </summary>
    [GeneratedRegex("""^\s*(?:[^"]{0,60}\$*@?"(?:[^"\\]|\\.|""){80,}".{0,40}|\$*"{3}.*|\$".*|//+ \S{100,}|// .*    .*)$""")]
    private static partial Regex Unbreakable();
}
