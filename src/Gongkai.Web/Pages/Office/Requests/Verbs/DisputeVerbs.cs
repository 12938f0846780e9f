using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>复议、诉讼, and what is decided anew after them.</summary>
internal static class DisputeVerbs
{
    private const string Simplified = "simplified", Ordinary = "ordinary";

    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        OfficeVerb.Of<Disputed>(Can.Register, l => $"{l.Fact.Route.Name()}　{l.View.ForumOf(l.Recorded)}") with
        {
            Rare = true,
            Sample = _ => null,
            Form = new(
                (a, on) =>
                    new Disputed(on, Route(a)) { Simplified = a["procedure"] switch { Simplified => true, Ordinary => false, _ => null } })
            {
                Fields = v =>
                [
                    Routes(Enum.GetValues<DisputeRoute>()),
                    new("forum", "复议机关或者法院", AnswerKind.Line)
                    { Required = !v.KeyDestroyed, Suggestions = Forums(v), Hint = "按通知书上的名称；加密保存" },
                    new("docket", "案号", AnswerKind.Line) { Hint = "通知书上的案号，如（2026）浙0102行初15号" },
                    FactForm.Choose("procedure", "复议适用什么程序",
                    [
                        new(Simplified, "简易程序", "五个工作日内提交书面答复和证据"),
                        new(Ordinary, "普通程序", "十个工作日内提交书面答复和证据"),
                        new("unsaid", "通知书没有写明，或者是行政诉讼", "诉讼为收到起诉状副本之日起十五日"),
                    ]),
                ],
                DayLabel = "哪一天收到复议答复通知书、应诉通知书的",
                Forum = a => a["forum"],
                Docket = a => a["docket"],
                Advice = _ => "本件在复议、诉讼结束前留在待办里，提交答复、答辩的期限从收到通知之日起算。",
            },
        },
        OfficeVerb.Of<DisputeAnswered>(Can.Register, l => l.Fact.Route.Name()) with
        {
            Sample = v =>
                v.Progress.Disputes.Where(d => d.Value.Answer is null).Select(d => (DisputeRoute?)d.Key).FirstOrDefault() is { } open
                ? new DisputeAnswered(v.Today, open) : new DisputeAnswered(v.Today, DisputeRoute.Review),
            Rare = true,
            Form = new((a, on) => new DisputeAnswered(on, Route(a)))
            {
                Fields = v => [Routes(v.Progress.Disputes.Where(d => d.Value.Answer is null).Select(d => d.Key))],
                DayLabel = "哪一天提交的",
                Advice = _ =>
                    "委托一至二名本机关的工作人员参加，不能只委托律师（复议法实施条例第十八条）。被申请人、被告逾期不提交证据的，视为没有证据（行政复议法第七十条、行政诉讼法第三十四条）。",
            },
            Steps = [new(Waiting.DisputeAnswer, "提交复议答复、答辩")],
        },
        OfficeVerb.Of<DisputeEnded>(Can.Register, l => l.Fact.WantsNewReply() ? $"{l.Fact.Ruling.Name}，应当重新答复" : l.Fact.Ruling.Name) with
        {
            Rare = true,
            Sample = v => new DisputeEnded(
                v.Today, RulingTable.All.First(r => v.Progress.Disputes.IsEmpty || v.Progress.Disputes.ContainsKey(r.Route))),
            Form = new((a, on) => new DisputeEnded(on, RulingTable.Find(a["ruling"]!)!)
            { OrdersNewReply = a["anew"] switch { "yes" => true, "no" => false, _ => null } })
            {
                Fields = _ =>
                [
                    FactForm.Choose("ruling", "结果", RulingTable.All.Select(r => new Choice(r.Code, $"{r.Route.Name()}：{r.Name}"))) with
                    { Kind = AnswerKind.Choice },
                    new("anew", "是否责令重新答复", AnswerKind.Choice)
                    { Options = [new("yes", "责令重新答复"), new("no", "没有责令重新答复")], Hint = "撤销、责令履行的请选择；没有另定期限的，二十个工作日内重新答复" },
                ],
                DayLabel = "哪一天收到决定书、判决书的",
            },
            Steps = [new(Waiting.DisputeOutcome, "等复议、诉讼结果") { Outside = true }],
        },
        OfficeVerb.Of<Reopened>(Can.Register, l => l.Fact.DecideBy is { } by ? $"应于 {l.Day(by)} 前重新作出决定" : null) with
        {
            Rare = true,
            Sample = v => new Reopened(v.Today, null),
            Form = new((a, on) => new Reopened(on, a.Date("decideBy")))
            {
                Fields = _ => [new("decideBy", "要求哪一天前重新作出决定") { Hint = "决定书、判决书没有写明的不填，按二十个工作日" }],
                DayLabel = "哪一天收到决定书、判决书的",
            },
            Steps = [new(Waiting.Reopening, "重新办理")],
        },
    ];

    private static DisputeRoute Route(Answers answers) => Enum.Parse<DisputeRoute>(answers["route"]!);

    private static Field Routes(IEnumerable<DisputeRoute> routes) =>
        FactForm.Choose("route", "哪一种", routes.Select(r => new Choice(r.ToString(), r.Name())));

    // Where the organ's letters send people is where they mostly went.
    private static ImmutableArray<string> Forums(CaseView view) =>
        view.Organ.Bodies is { } bodies && bodies.On(view.Today) is { Allowed: true, Value: var named }
            ? [.. named.Review.Split("或者"), named.Court] : [];
}
