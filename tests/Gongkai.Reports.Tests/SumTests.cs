namespace Gongkai.Reports.Tests;

public sealed class SumTests
{
    private static readonly string[] SumRules = ["T3-01", "T3-02", "T3-03", "T4-01", "T4-02", "T4-03"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_sum_of_the_seeds_holds(int seed) => Assert.Empty(Sums(Reports.Seeds[seed]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_number_of_tables_III_and_IV_changed_by_one_names_its_row_or_column(int seed)
    {
        var values = Reports.Seeds[seed];
        foreach (var (cell, number) in Changes(values))
        {
            var findings = Sums(values.With(cell.Id, number));
            Assert.True(findings.Any(f => Names(f, cell)), $"{cell} = {number}: {string.Join("; ", findings.Select(f => f.Place))}");
        }
    }

    [Fact]
    public void One_wrong_number_of_table_III_is_one_finding_that_names_the_cell()
    {
        foreach (var (cell, number) in Changes(Reports.Hangzhou).Where(c => c.Cell.Table == 3))
        {
            var finding = Assert.Single(Sums(Reports.Hangzhou.With(cell.Id, number)));
            Assert.Equal(cell.Id, finding.Place);
            Assert.Equal(cell.Id, Assert.Single(finding.Cells));
            Assert.Equal($"{number}", finding.Found);
            Assert.Equal($"{Reports.Hangzhou[cell]}", finding.Expected);
        }
    }

    [Fact]
    public void One_wrong_number_of_table_IV_is_one_finding_that_names_the_row()
    {
        foreach (var (cell, number) in Changes(Reports.Hangzhou).Where(c => c.Cell.Table == 4))
        {
            var finding = Assert.Single(Sums(Reports.Hangzhou.With(cell.Id, number)));
            Assert.Equal($"table4.{cell.Row.Id}", finding.Place);
            Assert.Equal(5, finding.Cells.Length);
        }
    }

    private static IEnumerable<(Cell Cell, decimal Number)> Changes(ReportValues values) =>
        from cell in values.Form.Cells
        where cell.Table > 2 && values[cell] is not null
        from number in new[] { values[cell]!.Value + 1, values[cell]!.Value - 1 }
        where number >= 0
        select (cell, number);

    private static bool Names(Finding finding, Cell cell) =>
        finding.Place == cell.Id || finding.Place == $"table{cell.Table}.{cell.Row.Id}"
            || finding.Place == $"table{cell.Table}.*.{cell.Column.Id}";

    private static Finding[] Sums(ReportValues values) =>
        [.. Checkup.Of(values.Report()).Findings.Where(f => SumRules.Contains(f.Rule.Id))];
}
