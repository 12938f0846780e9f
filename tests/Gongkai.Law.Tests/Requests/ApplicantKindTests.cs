using Gongkai.Law.Report;
using Gongkai.Law.Requests;

namespace Gongkai.Law.Tests.Requests;

public sealed class ApplicantKindTests
{
    [Fact]
    public void Each_kind_of_applicant_has_the_column_of_its_name() =>
        Assert.All([Forms.F2019, Forms.F2021], form => Assert.Equal(
            form.Table3.Row("new_received").Cells.SkipLast(1).Select(c => (c.Column.Id, true)),
            Enum.GetValues<ApplicantKind>().Select(k => (k.Column(), form.Table3.Row("new_received")[k.Column()].Column.Label.StartsWith(k.Name()[..2], StringComparison.Ordinal)))));
}
