namespace Gongkai.Law.Requests;

/// <summary>P1: when an application that came online counts as 双方确认.</summary>
public enum OnlineConfirmation
{
    /// <summary>与申请人确认之日.</summary>
    ByOffice,

    /// <summary>提交之日.</summary>
    BySubmission,
}

/// <summary>P2: whether the reply is counted from arrival or submission as well.</summary>
public enum ShadowReply
{
    /// <summary>另行推算.</summary>
    Shown,

    /// <summary>不推算.</summary>
    Hidden,
}

/// <summary>P3: the first day of a consultation that does not count.</summary>
public enum ConsultationStart
{
    /// <summary>发出的次日.</summary>
    AfterSending,

    /// <summary>发出的当日.</summary>
    SendingDay,

    /// <summary>对方收到的次日.</summary>
    AfterReceipt,
}

/// <summary>P5, feeRestartsPeriod: whether the reply period begins anew.</summary>
public enum Restart
{
    /// <summary>不重新计算.</summary>
    No,

    /// <summary>重新计算.</summary>
    Yes,
}

/// <summary>P6: by which day an application is placed in a month of fees.</summary>
public enum FeeDay
{
    /// <summary>收到申请之日.</summary>
    Receipt,

    /// <summary>提交之日.</summary>
    Submission,
}

/// <summary>P7: whose applications are added up for the fee.</summary>
public enum FeeScope
{
    /// <summary>The same applicant's to the same organ.</summary>
    Organ,

    /// <summary>The same applicant's to all organs of a platform.</summary>
    Platform,
}

/// <summary>P8: who says until when a reply is delayed (延迟答复).</summary>
public enum DeferralDay
{
    /// <summary>The organ, case by case.</summary>
    Entered,
}

/// <summary>P10: 答复之日 of an electronic reply.</summary>
public enum ElectronicReply
{
    /// <summary>到达申请人系统之日.</summary>
    OnArrival,

    /// <summary>发出之日.</summary>
    OnSending,
}

/// <summary>P11: the day by which silence goes to review first.</summary>
public enum SilenceDay
{
    /// <summary>答复期限届满日.</summary>
    ReplyDue,

    /// <summary>起诉之日.</summary>
    Suit,
}
