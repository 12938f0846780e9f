using System.Text;
using Gongkai.Ledger.Facts;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;

namespace Gongkai.Cli.Tests.Documentation;

public sealed class RuleListTests
{
    private const string Page = "docs/rules.md";

    /// <summary>GONGKAI_WRITE_DOCS=1 writes the page instead; its difference is then read by a person.</summary>
    [Fact]
    public void The_page_of_rules_says_what_the_rules_say()
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), List());
        Assert.Equal(List(), Repository.Read(Page));
    }

    private static string List()
    {
        var list = new StringBuilder("""
            # The rules

            What `gongkai check` and the page 年报体检 hold against a report, written from `RuleBook`. A rule is an error (错误: the report
            should not go out like this), a warning (需要说明: correct it, or be able to say why) or a note (提示). It rests on arithmetic (算术), on
            the statutory form (法定格式) or on what has been found wrong in published reports (经验). Rules marked * need last year's report.

            | id | weight | rests on | rule | what to do | cells |
            |---|---|---|---|---|---|

            """);
        foreach (var rule in RuleBook.All)
            list.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| {rule.Id}{(rule.NeedsPrevious ? "*" : "")} | {Weight(rule.Severity)} | {Basis(rule)} | {Cell(rule.Sentence)} | {Cell(rule.Advice)} | {Cell(rule.Cells)} |\n");
        list.Append("""

            ## Many reports

            What `gongkai check --tree`, and the page with a list of organs, hold against many reports at once, written from `ComparingRules`.
            The list names in 名称 each organ that has to report, in 上级 whose report sums it up, in 前身 the organs that were merged into it.

            | id | weight | rule |
            |---|---|---|

            """);
        foreach (var rule in ComparingRules.All)
            list.Append(
                System.Globalization.CultureInfo.InvariantCulture, $"| {rule.Id} | {Weight(rule.Severity)} | {Cell(rule.Sentence)} |\n");
        return list.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Weight(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "需要说明",
        _ => "提示",
    };

    private static string Basis(Rule rule) => rule.Basis switch
    {
        Reports.Basis.Arithmetic => "算术",
        Reports.Basis.StatutoryForm => "法定格式",
        _ => "经验",
    };
}
