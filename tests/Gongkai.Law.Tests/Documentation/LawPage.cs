using System.Reflection;
using System.Text;

namespace Gongkai.Law.Tests.Documentation;

/// <summary>docs/law.md, written from <see cref="ArticleAttribute"/> and <see cref="CoversAttribute"/>.</summary>
internal static class LawPage
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Head = """
        # Article, type, test

        Where each article of the law is in the code, and which tests hold it. Written from the attribute `[Article]` in `src/Gongkai.Law/`
        and `[Covers]` in `tests/Gongkai.Law.Tests/`; a test compares. A rule marked † was not read in full, or is a choice of ours: what to
        check is said below.

        | article | rule | type | tests |
        |---|---|---|---|

        """;

    public static IReadOnlyList<Row> Rows { get; } =
        [.. All().OrderBy(r => Citation.Order(r.Article.Article)).ThenBy(r => r.Name, StringComparer.Ordinal)];

    public static string Write()
    {
        var page = new StringBuilder(Head);
        foreach (var row in Rows)
            page.Append("| ")
                .AppendJoin(
                    " | ", row.Article.Article, row.Article.Rule + (row.Article.Unconfirmed is null ? "" : " †"), $"`{row.Name}`",
                    string.Join(", ", row.Tests.Select(t => $"`{t.Name}`"))).Append(" |\n");
        page.Append("\n## To be checked by a person\n\n");
        foreach (var row in Rows.Where(r => r.Article.Unconfirmed is not null))
            page.Append("- ").Append(row.Article.Article).Append('，').Append(row.Article.Rule).Append("（`").Append(row.Name).Append("`）：")
                .Append(row.Article.Unconfirmed).Append('\n');
        return page.ToString();
    }

    private static IEnumerable<Row> All()
    {
        var tests = typeof(LawPage).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttribute<CoversAttribute>()?.Rules.Select(rule => (rule, test: t)) ?? [])
            .ToLookup(p => p.rule, p => p.test);
        return
            from type in typeof(ArticleAttribute).Assembly.GetTypes()
            from member in type.GetMembers(Declared).Where(m => m is not Type).Prepend(type)
            from article in member.GetCustomAttributes<ArticleAttribute>()
            select new Row(
                article, member == type ? Name(type) : $"{Name(type)}.{member.Name}",
                [.. tests[type].OrderBy(t => t.Name, StringComparer.Ordinal)]);
    }

    private static string Name(Type type) => type.Name.Split('`')[0];

    /// <param name="Article">The article and what it rules.</param>
    /// <param name="Name">The type, or type and member, that puts it into code.</param>
    /// <param name="Tests">The test classes that cover the type.</param>
    public sealed record Row(ArticleAttribute Article, string Name, IReadOnlyList<Type> Tests);
}
