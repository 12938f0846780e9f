namespace Gongkai.Law.Tests.Documentation;

public sealed class LawPageTests
{
    private static readonly string Page = Path.Combine(Root(AppContext.BaseDirectory), "docs", "law.md");

    /// <summary>GONGKAI_WRITE_DOCS=1 writes the page instead; its difference is then read by a person.</summary>
    [Fact]
    public void The_page_of_articles_says_what_the_code_says()
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1") File.WriteAllText(Page, LawPage.Write());
        Assert.Equal(LawPage.Write(), File.ReadAllText(Page));
    }

    [Fact]
    public void Every_rule_has_a_test() => Assert.Empty(LawPage.Rows.Where(r => r.Tests.Count == 0).Select(r => r.Name));

    [Fact]
    public void What_a_test_covers_puts_an_article_into_code()
    {
        var rules = LawPage.Rows.Select(r => r.Name.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var covered = typeof(LawPageTests).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(CoversAttribute), false))
            .Cast<CoversAttribute>().SelectMany(c => c.Rules);
        Assert.Empty(covered.Select(t => t.Name.Split('`')[0]).Except(rules));
    }

    internal static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Gongkai.slnx")) ? folder
            : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Gongkai.slnx above the tests"));
}
