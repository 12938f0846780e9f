using Gongkai.Reports.Comparing;

namespace Gongkai.Reports.Tests;

/// <summary>Many reports held against each other and against the list of organs.</summary>
public sealed class ComparingTests
{
    private static readonly OrganTree Tree = new(
    [
        new("青石县人民政府") { OtherNames = ["青石县"] },
        new("青石县水利局") { Parent = "青石县人民政府", OtherNames = ["县水利局", "青石县水务局"] },
        new("青石县林业局") { Parent = "青石县人民政府", OtherNames = ["县林业局"] },
    ]);

    private readonly Dictionary<string, AnnualReport> files = [];

    [Theory]
    [InlineData("青石县水利局", "青石县水利局")]     // its present name
    [InlineData("县水利局", "青石县水利局")]         // a short one
    [InlineData("青石县水务局", "青石县水利局")]     // a former one
    [InlineData("青石县 水利局", "青石县水利局")]    // a blank that a PDF left
    [InlineData("白石县水利局", null)]               // of another county
    [InlineData(null, null)]
    public void An_organ_goes_by_its_present_its_short_and_its_former_names(string? name, string? organ) =>
        Assert.Equal(organ, Tree.Match(name)?.Name);

    [Fact]
    public void A_short_name_that_two_organs_bear_matches_neither()
    {
        var tree = new OrganTree([new("青石县水利局") { OtherNames = ["水利局"] }, new("白石县水利局") { OtherNames = ["水利局"] }]);
        Assert.Null(tree.Match("水利局"));
        Assert.Equal("白石县水利局", tree.Match("白石县水利局")?.Name);
    }

    [Fact]
    public void A_parent_is_the_sum_of_its_children()
    {
        Add("gov", "青石县人民政府", "new_received.total=5");
        Add("a", "青石县水利局", "new_received.total=2");
        Add("b", "县林业局", "new_received.total=3");
        Assert.Empty(Find("A01"));
    }

    [Fact]
    public void A_parent_that_is_not_the_sum_is_named_with_cell_and_sum()
    {
        Add("gov", "青石县人民政府", "new_received.total=6");
        Add("a", "青石县水利局", "new_received.total=2");
        Add("b", "县林业局", "new_received.total=3");
        var finding = Assert.Single(Find("A01"));
        Assert.Equal(
            ("青石县人民政府", 2023, "table3.new_received.total", "6", "5", "gov"),
            (finding.Organ, finding.Year, finding.Place, finding.Found, finding.Expected, finding.Source));
    }

    [Theory]
    [InlineData(6, 0)]   // a report is missing: it may hold the rest
    [InlineData(1, 1)]   // more below than above: wrong, whatever the missing report says
    public void With_a_report_missing_only_what_can_not_be_is_called_wrong(int stated, int findings)
    {
        Add("gov", "青石县人民政府", $"new_received.total={stated}");
        Add("a", "青石县水利局", "new_received.total=2");
        Assert.Equal(findings, Find("A01").Count);
        Assert.Equal("青石县林业局", Assert.Single(Find("A02")).Organ);
    }

    [Fact]
    public void Reports_in_two_forms_are_not_added_up()
    {
        Add("gov", "青石县人民政府", "new_received.total=6");
        Add("a", "青石县水利局", "new_received.total=2");
        Add("b", "县林业局", Written.Report(year: 2023, form: Forms.F2019));
        Assert.Single(Find("A04"));
        Assert.Empty(Find("A01"));
    }

    [Fact]
    public void What_was_carried_out_is_carried_in()
    {
        Add("before", "青石县水务局", Written.Report("carried_out.natural_person=2 carried_out.total=2", year: 2022));
        Add("now", "青石县水利局", Written.Report("carried_in.natural_person=1 carried_in.total=2"));
        var finding = Assert.Single(Find("T3-04"));
        Assert.Equal(("table3.carried_in.natural_person", "1", "2"), (finding.Place, finding.Found, finding.Expected));
    }

    [Theory]
    [InlineData("2", "3", 4, 1)]
    [InlineData("2", "3", 5, 0)]
    [InlineData("2", "?", 4, 0)]   // one of them can't be read: it may hold the rest
    public void What_all_carried_out_together_is_carried_in_together(string one, string other, int carriedIn, int findings)
    {
        Add("a22", "青石县水利局", Written.Report($"carried_out.total={one}", year: 2022));
        Add("b22", "县林业局", Written.Report($"carried_out.total={other}", year: 2022));
        Add("a23", "青石县水利局", $"carried_in.total={carriedIn}");
        Add("b23", "县林业局", "");
        Assert.Equal(findings, Find("A05").Count);
    }

    [Fact]
    public void Reports_in_two_forms_are_not_carried_over_together()
    {
        Add("a22", "青石县水利局", Written.Report("carried_out.total=2", year: 2022));
        Add("b22", "县林业局", Written.Report("carried_out.total=3", year: 2022, form: Forms.F2019));
        Add("a23", "青石县水利局", "carried_in.total=4");
        Add("b23", "县林业局", "");
        Assert.Empty(Find("A05"));
    }

    [Theory]
    [InlineData(2, 3, 5, 0)]      // what both carried out
    [InlineData(2, 3, 4, 1)]
    [InlineData(2, null, 4, 0)]   // one of them is missing: it may hold the rest
    [InlineData(2, null, 1, 1)]   // less than the one alone
    public void After_a_merger_is_carried_in_what_all_carried_out(int one, int? other, int carriedIn, int findings)
    {
        var tree = new OrganTree([new("青石县人民政府"), new("青石县农业农村局") { Parent = "青石县人民政府", Predecessors = ["青石县农业局", "青石县畜牧局"] }]);
        Add("one", "青石县农业局", Written.Report($"carried_out.total={one}", year: 2022));
        if (other is not null) Add("other", "青石县畜牧局", Written.Report($"carried_out.total={other}", year: 2022));
        Add("now", "青石县农业农村局", $"carried_in.total={carriedIn}");
        var comparison = Comparison(tree);
        Assert.Equal(findings, comparison.Findings().Count(f => f.Rule.Id == "T3-04"));
        Assert.Empty(comparison.Unmatched);
        var missing = comparison.Findings().Where(f => f is { Rule.Id: "A02", Year: 2022 } && f.Organ != "青石县人民政府").Select(f => f.Organ);
        Assert.Equal(other is null ? ["青石县畜牧局"] : [], missing);   // the new organ did not report before there was one
    }

    [Fact]
    public void Copies_of_one_text_are_not_read_again()
    {
        var text = Prose(new Random(9), 400);
        var (comparison, read) = (new Comparison(Tree, _ => throw new InvalidOperationException("read again")), 500);
        for (var i = 0; i < read; i++) comparison.Add($"f{i}", Written.Report(s1: text) with { Organ = $"第{i}局" });
        Assert.Equal(read, comparison.Findings().Count(f => f.Rule.Id == "X16" && f.Found == "100%"));
    }

    [Fact]
    public void An_organ_under_two_parents_is_named()
    {
        var tree = new OrganTree([new("甲市人民政府"), new("乙县人民政府"), new("海关") { Parent = "甲市人民政府" }, new("海关") { Parent = "乙县人民政府" }]);
        Assert.Equal("A03", Assert.Single(new Comparison(tree, _ => null).Findings()).Rule.Id);
    }

    [Fact]
    public void Names_that_nobody_bears_are_listed()
    {
        Add("x", "白石县水利局", "");
        Add("y", "白石县水利局", Written.Report(year: 2022));
        Assert.Equal(["白石县水利局 2"], Comparison().Unmatched.Select(u => $"{u.Key} {u.Value}"));
    }

    [Fact]
    public void Copied_prose_is_found_among_many_and_an_own_text_is_not()
    {
        var words = new Random(7);
        for (var i = 0; i < 300; i++) Add($"own{i}", $"第{i}局", Written.Report(s1: Prose(words, 400)));
        var original = Prose(words, 400);
        Add("original", "甲局", Written.Report(s1: original));
        Add("copy", "乙局", Written.Report(s1: original[..360] + Prose(words, 40)));   // 360 of 440 pieces in common: 82 %
        Add("half", "丙局", Written.Report(s1: original[..200] + Prose(words, 200)));  // a third: alike, and not too much
        var pairs = Find("X16");
        Assert.Equal(["copy", "original"], pairs.Select(p => p.Source!).Order());
        Assert.All(pairs, p => Assert.Contains("局”2023年度报告有 8", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_organ_may_repeat_more_of_itself_than_of_others()
    {
        var words = new Random(8);
        var text = Prose(words, 400);
        Add("before", "甲局", Written.Report(s1: text, year: 2022));
        Add("now", "甲局", Written.Report(s1: text[..340] + Prose(words, 60)));   // 340 of 460: 73 %
        Assert.Empty(Find("X16"));
    }

    private static string Prose(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0x4E00, 0x9FA0)));

    private void Add(string source, string organ, string cells) => Add(source, organ, Written.Report(cells));

    private void Add(string source, string organ, AnnualReport report) => files[source] = report with { Organ = organ };

    private Comparison Comparison(OrganTree? tree = null)
    {
        var comparison = new Comparison(tree ?? Tree, s => files[s]);
        foreach (var (source, report) in files) comparison.Add(source, report);
        return comparison;
    }

    private List<ComparingFinding> Find(string rule) => [.. Comparison().Findings().Where(f => f.Rule.Id == rule)];
}
