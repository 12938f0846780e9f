using System.Collections.Immutable;
using Gongkai.Law.Fees;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Fee;

/// <summary>What a fee is reckoned from, under the names of <c>gongkai fee</c>.</summary>
public static class FeeFields
{
    /// <summary>By item.</summary>
    public static ImmutableArray<Field> Items { get; } =
    [
        new("items", "本次申请的件数", AnswerKind.Number) { Most = ProcessingFee.Most, Hint = "一般为 1 件；可以按合理的最小单位拆分的，填拆分后的件数" },
        new("before", "同一申请人当月此前的件数", AnswerKind.Number) { Most = ProcessingFee.Most, Hint = "一个自然月内累计，没有的不填" },
    ];

    /// <summary>By page.</summary>
    public static ImmutableArray<Field> Pages { get; } =
        [new("pages", "本件申请的页数", AnswerKind.Number) { Most = ProcessingFee.Most, Hint = "每件申请分别计算；已经主动公开、只告知获取途径的不算" }];

    /// <summary>The day.</summary>
    public static Field On { get; } = new("on", "发出收费通知的日期") { Hint = "不填为今天" };

    /// <summary>Every question.</summary>
    public static ImmutableArray<Field> All { get; } = [.. Items, .. Pages, On];
}
