namespace Gongkai.Law.Disputes;

/// <summary>What people call routes of dispute and kinds of organs.</summary>
public static class DisputeNames
{
    /// <summary>The route's name in Chinese (救济途径).</summary>
    public static string Name(this DisputeRoute route) => route == DisputeRoute.Review ? "行政复议" : "行政诉讼";

    /// <summary>The organ kind's name in Chinese (机关类型).</summary>
    public static string Name(this OrganKind kind) => kind switch
    {
        OrganKind.Department => "县级以上地方人民政府工作部门",
        OrganKind.Government => "地方人民政府（省级以下）",
        OrganKind.ProvincialGovernment => "省、自治区、直辖市人民政府",
        OrganKind.StateCouncilDepartment => "国务院部门",
        OrganKind.DispatchedOrgan => "派出机关（街道办事处等）",
        OrganKind.Outpost => "派出机构",
        OrganKind.DistrictBranch => "设区的市、直辖市部门按行政区划设立的分局",
        OrganKind.OutpostOfStateCouncil => "国务院部门的派出机构、授权组织",
        OrganKind.InnerUnit => "内设机构",
        OrganKind.AuthorisedOrganisation => "法律、法规授权的组织",
        OrganKind.VerticalOrgan => "垂直领导的机关（海关、税务等）",
        _ => "司法行政部门",
    };
}
