using System.Collections.Immutable;
using static Gongkai.Law.Disputes.BodyRole;
using static Gongkai.Law.Disputes.OrganKind;

namespace Gongkai.Law.Disputes;

/// <summary>Who reviews the decisions of a kind of organ.</summary>
/// <param name="Kind">The kind of organ.</param>
/// <param name="Roles">The review organ; where there are two, the applicant chooses.</param>
/// <param name="Article">The article.</param>
public sealed record ReviewRow(OrganKind Kind, ImmutableArray<BodyRole> Roles, string Article);

/// <summary>复议机关 by kind of organ: one row each, before and since the review act of 2023.</summary>
[Article("行政复议法第二十四条", "县级以上地方人民政府管辖对本级部门、下一级政府、派出机关、授权组织的复议；省级政府管辖对本机关的复议", Unconfirmed = "派出机构适用第四款，未见全文")]
[Article("行政复议法第二十五条", "国务院部门管辖对本部门、它的派出机构和授权组织的复议")]
[Article("行政复议法第二十七条", "海关、金融、外汇、税务、国家安全等由上一级主管部门管辖")]
[Article("行政复议法第二十八条", "司法行政部门由本级政府或者上一级司法行政部门管辖")]
[Article("复议法实施条例（2026年）第三十三条", "内设机构以自己名义作出的，设立它的部门没有复议职责的，由本级人民政府管辖", Unconfirmed = "国务院令第836号，请在国家法律法规数据库核对")]
[Article("行政复议法（2017年）第十二条至第十五条", "2024年1月1日以前的管辖", Unconfirmed = "旧法条文号未逐条核对")]
public static class ReviewBodies
{
    private static readonly ImmutableArray<ReviewRow> Before =
    [
        new(Department, [SameLevelGovernment, HigherDepartment], "行政复议法（2017年）第十二条第一款"),
        new(Government, [HigherGovernment], "行政复议法（2017年）第十三条"),
        new(ProvincialGovernment, [Itself], "行政复议法（2017年）第十四条"),
        new(StateCouncilDepartment, [Itself], "行政复议法（2017年）第十四条"),
        new(DispatchedOrgan, [GovernmentThatSetItUp], "行政复议法（2017年）第十五条"),
        new(Outpost, [OrganThatSetItUp, SameLevelGovernment], "行政复议法（2017年）第十五条"),
        new(DistrictBranch, [OrganThatSetItUp, SameLevelGovernment], "行政复议法（2017年）第十五条"),
        new(OutpostOfStateCouncil, [OrganThatSetItUp], "行政复议法（2017年）第十五条"),
        new(InnerUnit, [OrganThatSetItUp], "行政复议法（2017年）第十五条"),
        new(AuthorisedOrganisation, [OrganThatSetItUp], "行政复议法（2017年）第十五条"),
        new(VerticalOrgan, [HigherDepartment], "行政复议法（2017年）第十二条第二款"),
        new(JusticeDepartment, [SameLevelGovernment, HigherDepartment], "行政复议法（2017年）第十二条第一款"),
    ];

    private static readonly ImmutableArray<ReviewRow> Since2024 =
    [
        new(Department, [SameLevelGovernment], "行政复议法第二十四条第一款第一项"),
        new(Government, [HigherGovernment], "行政复议法第二十四条第一款第二项"),
        new(ProvincialGovernment, [Itself], "行政复议法第二十四条第二款"),
        new(StateCouncilDepartment, [Itself], "行政复议法第二十五条"),
        new(DispatchedOrgan, [GovernmentThatSetItUp], "行政复议法第二十四条第一款第三项"),
        new(Outpost, [SameLevelGovernment], "行政复议法第二十四条第四款"),
        new(DistrictBranch, [SameLevelGovernment, GovernmentOfItsPlace], "行政复议法第二十四条第四款"),
        new(OutpostOfStateCouncil, [OrganThatSetItUp], "行政复议法第二十五条第二项、第三项"),
        new(InnerUnit, [SameLevelGovernment], "行政复议法第二十四条"),
        new(AuthorisedOrganisation, [SameLevelGovernment], "行政复议法第二十四条第一款第四项"),
        new(VerticalOrgan, [HigherDepartment], "行政复议法第二十七条"),
        new(JusticeDepartment, [SameLevelGovernment, HigherDepartment], "行政复议法第二十八条"),
    ];

    /// <summary>The table in force.</summary>
    public static Dated<ImmutableArray<ReviewRow>> Table { get; } = new(
        new(InForce.Regulations, Before, "行政复议法（2017年）"),
        new(InForce.ReviewAct, Since2024, "行政复议法（2023年）"),
        new(InForce.ReviewRegulations, [.. Since2024.Select(WithOrder836)], "国务院令第836号"));

    /// <summary>Who reviews the decisions of this kind of organ that are made on this day.</summary>
    public static ReviewRow Of(OrganKind kind, DateOnly decidedOn) => Table.On(decidedOn).First(r => r.Kind == kind);

    private static ReviewRow WithOrder836(ReviewRow row) => row.Kind == InnerUnit ? row with { Article = "复议法实施条例（2026年）第三十三条" } : row;
}
