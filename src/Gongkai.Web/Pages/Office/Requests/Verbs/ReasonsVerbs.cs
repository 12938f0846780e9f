using System.Collections.Immutable;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>说明理由, and the reply that is put off for them.</summary>
internal static class ReasonsVerbs
{
    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<ReasonsAsked>() with
        {
            Rare = true,
            Sample = v => new ReasonsAsked(v.Today),
            Form = new((_, on) => new ReasonsAsked(on)) { DayLabel = "哪一天告知申请人的" },
        },
        OfficeVerb.Of<ReasonsGiven>() with
        {
            Rare = true,
            Sample = v => new ReasonsGiven(v.Today),
            Form = new((_, on) => new ReasonsGiven(on)) { DayLabel = "哪一天收到说明的" },
            Steps = [new(Waiting.Applicant, "等申请人说明理由") { In = Stage.AwaitingReasons, Outside = true }],
        },
        OfficeVerb.Of<Deferred>(Can.Register, l => $"延至 {l.Day(l.Fact.Until)}") with
        {
            Rare = true,
            Sample = v => new Deferred(v.Today, (v.Deadlines.Reply ?? v.Today).AddDays(1)),
            Form = new((a, on) => new Deferred(on, a.Date("until")!.Value))
            {
                Fields = _ => [new("until", "延迟到哪一天答复") { Required = true }],
                DayLabel = "哪一天告知申请人的",
            },
        },
    ];
}
