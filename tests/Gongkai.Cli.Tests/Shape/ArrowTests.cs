using System.Text.RegularExpressions;
using Gongkai.Cli.Tests.Documentation;

namespace Gongkai.Cli.Tests.Shape;

/// <summary>The folders use each other as <see cref="Arrows"/> says: in compiled code, and in SQL.</summary>
public sealed partial class ArrowTests
{
    private static readonly Lazy<Compiled[]> Projects = new(() => [.. Arrows.Lines.Keys.Select(p => new Compiled(p))]);

    [Fact]
    public void Every_arrow_between_folders_is_allowed_or_known()
    {
        var drawn = Drawn().Concat(InSql()).Where(a => !a.Allowed).ToList();
        None(drawn.Where(a => !Arrows.NotYet.Contains(a.Text)).Select(a => $"{a.Text}   ({a.Why})").Distinct());
        None(Arrows.NotYet.Except(drawn.Select(a => a.Text)));
        Assert.Equal(Arrows.NotYet.Distinct(), Arrows.NotYet);
    }

    [Fact]
    public void Every_folder_stands_in_one_line()
    {
        foreach (var project in Projects.Value)
        {
            var named = Arrows.Lines[project.Project].SelectMany(l => l.Split(' ')).ToList();
            Assert.Equal(named.Distinct(), named);
            None(project.Folders.Except(named));
        }
    }

    [Fact]
    public void Every_table_has_an_owner_that_writes_it()
    {
        var tables = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Gongkai.Ledger/Store/Migrations"), "*.sql")
            .SelectMany(f => Table().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value)).Distinct()
                .Order(StringComparer.Ordinal);
        Assert.Equal(tables, Arrows.Owners.Keys.Order(StringComparer.Ordinal));
        var written = Words().Where(w => w.Writes).Select(w => (w.Table, w.Folder)).ToHashSet();
        None(Arrows.Owners.Where(o => written.Contains((o.Key, o.Value)) == Arrows.OfBefore.Contains(o.Key)).Select(o => o.Key));
    }

    [Fact]
    public void No_folder_holds_more_files_than_are_seen_at_once()
    {
        var full = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(d => !d.Contains("/wwwroot", StringComparison.Ordinal))
            .Select(d =>
                (Folder: Path.GetRelativePath(Repository.Root, d), Files: Directory.GetFiles(d, "*.cs")
                    .Length + Directory.GetFiles(d, "*.cshtml").Length))
            .Where(d => d.Files > Arrows.MostFiles).ToList();
        None(full.Where(d => d.Files > Arrows.TooFull.GetValueOrDefault(d.Folder)).Select(d => $"{d.Folder} {d.Files}"));
        None(Arrows.TooFull.Keys.Except(full.Select(d => d.Folder)));
    }

    private static IEnumerable<(string Text, bool Allowed, string Why)> Drawn() =>
        from project in Projects.Value
        from arrow in project.Arrows()
        select ($"{project.Project}: {arrow.Key.From} uses {arrow.Key.To}", IsAbove(
            project.Project, arrow.Key.From, arrow.Key.To), arrow.Value);

    private static IEnumerable<(string Text, bool Allowed, string Why)> InSql()
    {
        foreach (var (folder, type, writes, table) in Words())
        {
            var owner = Arrows.Owners[table];
            if (folder == owner) continue;
            var (project, own) = (folder.Split('/', 2), owner.Split('/', 2));
            var reads = project[0] == own[0] ? IsAbove(own[0], project[1], own[1])
                : (project[0], own[0]) is ("Gongkai.Web", "Gongkai.Ledger");
            yield return ($"{project[0]}: {project[1]} {(writes ? "writes" : "reads")} {table} of {own[1]}", !writes && reads,
                $"SQL in {type}");
        }
    }

    private static IEnumerable<(string Folder, string Type, bool Writes, string Table)> Words() =>
        from project in Projects.Value
        from said in project.Strings()
        from word in Sql().Matches(said.Words)
        let table = word.Groups["name"].Value
        where Arrows.Owners.ContainsKey(table)
        select ($"{project.Project}/{said.Folder}", said.Type, !word.Groups["reads"].Success, table);

    private static void None(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static bool IsAbove(string project, string from, string to)
    {
        var lines = Arrows.Lines[project];
        return Line(to) is >= 0 and var under && under < Line(from);
        int Line(string folder) => Array.FindIndex(lines, l => l.Split(' ').Contains(folder));
    }

    [GeneratedRegex(@"\b(?:(?<reads>(?<!delete )from|join)|insert into|update|delete from)\s+(?<name>[a-z_]+)\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"create table (?:if not exists )?(?<name>[a-z_]+)")]
    private static partial Regex Table();
}
