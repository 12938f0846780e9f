namespace Gongkai.Reports.Tests;

public sealed class RuleBookTests
{
    [Fact]
    public void Each_rule_has_an_id_of_its_own() => Assert.Equal(RuleBook.All.Length, RuleBook.All.DistinctBy(r => r.Id).Count());

    [Fact]
    public void Each_rule_says_in_a_sentence_what_it_demands_and_what_to_do()
    {
        foreach (var rule in RuleBook.All)
        {
            Assert.True(rule.Sentence.Length > 5 && rule.Advice.Length > 5, rule.Id);
            // The page sets the stops.
            Assert.False(rule.Sentence.EndsWith('。') || rule.Advice.EndsWith('。'), rule.Id);
            Assert.NotEmpty(rule.Cells);
            Assert.DoesNotContain(
                ["非法", "无效", "错误输入", "出错"], word => (rule.Sentence + rule.Advice).Contains(word, StringComparison.Ordinal));
        }
    }
}
