using Gongkai.Law.Disputes;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Disputes;

[Covers(typeof(ReviewBodies), typeof(OrganBodies))]
public sealed class ReviewBodiesTests
{
    private static readonly OrganBodies Bureau = new(OrganKind.Department, "青山县财政局", "青山县人民法院")
    {
        SameLevelGovernment = "青山县人民政府",
        HigherGovernment = "云州市人民政府",
        HigherDepartment = "云州市财政局",
        SetUpBy = "青山区人民政府",
    };

    [Theory]
    [InlineData(OrganKind.Department, "2023-12-31", "青山县人民政府或者云州市财政局")] // the old choice
    [InlineData(OrganKind.Department, "2024-01-01", "青山县人民政府")] // the government alone
    [InlineData(OrganKind.Government, "2024-01-01", "云州市人民政府")]
    [InlineData(OrganKind.ProvincialGovernment, "2024-01-01", "青山县财政局")] // itself
    [InlineData(OrganKind.StateCouncilDepartment, "2023-12-31", "青山县财政局")] // itself
    [InlineData(OrganKind.StateCouncilDepartment, "2024-01-01", "青山县财政局")]
    [InlineData(OrganKind.DispatchedOrgan, "2023-12-31", "青山区人民政府")] // a street office: the government that set it up
    [InlineData(OrganKind.DispatchedOrgan, "2024-01-01", "青山区人民政府")]
    [InlineData(OrganKind.InnerUnit, "2026-07-01", "青山区人民政府")] // the organ that set it up
    [InlineData(OrganKind.AuthorisedOrganisation, "2024-01-01", "青山县人民政府")]
    [InlineData(OrganKind.VerticalOrgan, "2024-01-01", "云州市财政局")] // tax, customs: the superior department
    [InlineData(OrganKind.JusticeDepartment, "2024-01-01", "青山县人民政府或者云州市财政局")] // the one choice that is left
    public void The_review_organ_follows_from_kind_and_day(OrganKind kind, string on, string review)
    {
        var bodies = (Bureau with { Kind = kind }).On(Day(on)).Value!;
        Assert.Equal((review, "青山县人民法院"), (bodies.Review, bodies.Court));
    }

    [Fact]
    public void Every_kind_has_its_row_and_article_at_each_version() =>
        Assert.All(ReviewBodies.Table.Versions, v => Assert.All(Enum.GetValues<OrganKind>(), k => Assert.NotEmpty(v.Value.Single(r => r.Kind == k).Article)));

    [Fact]
    public void What_is_missing_in_the_data_is_said()
    {
        Assert.Equal("organ.review-body-missing", (Bureau with { SameLevelGovernment = null }).On(Day("2024-01-01")).Breach?.Code);
        Assert.Equal("organ.court-missing", (Bureau with { Court = "" }).On(Day("2024-01-01")).Breach?.Code);
    }
}
