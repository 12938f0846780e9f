namespace Gongkai.Law.Requests.Outcomes;

/// <summary>The six kinds of result in table III (表三“本年度办理结果”（一）至（六）).</summary>
public enum OutcomeKind
{
    /// <summary>（一）予以公开.</summary>
    Granted,

    /// <summary>（二）部分公开.</summary>
    Partial,

    /// <summary>（三）不予公开.</summary>
    Refused,

    /// <summary>（四）无法提供.</summary>
    Unable,

    /// <summary>（五）不予处理.</summary>
    NotProcessed,

    /// <summary>（六）其他处理.</summary>
    Other,
}
