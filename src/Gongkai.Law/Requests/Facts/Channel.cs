namespace Gongkai.Law.Requests;

/// <summary>How an application came in (接收渠道).</summary>
public enum Channel
{
    /// <summary>当面提交.</summary>
    OnSite,

    /// <summary>邮寄，需要签收 (EMS, 挂号).</summary>
    SignedMail,

    /// <summary>平常信函等无需签收的邮寄.</summary>
    OrdinaryMail,

    /// <summary>互联网平台.</summary>
    Online,

    /// <summary>电子邮件.</summary>
    Email,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>口头，由受理机构代为填写.</summary>
    Oral,
}
