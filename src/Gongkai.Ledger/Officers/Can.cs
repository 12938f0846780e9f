using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Law;
using static Gongkai.Ledger.Officers.Role;

namespace Gongkai.Ledger.Officers;

/// <summary>Something that an officer may be entitled to do (权限).</summary>
public enum Can
{
    /// <summary>查看申请 of the organ, without persons.</summary>
    ReadCases,

    /// <summary>查看身份信息 of an applicant; each look is recorded.</summary>
    SeePersons,

    /// <summary>查看期限和结果 of the organs below.</summary>
    Supervise,

    /// <summary>登记, and what a clerk records of letters and applicants.</summary>
    Register,

    /// <summary>分办.</summary>
    Assign,

    /// <summary>拟稿.</summary>
    Draft,

    /// <summary>审核.</summary>
    Review,

    /// <summary>保密审查.</summary>
    ReviewSecrecy,

    /// <summary>签发.</summary>
    Sign,

    /// <summary>同意延长答复期限, as the head of the disclosure office (条例第三十三条第二款).</summary>
    ConsentToExtension,

    /// <summary>发出、送达.</summary>
    Deliver,

    /// <summary>更正记录.</summary>
    Strike,

    /// <summary>查看年报, and the registers that it is made of.</summary>
    ReadReports,

    /// <summary>登记台账.</summary>
    KeepRegisters,

    /// <summary>管理机关和人员.</summary>
    Administer,

    /// <summary>销毁个人信息 of a closed case, for good.</summary>
    DestroyPersons,
}

/// <summary>Who may do what: one row a role.</summary>
public static class Entitlements
{
    /// <summary>The officer's office has no such right.</summary>
    public static readonly Breach NotEntitled = new("request.not-yours", "您的岗位没有这项权限，请与本机关的管理员联系", "");

    /// <summary>What reads and changes nothing but the record of who looked.</summary>
    public static ImmutableArray<Can> Readings { get; } = [Can.ReadCases, Can.SeePersons, Can.ReadReports];

    /// <summary>The table.</summary>
    public static FrozenDictionary<Role, ImmutableArray<Can>> Table { get; } = new Dictionary<Role, ImmutableArray<Can>>
    {
        [Clerk] =
            [Can.ReadCases, Can.SeePersons, Can.Register, Can.Assign, Can.Draft, Can.Deliver, Can.Strike, Can.ReadReports,
                Can.KeepRegisters],
        [UnitHead] = [Can.ReadCases, Can.SeePersons, Can.Draft, Can.Review],
        [DisclosureHead] =
            [Can.ReadCases, Can.SeePersons, Can.Register, Can.Assign, Can.Draft, Can.Review, Can.Sign, Can.ConsentToExtension, Can.Deliver,
                Can.Strike, Can.ReadReports, Can.KeepRegisters],
        [SecrecyReviewer] = [Can.ReadCases, Can.ReviewSecrecy],
        [Leader] = [Can.ReadCases, Can.SeePersons, Can.Review, Can.Sign, Can.ReadReports],
        [Publisher] = [],
        [Supervisor] = [Can.Supervise, Can.ReadReports],
        [Inspector] = [Can.ReadCases, Can.ReadReports],
        [Administrator] = [Can.Administer, Can.DestroyPersons],
    }.ToFrozenDictionary();
}
