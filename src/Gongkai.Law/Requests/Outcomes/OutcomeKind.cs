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

/// <summary>What people call the kinds of result.</summary>
public static class OutcomeKinds
{
    /// <summary>The kind's name in Chinese, as table III prints it.</summary>
    public static string Name(this OutcomeKind kind) => kind switch
    {
        OutcomeKind.Granted => "予以公开",
        OutcomeKind.Partial => "部分公开",
        OutcomeKind.Refused => "不予公开",
        OutcomeKind.Unable => "无法提供",
        OutcomeKind.NotProcessed => "不予处理",
        _ => "其他处理",
    };
}
