using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.ReplyDue;

/// <summary>Questions that belong together, folded until they are wanted.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Title">What the office calls it.</param>
/// <param name="Fields">The questions.</param>
public sealed record FactGroup(string Id, string Title, ImmutableArray<Field> Fields);

/// <summary>What can be told of an application, under the names of <c>gongkai due</c>, in the office's words.</summary>
public static class FactFields
{
    /// <summary>The most opinions that one form takes.</summary>
    public const int MostOpinions = 12;

    private const int FewestOpinions = 2;

    /// <summary>The questions that nearly every case answers.</summary>
    public static ImmutableArray<Field> First { get; } =
    [
        new("channel", "申请怎样提交", AnswerKind.Choice)
        {
            Options = [.. Enum.GetValues<Channel>().Select(c => new Choice(c.Code(), c.Name()))],
        },
        new("receipt", "收到申请之日") { Hint = "当面提交为提交当天；挂号信、EMS 为签收当天；平信、网上、传真为与申请人确认当天。例如 2026-7-6" },
    ];

    /// <summary>The settings that move a date, each with its readings, the default first.</summary>
    public static ImmutableArray<Field> Readings { get; } =
    [
        Reading("P1", "网上提交的，收到申请之日是", ("office-confirmation", "与申请人确认之日"), ("submission", "申请人提交之日")),
        Reading("P2", "另按提交或到达之日推算", ("show", "是"), ("hide", "否")),
        Reading("P3", "征求意见所需时间，扣除自", ("after-sending-day", "发出的次日"), ("sending-day-excluded", "发出的当日"), ("from-receipt", "对方收到的次日")),
        Reading("P5", "补正通知发得晚的，收到补正后", ("no-restart", "不重新计算期限"), ("restart", "重新计算期限")),
        Reading("P10", "电子送达的，答复之日是", ("arrival", "到达申请人系统之日"), ("sending", "发出之日")),
    ];

    /// <summary>The questions of what may follow, without the opinions.</summary>
    public static ImmutableArray<FactGroup> Groups { get; } =
    [
        new("arrival", "提交、到达和确认",
        [
            new("submitted", "申请人提交的日期"),
            new("arrived", "到达机关的日期") { Hint = "签收、收到信件或者进入系统的当天" },
            new("confirmed", "与申请人确认的日期"),
        ]),
        new("correction", "补正",
        [
            new("correctionNotice", "发出补正通知的日期"),
            new("correctionNoticeReceived", "申请人收到补正通知的日期"),
            new("correctionWindowDays", "通知给的补正期限（工作日）", AnswerKind.Number),
            new("correctedReceipt", "收到补正的日期"),
        ]),
        new("extension", "延长和延迟答复",
        [
            new("extensionNotice", "告知延长答复期限的日期"),
            new("extensionDays", "延长几个工作日", AnswerKind.Number) { Hint = $"不超过 {ReplyClock.LongestExtension.Versions[^1].Value} 个工作日" },
            new("deferralNotice", "告知延迟答复的日期") { Hint = "申请数量、频次明显超过合理范围的（条例第三十五条）" },
            new("deferredUntil", "延迟到哪一天"),
        ]),
        new("fee", "收取信息处理费",
        [
            new("feeNotice", "发出收费通知的日期"),
            new("feeNoticeReceived", "申请人收到收费通知的日期"),
            new("paid", "缴费的日期"),
        ]),
        new("reply", "答复和送达",
        [
            new("outcome", "办理结果", AnswerKind.Choice) { Options = [.. OutcomeTable.All.Select(o => new Choice(o.Code, o.Name))] },
            new("posted", "交邮的日期"),
            new("handedOver", "直接送达、当面签收的日期"),
            new("signed", "邮件签收的日期"),
            new("electronicSent", "电子送达发出的日期"),
            new("electronicArrived", "电子送达到达的日期"),
            new("deliveryRefused", "申请人拒收的日期"),
            new("served", "送达的日期（方式不详）"),
            new("unanswered", "没有答复", AnswerKind.Flag),
        ]),
        new("disputes", "复议和诉讼",
        [
            new("remediesNotTold", "答复没有告知复议和诉讼的权利", AnswerKind.Flag),
            new("remediesToldOn", "补充告知的日期"),
            new("reviewFirstNotTold", "答复没有告知复议前置", AnswerKind.Flag),
            new("suitFiled", "起诉的日期"),
            new("suitDismissedServed", "驳回起诉的裁定送达的日期"),
            new("reviewDecisionReceived", "收到复议决定的日期"),
            new("judgmentInForce", "判决生效的日期"),
            new("reviewCopyReceived", "机关收到复议申请书副本的日期"),
            new("suitCopyReceived", "机关收到起诉状副本的日期"),
        ]),
        new("settings", "本机关的设置（条例没有写明的问题）",
        [
            .. Readings,
            new("calendarAsOf", "只用哪一天以前发布的节假日安排"),
        ]),
    ];

    /// <summary>The questions about the n-th opinion, from 1.</summary>
    public static FactGroup Opinion(int n) => new($"opinion{n}", string.Create(CultureInfo.InvariantCulture, $"第{n}件"),
    [
        new($"consultation{n}.kind", "征求谁的意见", AnswerKind.Choice)
        { Options = [.. Enum.GetValues<ConsultationKind>().Select(k => new Choice(k.Code(), k.Name()))] },
        new($"consultation{n}.sent", "发出征求意见函的日期"),
        new($"consultation{n}.received", "对方收到的日期"),
        new($"consultation{n}.answered", "收到意见的日期"),
    ]);

    /// <summary>Every question.</summary>
    public static ImmutableArray<Field> All { get; } =
        [.. First, .. Groups.SelectMany(g => g.Fields), .. Enumerable.Range(1, MostOpinions).SelectMany(n => Opinion(n).Fields)];

    private static Field Reading(string id, string label, params ReadOnlySpan<(string Value, string Text)> readings)
    {
        var options = ImmutableArray.CreateBuilder<Choice>();
        foreach (var (value, text) in readings) options.Add(new(value, text));
        return new(id, label, AnswerKind.Choice) { Options = options.ToImmutable() };
    }

    /// <summary>The opinions that a form shows: those answered, and room for one more.</summary>
    public static IEnumerable<FactGroup> Opinions(Answers answers)
    {
        var last = Enumerable.Range(1, MostOpinions).LastOrDefault(n => Opinion(n).Fields.Any(f => answers[f.Name] is not null));
        return Enumerable.Range(1, Math.Clamp(last + 1, FewestOpinions, MostOpinions)).Select(Opinion);
    }
}
