using System.Collections.Immutable;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;

namespace Gongkai.Documents.Writing;

/// <summary>What follows from facts, in the sentences that the command line and the page share.</summary>
public static class DueWords
{
    /// <summary>Yes and no to what the facts ask: in time, accepted, review first.</summary>
    /// <param name="dates">What follows.</param>
    /// <param name="say">How a day is written.</param>
    public static IEnumerable<string> Answers(DueDates dates, Func<DateOnly, string> say)
    {
        if (dates.Waiting is { } waiting)
            yield return $"答复期限现在不计算：{waiting.Name()}尚未结束{(dates.DaysLeft is { } left ? $"，结束后还有{left}个工作日" : "")}";
        if (dates.CorrectionInTime is { } corrected) yield return corrected ? "补正没有逾期" : "补正逾期：有正当理由的应当受理，没有的由人决定是否视为放弃";
        if (dates.ExtensionAccepted == true) yield return "延长答复期限符合规定";
        if (dates.FeeNoticeInTime == true) yield return "收费通知在处理期限内发出";
        if (dates.PaidInTime is { } paid) yield return paid ? "缴费没有逾期" : "缴费逾期";
        if (dates.ComplianceDate is { } on) yield return $"答复之日　{say(on)}{(dates.InTime is { } inTime ? inTime ? "，没有逾期" : "，逾期" : "")}";
        if (dates.ReviewFirst is { } first) yield return first ? "应当先申请行政复议，不能直接起诉" : "可以申请行政复议，也可以直接起诉";
    }

    /// <summary>The days of a derivation, those in a row that count, or do not, for the same reason together.</summary>
    public static IEnumerable<DayRun> Runs(IEnumerable<CountedDay> days)
    {
        var run = new List<CountedDay>();
        foreach (var day in days)
        {
            if (run is [.., var last]
                && (last.Counted, last.Why, last.Article, last.Provisional, last.Date.AddDays(1)) != (day.Counted, day.Why, day.Article,
                    day.Provisional, day.Date))
            {
                yield return new([.. run]);
                run.Clear();
            }
            run.Add(day);
        }
        if (run.Count > 0) yield return new([.. run]);
    }
}

/// <summary>Days in a row that count, or do not, for the same reason.</summary>
/// <param name="Days">The days; never none.</param>
public sealed record DayRun(ImmutableArray<CountedDay> Days)
{
    /// <summary>The first day.</summary>
    public CountedDay First => Days[0];

    /// <summary>The last day.</summary>
    public CountedDay Last => Days[^1];

    /// <summary>第1至5日, 第6日 or 不计.</summary>
    public string Ordinals => !First.Counted ? "不计" : Days.Length == 1 ? $"第{First.Ordinal}日" : $"第{First.Ordinal}至{Last.Ordinal}日";

    /// <summary>Why they count or not, and whether that is certain: 工作日，暂定.</summary>
    public string Why => First.Provisional ? $"{First.Why}，暂定" : First.Why;
}
