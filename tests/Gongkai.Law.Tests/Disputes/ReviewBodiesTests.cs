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
        LocalGovernment = "城关区人民政府",
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
    [InlineData(OrganKind.InnerUnit, "2023-12-31", "青山区人民政府")] // the organ that set it up
    [InlineData(OrganKind.InnerUnit, "2024-01-01", "青山县人民政府")] // a department has no review duty any longer: 县公安局交警大队
    [InlineData(OrganKind.InnerUnit, "2026-07-01", "青山县人民政府")]
    [InlineData(OrganKind.DistrictBranch, "2023-12-31", "青山区人民政府或者青山县人民政府")] // 公安分局: as any outpost
    [InlineData(OrganKind.DistrictBranch, "2024-01-01", "青山县人民政府或者城关区人民政府")] // the city's, or also that of its place
    [InlineData(OrganKind.OutpostOfStateCouncil, "2023-12-31", "青山区人民政府")] // who set it up
    [InlineData(OrganKind.OutpostOfStateCouncil, "2024-01-01", "青山区人民政府")] // the department of the State Council itself
    [InlineData(OrganKind.Outpost, "2023-12-31", "青山区人民政府或者青山县人民政府")] // 派出机构: who set it up, or the government
    [InlineData(OrganKind.Outpost, "2024-01-01", "青山县人民政府")] // the government alone
    [InlineData(OrganKind.AuthorisedOrganisation, "2023-12-31", "青山区人民政府")] // who set it up
    [InlineData(OrganKind.AuthorisedOrganisation, "2024-01-01", "青山县人民政府")]
    [InlineData(OrganKind.VerticalOrgan, "2023-12-31", "云州市财政局")]
    [InlineData(OrganKind.VerticalOrgan, "2024-01-01", "云州市财政局")] // tax, customs: the superior department
    [InlineData(OrganKind.JusticeDepartment, "2024-01-01", "青山县人民政府或者云州市财政局")] // the one choice that is left
    public void The_review_organ_follows_from_kind_and_day(OrganKind kind, string on, string review)
    {
        var bodies = (Bureau with { Kind = kind }).On(Day(on)).Value!;
        Assert.Equal((review, "青山县人民法院"), (bodies.Review, bodies.Court));
    }

    [Theory]
    [InlineData(OrganKind.Department, "行政复议法（2017年）第十二条第一款", "行政复议法第二十四条第一款第一项")]
    [InlineData(OrganKind.Government, "行政复议法（2017年）第十三条", "行政复议法第二十四条第一款第二项")]
    [InlineData(OrganKind.ProvincialGovernment, "行政复议法（2017年）第十四条", "行政复议法第二十四条第二款")]
    [InlineData(OrganKind.StateCouncilDepartment, "行政复议法（2017年）第十四条", "行政复议法第二十五条")]
    [InlineData(OrganKind.DispatchedOrgan, "行政复议法（2017年）第十五条", "行政复议法第二十四条第一款第三项")]
    [InlineData(OrganKind.Outpost, "行政复议法（2017年）第十五条", "行政复议法第二十四条第四款")]
    [InlineData(OrganKind.DistrictBranch, "行政复议法（2017年）第十五条", "行政复议法第二十四条第四款")]
    [InlineData(OrganKind.OutpostOfStateCouncil, "行政复议法（2017年）第十五条", "行政复议法第二十五条第二项、第三项")]
    [InlineData(OrganKind.InnerUnit, "行政复议法（2017年）第十五条", "行政复议法第二十四条")]
    [InlineData(OrganKind.AuthorisedOrganisation, "行政复议法（2017年）第十五条", "行政复议法第二十四条第一款第四项")]
    [InlineData(OrganKind.VerticalOrgan, "行政复议法（2017年）第十二条第二款", "行政复议法第二十七条")]
    [InlineData(OrganKind.JusticeDepartment, "行政复议法（2017年）第十二条第一款", "行政复议法第二十八条")]
    public void The_article_is_that_of_the_day(OrganKind kind, string before2024, string from2024) =>
        Assert.Equal(
            (before2024, from2024), (ReviewBodies.Of(kind, Day("2023-12-31")).Article, ReviewBodies.Of(kind, Day("2024-01-01")).Article));

    [Fact]
    public void Every_kind_has_its_row_and_article_at_each_version() =>
        Assert.All(
            ReviewBodies.Table.Versions,
            v => Assert.All(Enum.GetValues<OrganKind>(), k => Assert.NotEmpty(v.Value.Single(r => r.Kind == k).Article)));

    [Fact]
    public void What_is_missing_in_the_data_is_said()
    {
        Assert.Equal("organ.review-body-missing", (Bureau with { SameLevelGovernment = null }).On(Day("2024-01-01")).Breach?.Code);
        // one of two
        Assert.Equal(
            "organ.review-body-missing",
            (Bureau with { Kind = OrganKind.JusticeDepartment, HigherDepartment = null }).On(Day("2024-01-01")).Breach?.Code);
        Assert.Equal("organ.court-missing", (Bureau with { Court = "" }).On(Day("2024-01-01")).Breach?.Code);
    }
}
