using System.Text.RegularExpressions;

namespace Gongkai.Cli.Tests.Documentation;

/// <summary>
/// The map and the decisions speak of the tree that is there; that every path of a page is there, <see cref="DocumentsTests"/> says.
/// </summary>
public sealed partial class TreeTests
{
    /// <summary>Names in decisions that stand for what is made elsewhere: a key beside the data, a line of the journal.</summary>
    private static readonly string[] Elsewhere = ["gongkai-data.key", "sha256 1 120 2026-03-02T01:00:00.123456Z … 2 9f86…"];

    public static TheoryData<string> Decisions =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/adr"), "*.md").Select(p => $"docs/adr/{Path.GetFileName(p)}")
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void The_map_names_every_folder_that_holds_code()
    {
        var map = Repository.Read("docs/map.md");
        var folders = Sources("*.cs").Concat(Sources("*.cshtml"))
            .Select(f => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(f)!)).Distinct();
        None(folders.Where(f => !map.Contains($"`{f}/`", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Decisions))]
    public void A_decision_has_a_status_and_names_what_is_there(string page)
    {
        var text = Repository.Read(page);
        Assert.Matches(@"\A# [0-9]+\. [^\n]+\n\n(Accepted|Superseded by [0-9]{4})\.", text);
        var named = Name().Matches(text).Select(m => m.Groups[1].Value).Except(Elsewhere);
        None(named.Where(n => !Path.Exists(Path.Combine(Repository.Root, n)) && !Written.Value.Contains(n, StringComparison.Ordinal)));
    }

    private static readonly Lazy<string> Written = new(() => string.Join('\n',
        new[] { "*.cs", "*.cshtml", "*.sql", "*.csproj" }.SelectMany(Sources).Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "data/forms")))
            .Append(Path.Combine(Repository.Root, "Directory.Packages.props")).Append(Path.Combine(Repository.Root, "BannedSymbols.txt"))
            .Select(File.ReadAllText)));

    private static IEnumerable<string> Sources(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories);

    private static void None(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Name();
}
