namespace Gongkai.Law.Tests.Documentation;

public sealed class StagesPageTests
{
    private static readonly string Page = Path.Combine(LawPageTests.Root(AppContext.BaseDirectory), "docs", "stages.md");

    /// <summary>GONGKAI_WRITE_DOCS=1 writes the page instead; its difference is then read by a person.</summary>
    [Fact]
    public void The_page_of_stages_says_what_the_fold_does()
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1") File.WriteAllText(Page, StagesPage.Write());
        Assert.Equal(StagesPage.Write(), File.ReadAllText(Page));
    }
}
