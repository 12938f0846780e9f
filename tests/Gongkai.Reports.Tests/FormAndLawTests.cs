using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Reports.Tests;

/// <summary>What the law counts has its place in the forms, and each place is counted by the law.</summary>
public sealed class FormAndLawTests
{
    private static readonly string[] NotResults = ["new_received", "carried_in", "results.total", "carried_out"];

    [Fact]
    public void Every_leaf_row_of_table_III_has_an_outcome_and_every_outcome_a_leaf_row()
    {
        var rows = Forms.F2021.Table3.Rows.Select(r => r.Id).Except(NotResults);
        Assert.Equal(rows, OutcomeTable.All.Select(o => o.RowId).Distinct());
    }

    [Fact]
    public void In_the_form_of_2019_all_of_other_is_one_row()
    {
        var rows = OutcomeTable.All.ToLookup(o => o.RowIn(Forms.F2019, OutcomeSettings.Default).Id);
        Assert.Equal(Forms.F2019.Table3.Rows.Select(r => r.Id).Except(NotResults).Order(), rows.Select(r => r.Key).Order());
        Assert.Equal(["O1", "O2", "O3.1", "O3.3", "O3.4"], rows["results.other"].Select(o => o.Code));
    }

    [Theory]
    [InlineData("results.unable.not_held")] // the default: the file itself has left the organ
    [InlineData("results.refused.administrative_query")]
    [InlineData("results.other.other")]
    public void Archived_information_counts_in_the_row_of_its_setting(string row) =>
        Assert.Equal(row, OutcomeTable.Archived.RowIn(Forms.F2021, OutcomeSettings.Default with { ArchivedRow = row }).Id);

    [Fact]
    public void Each_kind_of_applicant_has_the_column_of_its_name() =>
        Assert.All([Forms.F2019, Forms.F2021], form => Assert.Equal(
            form.Table3.Row("new_received").Cells.SkipLast(1).Select(c => (c.Column.Id, true)),
            Enum.GetValues<ApplicantKind>().Select(
                k => (k.Column(),
                    form.Table3.Row("new_received")[k.Column()].Column.Label.StartsWith(k.Name()[..2], StringComparison.Ordinal)))));

    [Fact]
    public void Disputes_have_their_rows_and_columns_in_table_IV()
    {
        Assert.All(Enum.GetValues<DisputeColumn>(), c => Assert.NotNull(Forms.F2021.Table4.Row("review")[DisputeCount.Id(c)]));
        Assert.Equal(
            Forms.F2021.Table4.Rows.Select(r => r.Id),
            [DisputeCount.Row(DisputeRoute.Review, false, false), DisputeCount.Row(DisputeRoute.Litigation, false, false),
                DisputeCount.Row(DisputeRoute.Litigation, true, false)]);
    }
}
