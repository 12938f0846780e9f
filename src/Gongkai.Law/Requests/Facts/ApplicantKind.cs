namespace Gongkai.Law.Requests;

/// <summary>申请人类型: the columns of table III.</summary>
public enum ApplicantKind
{
    /// <summary>自然人.</summary>
    NaturalPerson,

    /// <summary>商业企业.</summary>
    CommercialEnterprise,

    /// <summary>科研机构.</summary>
    ResearchInstitution,

    /// <summary>社会公益组织.</summary>
    SocialWelfareOrganisation,

    /// <summary>法律服务机构.</summary>
    LegalServiceOrganisation,

    /// <summary>其他法人或者组织.</summary>
    OtherOrganisation,
}

/// <summary>What the kinds of applicants are called, and where they stand in table III.</summary>
public static class ApplicantKinds
{
    /// <summary>The kind's name in Chinese.</summary>
    public static string Name(this ApplicantKind kind) => kind switch
    {
        ApplicantKind.NaturalPerson => "自然人",
        ApplicantKind.CommercialEnterprise => "商业企业",
        ApplicantKind.ResearchInstitution => "科研机构",
        ApplicantKind.SocialWelfareOrganisation => "社会公益组织",
        ApplicantKind.LegalServiceOrganisation => "法律服务机构",
        _ => "其他",
    };

    /// <summary>The id of its column in table III, the same in the forms of 2019 and 2021.</summary>
    public static string Column(this ApplicantKind kind) => kind switch
    {
        ApplicantKind.NaturalPerson => "natural_person",
        ApplicantKind.CommercialEnterprise => "commercial_enterprise",
        ApplicantKind.ResearchInstitution => "research_institution",
        ApplicantKind.SocialWelfareOrganisation => "social_welfare_org",
        ApplicantKind.LegalServiceOrganisation => "legal_service_org",
        _ => "other_org",
    };
}
