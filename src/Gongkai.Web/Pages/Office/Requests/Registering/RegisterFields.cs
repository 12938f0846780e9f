using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Registering;

/// <summary>What is asked when a letter or a counter application is registered, in the office's words.</summary>
public static class RegisterFields
{
    /// <summary>How it came in: with each channel the rule that fixes the day of receipt (条例第三十一条).</summary>
    public static Field Channel { get; } = new("channel", "怎么收到的", AnswerKind.Radio)
    {
        Required = true,
        Options =
        [
            Of(Law.Requests.Channel.OnSite, "收到之日是提交当天"),
            Of(Law.Requests.Channel.SignedMail, "收到之日是签收当天，传达室签收也算"),
            Of(Law.Requests.Channel.OrdinaryMail, "收到当天就应与申请人确认，收到之日是确认当天"),
            Of(Law.Requests.Channel.Email, "收到之日是双方确认当天"),
            Of(Law.Requests.Channel.Fax, "收到之日是双方确认当天"),
            Of(Law.Requests.Channel.Online, "收到之日是双方确认当天"),
            Of(Law.Requests.Channel.Oral, "代为填写，收到之日是填写确认当天"),
        ],
    };

    /// <summary>The day it arrived.</summary>
    public static Field Arrived { get; } = new("arrived", "哪一天到的") { Required = true, Hint = "提交、签收、信件送到或者进入系统的当天。例如 2026-7-6" };

    /// <summary>It came in long ago.</summary>
    public static Field Late { get; } = new("late", "补录：收到超过六十天、以前没有在这里登记的", AnswerKind.Flag);

    /// <summary>The day organ and applicant confirmed it.</summary>
    public static Field Confirmed { get; } =
        new("confirmed", "哪一天与申请人确认的") { Sometimes = true, Hint = "平常信函、电子邮件、传真、网上、口头的才需要。还没有联系上的不填，期限先不起算，以后再补。" };

    /// <summary>How the day was fixed, in words.</summary>
    public static Field Ground { get; } = new("ground", "凭证", AnswerKind.Line) { Hint = "邮件号、签收人岗位、电话记录等，不写申请人姓名" };

    /// <summary>申请人类型, a column of table III.</summary>
    public static Field Kind { get; } = new("kind", "申请人类型", AnswerKind.Radio)
    {
        Required = true,
        Options =
            [.. Enum.GetValues<ApplicantKind>().Select(
                k => new Choice(k.ToString(), k == ApplicantKind.OtherOrganisation ? "其他法人或者组织" : k.Name()))],
    };

    /// <summary>Who, sealed with the key of the case.</summary>
    public static ImmutableArray<Field> Person { get; } =
    [
        new("name", "姓名或者名称", AnswerKind.Line) { Required = true },
        new("identity", "证件号码", AnswerKind.Line) { Hint = "身份证号或者统一社会信用代码" },
        new("phone", "联系电话", AnswerKind.Line),
        new("address", "通信地址", AnswerKind.Line),
        new("email", "电子邮箱", AnswerKind.Line),
        new("system", "指定的电子系统", AnswerKind.Line)
        { Hint = "申请人要求以电子方式送达的，写明他指定的邮箱、传真或者平台账号；答复到达这个系统之日为送达之日", Suggestions = ["申请表上的电子邮箱", "政务服务平台账号"] },
        new("agent", "代理人", AnswerKind.Line) { Hint = "姓名和联系方式，没有的不填" },
    ];

    /// <summary>What is asked for.</summary>
    public static ImmutableArray<Field> Content { get; } =
    [
        new("summary", "摘要", AnswerKind.Line) { Required = true, Hint = "一句话，不写申请人姓名。列表和统计里都用它，例如：2019年某村土地征收补偿安置方案" },
        new("content", "申请内容", AnswerKind.Words) { Required = true, Hint = "照申请原文填写，答复书会引用" },
        new("form", "希望怎样获取", AnswerKind.Line) { Suggestions = ["纸质邮寄", "当面领取", "电子邮件", "现场查阅"] },
    ];

    /// <summary>Every question, in the order of the page.</summary>
    public static ImmutableArray<Field> All { get; } = [Channel, Arrived, Late, Confirmed, Ground, Kind, .. Person, .. Content];

    private static Choice Of(Channel channel, string rule) => new(channel.ToString(), channel.Name(), rule);
}
