using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>A date that follows from facts (期限), with what it rests on.</summary>
/// <param name="Key">Its name ("replyDue"), one of <see cref="DueKey"/>.</param>
/// <param name="Date">The last day.</param>
/// <param name="Period">The period that ends on it; its derivation is <see cref="Gongkai.Law.Calendar.Period.Days"/>.</param>
/// <param name="Policies">The settings it rests on ("P3").</param>
/// <param name="Certain">A holiday notice speaks for it; else it is provisional (暂定).</param>
public sealed record Due(string Key, DateOnly Date, Period Period, IReadOnlyList<string> Policies, bool Certain)
{
    /// <summary>The earliest date under any reading of the settings it rests on (最稳妥日期).</summary>
    public DateOnly Safest { get; init; } = Date;
}

/// <summary>The names of dates. They are public: the command line and the API print them, so they never change.</summary>
public static class DueKey
{
    /// <summary>The last day to ask for a correction (告知补正).</summary>
    public const string CorrectionNotice = "correctionNoticeDue";

    /// <summary>The last day to correct (补正).</summary>
    public const string Correction = "correctionDue";

    /// <summary>The last day to answer (答复).</summary>
    public const string Reply = "replyDue";

    /// <summary>The last day to answer with the longest extension.</summary>
    public const string ReplyMax = "replyDueMax";

    /// <summary>The last day to answer, counted from arrival or submission (P2).</summary>
    public const string ShadowReply = "shadowReplyDue";

    /// <summary>The last day to pay (缴费).</summary>
    public const string Pay = "payDue";

    /// <summary>The first day on which a person may lawfully close the application as abandoned (视为放弃).</summary>
    public const string Close = "closeOn";

    /// <summary>The day on which that is offered: what was in the post has had its time to arrive.</summary>
    public const string CloseOffered = "closeOffered";

    /// <summary>The last day to ask for review (行政复议).</summary>
    public const string Review = "reviewDeadline";

    /// <summary>The last day to sue (行政诉讼).</summary>
    public const string Suit = "suitDeadline";

    /// <summary>The same after a review in the simplified procedure that was not decided in its time.</summary>
    public const string SuitSimplified = "suitDeadlineSimplified";

    /// <summary>The last day to disclose after a judgment (判决公开).</summary>
    public const string Judgment = "judgmentDue";

    /// <summary>The organ's last day to answer in a simplified review (简易程序).</summary>
    public const string ReviewAnswerSimplified = "reviewAnswerDueSimplified";

    /// <summary>The organ's last day to answer in an ordinary review (普通程序).</summary>
    public const string ReviewAnswer = "reviewAnswerDue";

    /// <summary>The organ's last day to answer a suit (答辩).</summary>
    public const string SuitAnswer = "suitAnswerDue";

    /// <summary>The last day to publish (主动公开).</summary>
    public const string Publish = "publishDue";

    /// <summary>The day by which an annual report has to be published (年报).</summary>
    public const string Report = "reportDue";

    /// <summary>The last working day on or before it.</summary>
    public const string ReportTarget = "reportTarget";

    /// <summary>The same for a government's report.</summary>
    public const string GovernmentReport = "governmentReportDue";

    /// <summary>The last working day on or before that.</summary>
    public const string GovernmentReportTarget = "governmentReportTarget";

    /// <summary>An opinion asked for (征求意见).</summary>
    public const string Opinion = "opinionDue";

    /// <summary>What people call the date (答复期限届满日).</summary>
    public static string Name(string key) => key switch
    {
        CorrectionNotice => "告知补正的最后一日",
        Correction => "补正期限届满日",
        Reply => "答复期限届满日",
        ReplyMax => "延长至最长时的届满日",
        ShadowReply => "按到达或提交之日推算的届满日",
        Pay => "缴费期限届满日",
        Close => "可以按放弃申请处理的第一日",
        CloseOffered => "提出按放弃申请处理之日（留出在途邮件的时间）",
        Review => "申请行政复议的最后一日",
        Suit => "提起行政诉讼的最后一日",
        SuitSimplified => "提起行政诉讼的最后一日（复议适用简易程序的）",
        Judgment => "按判决公开的最后一日",
        ReviewAnswerSimplified => "复议答复的最后一日（简易程序）",
        ReviewAnswer => "复议答复的最后一日（普通程序）",
        SuitAnswer => "行政诉讼答辩的最后一日",
        Publish => "主动公开的最后一日",
        Report => "公布年度报告的法定日期",
        ReportTarget => "公布年度报告的目标日期",
        GovernmentReport => "公布政府年度报告的法定日期",
        GovernmentReportTarget => "公布政府年度报告的目标日期",
        Opinion => "提出意见的最后一日",
        _ => key,
    };
}
