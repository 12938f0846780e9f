using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>A case ends without a reply: 放弃, 撤回.</summary>
internal static class EndingVerbs
{
    public static Notice Withdrawn { get; } = new("withdrawn", "已确认撤回");

    public static OfficeVerb DeemAbandoned { get; } = OfficeVerb.Of<DeemedAbandoned>(
        Can.Draft, l => $"{l.Fact.Lapse.Name()}　{l.Recorded.LetterNumber}{ReplyingVerbs.Signer(l)}") with
    {
        Page = "deem-abandoned",
        Sample = v => new DeemedAbandoned(v.Today, v.Progress.AwaitsCorrection ? Lapse.Correction : Lapse.Payment),
        Said = [ReplyingVerbs.Submitted, ReplyingVerbs.Entered],
        Steps = [new(Waiting.Lapsed, "逾期，待处理")],
        Form = new((a, on) => new DeemedAbandoned(on, Enum.Parse<Lapse>(a["lapse"]!)))
        {
            Fields = _ =>
                [FactForm.Choose("lapse", "申请人逾期没有做什么", Enum.GetValues<Lapse>().Select(l => new Choice(l.ToString(), l.Name())))],
            NeedsSigner = true,
            DayLabel = "告知书落款哪一天",
            Advice = _ =>
                "只用于补录已经在系统外签发的视为放弃告知书；应写明由谁签发，并附上扫描件。录入后由另一名有签发权限的人员确认，才计入办理结果（条例第三十条）。",
        },
    };

    public static OfficeVerb Withdraw { get; } = OfficeVerb.Of<Withdrawn>(Can.Sign) with
    {
        Page = "withdraw",
        Sample = v => new Withdrawn(v.Today),
        Said = [Withdrawn, FactForm.Recorded],
        Steps = [new(Waiting.Withdrawal, "确认撤回")],
        Form = new((_, on) => new Withdrawn(on)) { DayLabel = "哪一天确认的", Advice = _ => "确认后本件以“其他处理：申请人撤回”办结。" },
    };

    public static ImmutableArray<OfficeVerb> All { get; } =
    [
        DeemAbandoned,
        OfficeVerb.Of<WithdrawalAsked>(Can.Register, l => l.Fact.Channel.Name()) with
        {
            Rare = true,
            Sample = _ => null,
            Form = new((a, on) => new WithdrawalAsked(on, Enum.Parse<Channel>(a["channel"]!)))
            {
                Fields = _ =>
                    [FactForm.Choose("channel", "怎么提出的", Enum.GetValues<Channel>().Select(c => new Choice(c.ToString(), c.Name())))],
                DayLabel = "哪一天收到撤回申请的",
            },
        },
        Withdraw,
    ];
}
