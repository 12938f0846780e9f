using System.Text.RegularExpressions;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests.Documentation;

public sealed partial class DocumentsTests
{
    public static TheoryData<string> Pages =>
        [.. Files("*.md").Where(p => !p.StartsWith("docs/adr/", StringComparison.Ordinal)), .. Files("docs/adr/*.md")];

    [Theory, MemberData(nameof(Pages))]
    public void Every_path_that_a_page_names_is_there(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        var missing = Paths().Matches(Repository.Read(page))
            .Select(m => m.Groups["link"].Success ? Path.Combine(folder, m.Groups["link"].Value) : m.Groups["path"].Value)
            .Where(p => !p.Contains("://", StringComparison.Ordinal))
            .Where(p => !Path.Exists(Path.Combine(Repository.Root, p.Split('#')[0])));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_glossary_names_what_the_code_names()
    {
        var code = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText))
            + Repository.Read("data/forms/2021.json") + Repository.Read("data/forms/2019.json");
        var rows = Repository.Read("docs/glossary.md").Split('\n').Where(l => l.StartsWith('|')).Skip(2);
        var unknown = rows.SelectMany(r => Name().Matches(r.Split('|')[2]).Select(m => m.Groups[1].Value))
            .Where(n => !n.Contains(' ', StringComparison.Ordinal) && !n.StartsWith('/') && !code.Contains(n, StringComparison.Ordinal));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Both_readmes_give_the_same_commands()
    {
        var (english, chinese) = (Commands("README.md"), Commands("README.zh-CN.md"));
        Assert.NotEmpty(english);
        Assert.Equal(english, chinese);
    }

    [Fact]
    public void Every_package_has_its_reason()
    {
        var reasons = Repository.Read("docs/adr/0006-dependencies.md");
        var packages = Package().Matches(Repository.Read("Directory.Packages.props")).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, p => !reasons.Contains(p, StringComparison.Ordinal));
    }

    /// <summary>The verb and the options of each command line; what it is run on differs by language.</summary>
    private static List<string> Commands(string page) =>
        [.. Repository.Read(page).Split('\n')
            .Where(l => l.StartsWith("dotnet ", StringComparison.Ordinal) || l.StartsWith("./", StringComparison.Ordinal))
            .Select(
                l => string.Join(
                    ' ', l.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(
                        w => w.All(char.IsAscii) && !w.StartsWith("report", StringComparison.Ordinal) && w != "result")))];

    private static IEnumerable<string> Files(string pattern)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(pattern)!);
        var option = folder.EndsWith("adr", StringComparison.Ordinal) ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories;
        return Directory.EnumerateFiles(folder, Path.GetFileName(pattern), option)
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))
            .Where(p => !p.StartsWith("artifacts/", StringComparison.Ordinal) && !p.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\]\((?<link>[^)\s]+)\)|`(?<path>(?:src|tests|docs|data|bench)/[^`*{}\s]*)`")]
    private static partial Regex Paths();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
