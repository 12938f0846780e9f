namespace Gongkai.Law.Disputes;

/// <summary>What kind of organ decides; the review organ follows from it.</summary>
public enum OrganKind
{
    /// <summary>县级以上地方人民政府工作部门.</summary>
    Department,

    /// <summary>省级以下地方人民政府, townships too.</summary>
    Government,

    /// <summary>省、自治区、直辖市人民政府.</summary>
    ProvincialGovernment,

    /// <summary>国务院部门.</summary>
    StateCouncilDepartment,

    /// <summary>派出机关: a street office (街道办事处), a 行政公署, a 区公所.</summary>
    DispatchedOrgan,

    /// <summary>派出机构 of a department, acting in its own name under law or regulation.</summary>
    Outpost,

    /// <summary>分局: a branch of a department of a city with districts or a municipality, by the district it is for.</summary>
    DistrictBranch,

    /// <summary>国务院部门的派出机构、授权组织.</summary>
    OutpostOfStateCouncil,

    /// <summary>内设机构 that acts in its own name under law or regulation.</summary>
    InnerUnit,

    /// <summary>法律、法规授权的组织.</summary>
    AuthorisedOrganisation,

    /// <summary>海关、金融、外汇、税务、国家安全 and other organs under vertical leadership.</summary>
    VerticalOrgan,

    /// <summary>司法行政部门.</summary>
    JusticeDepartment,
}

/// <summary>Who an organ may stand to as a review organ.</summary>
public enum BodyRole
{
    /// <summary>本级人民政府.</summary>
    SameLevelGovernment,

    /// <summary>上一级人民政府.</summary>
    HigherGovernment,

    /// <summary>上一级主管部门.</summary>
    HigherDepartment,

    /// <summary>设立它的人民政府.</summary>
    GovernmentThatSetItUp,

    /// <summary>设立它的行政机关.</summary>
    OrganThatSetItUp,

    /// <summary>所在地的人民政府.</summary>
    GovernmentOfItsPlace,

    /// <summary>本机关.</summary>
    Itself,
}
