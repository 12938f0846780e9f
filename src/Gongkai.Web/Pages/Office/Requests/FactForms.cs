using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What is asked to record a fact with its true date.</summary>
/// <param name="Code">The verb.</param>
/// <param name="Fields">What is asked beyond day, words and files.</param>
/// <param name="Make">The fact of the answers.</param>
public sealed record FactForm(string Code, Func<CaseView, ImmutableArray<Field>> Fields, Func<Answers, DateOnly, RequestFact> Make)
{
    /// <summary>The verb.</summary>
    public Verb Verb => VerbTable.Find(Code)!;

    /// <summary>What the day is called.</summary>
    public string DayLabel { get; init; } = "哪一天";

    /// <summary>Somebody signed it, another than the one who records; its scan comes with it.</summary>
    public bool NeedsSigner { get; init; }

    /// <summary>What the answers contradict each other in, or null.</summary>
    public Func<Answers, Breach?> Refusal { get; init; } = _ => null;

    /// <summary>What is to be known before it is filled in, or null.</summary>
    public string? Advice { get; init; }
}

/// <summary>The forms of the facts that have no page of their own: one row each.</summary>
public static class FactForms
{
    /// <summary>All forms, in the order of a case.</summary>
    public static ImmutableArray<FactForm> All { get; } =
    [
        new("request-correction", _ => [new("window", "给多少个工作日补正", AnswerKind.Number) { Hint = "合理的期限，由机关定" }],
            (a, on) => new CorrectionRequested(on, a.Number("window")))
        { DayLabel = "补正告知书哪一天发出的", Advice = "应在收到申请之日起 7 个工作日内，一次性告知全部需要补正的事项（条例第三十条）。" },
        new("correct", _ => [], (_, on) => new Corrected(on)) { DayLabel = "哪一天收到补正的", Advice = "答复期限自收到补正的申请之日起重新计算（条例第三十条）。" },
        new("consult",
            _ => [Required("kind", "征求谁的意见", Enum.GetValues<ConsultationKind>().Select(k => new Choice(k.ToString(), k.Name(), Of(k))))],
            (a, on) => new Consulted(on, Enum.Parse<ConsultationKind>(a["kind"]!)))
        { DayLabel = "征求意见函哪一天发出的", Advice = "征求意见所需时间不计算在答复期限内（条例第三十三条第三款）。" },
        new("receive-opinion",
            v => [Required(
                "of", "是哪一件的意见",
                v.Progress.Consultations.Select(
                    c => new Choice(Text(c.Asked.Seq), $"{Day.Brief(c.Asked.On, v.Today)} 征求{c.Asked.Kind.Name()}意见"))),
                    Required("consents", "什么意见", [new("yes", "同意公开"), new("no", "不同意公开")])],
            (a, on) => new OpinionReceived(on, long.Parse(a["of"]!, CultureInfo.InvariantCulture), a["consents"] == "yes"))
            { DayLabel = "哪一天收到意见的" },
        new("extend", _ => [new("days", "延长几个工作日", AnswerKind.Number) { Required = true, Hint = "1 至 20 个工作日，只能延长一次" }],
            (a, on) => new Extended(on, a.Number("days") ?? 0, HeadConsents: false))
        { DayLabel = "哪一天告知申请人的", Advice = "负责人的同意按经过中的记录认定；还没有记录的，请先在“延期答复”页面办理。" },
        new("ask-reasons", _ => [], (_, on) => new ReasonsAsked(on)) { DayLabel = "哪一天告知申请人的" },
        new("receive-reasons", _ => [], (_, on) => new ReasonsGiven(on)) { DayLabel = "哪一天收到说明的" },
        new("defer", _ => [new("until", "延迟到哪一天答复") { Required = true }], (a, on) => new Deferred(on, a.Date("until")!.Value))
        { DayLabel = "哪一天告知申请人的" },
        new("notify-fee",
            _ => [new("items", "按件计收：本次多少件", AnswerKind.Number) { Most = 100_000 }, new("before", "本月此前已有多少件", AnswerKind.Number)
            { Most = 100_000 }, new("pages", "按量计收：多少页", AnswerKind.Number) { Most = 1_000_000, Hint = "按件、按量只选一种" }],
            (a, on) => new FeeNotified(on, a.Number("items"), a.Number("pages")) { Before = a.Number("before") ?? 0 })
            { DayLabel = "收费通知哪一天发出的", Advice = "应在申请处理期限内发出（国办函〔2020〕109号）。" },
        new("pay-fee", _ => [], (_, on) => new FeePaid(on)) { DayLabel = "哪一天缴费的" },
        new("reply", _ => [DraftFields.Outcome, DraftFields.Grounds with { Hint = "部分公开的选择" }],
            (a, on) => new Replied(on, ReplyElsewhere.Of(Typed(a), new(a["number"], on), LawOfDay.Default.Stages.Outcomes).Value!))
        { NeedsSigner = true, Refusal = a => Typed(a).Decide().Breach, DayLabel = "答复书落款哪一天",
            Advice = "只用于补录已经在系统外签发的答复书；应写明由谁签发，并附上扫描件。录入后由另一名有签发权限的人员确认，才计入办理结果。" },
        new("dispatch", Letters,
            (a, on) => new Dispatched(on, long.Parse(a["of"]!, CultureInfo.InvariantCulture), Enum.Parse<DeliveryWay>(a["way"]!)))
            { DayLabel = "哪一天发出的" },
        new("deem-abandoned",
            _ => [Required("lapse", "申请人逾期没有做什么", Enum.GetValues<Lapse>().Select(l => new Choice(l.ToString(), l.Name())))],
            (a, on) => new DeemedAbandoned(on, Enum.Parse<Lapse>(a["lapse"]!)))
        { NeedsSigner = true, DayLabel = "告知书落款哪一天", Advice = "只用于补录已经在系统外签发的视为放弃告知书；应写明由谁签发，并附上扫描件。录入后由另一名有签发权限的人员确认，才计入办理结果（条例第三十条）。" },
        new("ask-withdrawal",
            _ => [Required("channel", "怎么提出的", Enum.GetValues<Channel>().Select(c => new Choice(c.ToString(), c.Name())))],
            (a, on) => new WithdrawalAsked(on, Enum.Parse<Channel>(a["channel"]!))) { DayLabel = "哪一天收到撤回申请的" },
        new("withdraw", _ => [], (_, on) => new Withdrawn(on)) { DayLabel = "哪一天确认的", Advice = "确认后本件以“其他处理：申请人撤回”办结。" },
        new("dispute", _ => [Required("route", "哪一种", Enum.GetValues<DisputeRoute>().Select(r => new Choice(r.ToString(), r.Name())))],
            (a, on) => new Disputed(on, Enum.Parse<DisputeRoute>(a["route"]!))) { DayLabel = "机关哪一天知道的" },
        new("end-dispute",
            _ => [Required(
                "ruling", "结果",
                RulingTable.All.Select(r => new Choice(r.Code, $"{r.Route.Name()}：{r.Name}"))) with { Kind = AnswerKind.Choice }],
                (a, on) => new DisputeEnded(on, RulingTable.Find(a["ruling"]!)!)) { DayLabel = "哪一天作出的" },
        new("reopen", _ => [new("decideBy", "要求哪一天前重新作出决定") { Hint = "决定书、判决书没有写明的不填" }], (a, on) => new Reopened(on, a.Date("decideBy")))
        { DayLabel = "哪一天开始重新办理" },
    ];

    /// <summary>The form of this verb, or null.</summary>
    public static FactForm? Find(string code) => All.FirstOrDefault(f => f.Code == code);

    /// <summary>Which letter, and how it goes.</summary>
    public static ImmutableArray<Field> Letters(CaseView view) =>
    [
        Required(
            "of", "哪一份文书",
            view.LettersOf.Select(
                l => new Choice(
                    Text(l.Seq),
                    $"{view.LetterName(l.Seq)}（{Day.Brief(l.Row.HappenedOn, view.Today)}{l.LetterNumber}）"))) with { Default = view.LettersOf.LastOrDefault() is { } last ? Text(last.Seq) : null },
        Required(
            "way", "怎么送的", Enum.GetValues<DeliveryWay>().Select(w => new Choice(w.ToString(), w.Name()))) with { Kind = AnswerKind.Choice },
    ];

    private static ReplyDraft Typed(Answers a) => new() { Outcome = a["outcome"], Grounds = [.. a.Several("grounds")] };

    internal static Field Required(string name, string label, IEnumerable<Choice> options) =>
        new(name, label, AnswerKind.Radio) { Required = true, Options = [.. options] };

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Of(ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "自收到征求意见书之日起 15 个工作日；逾期不提出的，由机关决定",
        ConsultationKind.CoProducer => "15 个工作日；逾期不反馈的，视为同意公开",
        _ => "没有法定期限，也不推定同意",
    };
}
