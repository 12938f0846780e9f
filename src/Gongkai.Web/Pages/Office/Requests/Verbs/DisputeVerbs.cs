using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>复议、诉讼, and what is decided anew after them.</summary>
internal static class DisputeVerbs
{
    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<Disputed>(Can.Register, l => l.Fact.Route.Name()) with
        {
            Rare = true,
            Sample = _ => null,
            Form = new((a, on) => new Disputed(on, Enum.Parse<DisputeRoute>(a["route"]!)))
            {
                Fields = _ =>
                    [FactForm.Choose("route", "哪一种", Enum.GetValues<DisputeRoute>().Select(r => new Choice(r.ToString(), r.Name())))],
                DayLabel = "机关哪一天知道的",
            },
        },
        OfficeVerb.Of<DisputeEnded>(Can.Register, l => l.Fact.Ruling.Name) with
        {
            Rare = true,
            Sample = v => new DisputeEnded(
                v.Today, RulingTable.All.First(r => v.Progress.Disputes.IsEmpty || v.Progress.Disputes.Contains(r.Route))),
            Form = new((a, on) => new DisputeEnded(on, RulingTable.Find(a["ruling"]!)!))
            {
                Fields = _ =>
                [
                    FactForm.Choose("ruling", "结果", RulingTable.All.Select(r => new Choice(r.Code, $"{r.Route.Name()}：{r.Name}"))) with
                    { Kind = AnswerKind.Choice },
                ],
                DayLabel = "哪一天作出的",
            },
        },
        OfficeVerb.Of<Reopened>(Can.Register, l => l.Fact.DecideBy is { } by ? $"应于 {l.Day(by)} 前重新作出决定" : null) with
        {
            Rare = true,
            Sample = v => new Reopened(v.Today, null),
            Form = new((a, on) => new Reopened(on, a.Date("decideBy")))
            {
                Fields = _ => [new("decideBy", "要求哪一天前重新作出决定") { Hint = "决定书、判决书没有写明的不填" }],
                DayLabel = "哪一天开始重新办理",
            },
        },
    ];
}
