namespace Gongkai.Ledger.Officers;

/// <summary>What a person is in an organ (岗位).</summary>
public enum Role
{
    /// <summary>经办人.</summary>
    Clerk,

    /// <summary>科室负责人.</summary>
    UnitHead,

    /// <summary>公开机构负责人.</summary>
    DisclosureHead,

    /// <summary>保密审查员.</summary>
    SecrecyReviewer,

    /// <summary>分管领导.</summary>
    Leader,

    /// <summary>发布员.</summary>
    Publisher,

    /// <summary>主管部门: the office that supervises; it sees dates and outcomes, not persons.</summary>
    Supervisor,

    /// <summary>纪检: reads, and changes nothing.</summary>
    Inspector,

    /// <summary>管理员.</summary>
    Administrator,
}

/// <summary>What people call the roles.</summary>
public static class RoleNames
{
    /// <summary>The role's name in Chinese.</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Clerk => "经办人",
        Role.UnitHead => "科室负责人",
        Role.DisclosureHead => "公开机构负责人",
        Role.SecrecyReviewer => "保密审查员",
        Role.Leader => "分管领导",
        Role.Publisher => "发布员",
        Role.Supervisor => "主管部门",
        Role.Inspector => "纪检",
        _ => "管理员",
    };
}
