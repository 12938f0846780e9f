using System.Collections.Immutable;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>收费.</summary>
internal static class FeeVerbs
{
    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<FeeNotified>(
            Can.Register, l => l.Fact.Items is { } items ? $"按件，{items} 件" : l.Fact.Pages is { } pages ? $"按量，{pages} 页" : null) with
        {
            Rare = true,
            Sample = v => new FeeNotified(v.Today, 100, null),
            Form = new((a, on) => new FeeNotified(on, a.Number("items"), a.Number("pages")) { Before = a.Number("before") ?? 0 })
            {
                Fields = _ =>
                [
                    new("items", "按件计收：本次多少件", AnswerKind.Number) { Most = 100_000 },
                    new("before", "本月此前已有多少件", AnswerKind.Number) { Most = 100_000 },
                    new("pages", "按量计收：多少页", AnswerKind.Number) { Most = 1_000_000, Hint = "按件、按量只选一种" },
                ],
                DayLabel = "收费通知哪一天发出的",
                Advice = _ => "应在申请处理期限内发出（国办函〔2020〕109号）。",
            },
        },
        OfficeVerb.Of<FeePaid>() with
        {
            Sample = v => new FeePaid(v.Today),
            Form = new((_, on) => new FeePaid(on)) { DayLabel = "哪一天缴费的" },
            Steps = [new(Waiting.Applicant, "等申请人缴费") { In = Stage.AwaitingPayment, Outside = true }],
        },
    ];
}
