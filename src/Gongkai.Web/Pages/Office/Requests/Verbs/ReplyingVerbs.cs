using System.Collections.Immutable;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>答复: from the draft to the signed letter, on screen and on paper.</summary>
internal static class ReplyingVerbs
{
    public static Notice Submitted { get; } = new("submitted", "已送审，等待审核");

    public static Notice Approved { get; } = new("approved", "已审核通过");

    public static Notice Returned { get; } = new("returned", "已退回拟稿人");

    public static Notice Signed { get; } = new("signed", "已签发，答复书已编号，请尽快送达");

    public static Notice SignedOnPaper { get; } = new("paper", "已录入线下签批，答复书已编号，请尽快送达");

    public static Notice Entered { get; } = new("entered", "已录入，等待另一名有签发权限的人员确认");

    public static Notice Confirmed { get; } = new("confirmed", "已确认，录入的办理结果生效");

    public static Notice Declined { get; } = new("entry-declined", "已记录不予确认，录入的内容不生效");

    public static Notice IsSo { get; } = new("name-confirmed", "已记录您的确认");

    public static Notice IsNotSo { get; } = new("objected", "已记录您的异议，文书暂不能发出，等待另一名人员确认更正");

    public static OfficeVerb Draft { get; } = OfficeVerb.Of<Drafted>(Can.Draft) with
    {
        Page = "draft",
        Sample = v => new Drafted(v.Today, ""),
        Said = [Submitted],
        Steps = [new(Waiting.Draft, "拟稿")],
    };

    public static OfficeVerb Review { get; } = OfficeVerb.Of<Approved>(
        Can.Review,
        l => l.Recorded.OnPaperBy is { } signer
            ? $"{(l.Recorded.What is StepTaken { Step: ApprovalStep.Signature } ? "线下签批" : "线下审核")}：{l.View.NameOf(signer)}" : null) with
    {
        Page = "review",
        Named = f => f is StepTaken { Step: { } step } ? step.Name() : "审核",
        Said = [Approved],
        Steps =
        [
            new(Waiting.UnitReview, "科室审核"), new(Waiting.OfficeReview, "审核"),
            new(Waiting.SecrecyReview, "保密审查") { Can = Can.ReviewSecrecy },
        ],
    };

    public static OfficeVerb SendBack { get; } = OfficeVerb.Kept<SentBack>("退回", Can.Review) with { Page = "review", Said = [Returned] };

    public static OfficeVerb Sign { get; } = OfficeVerb.Of<Replied>(
        Can.Sign, l => $"{l.Fact.Reply.Decision.Outcome.Name}　{l.Recorded.LetterNumber}{Signer(l)}") with
    {
        Page = "sign",
        Said = [Signed],
        Steps = [new(Waiting.Signature, "签发")],
        Form = new((a, on) => new Replied(on, ReplyElsewhere.Of(Typed(a), new(a["number"], on), LawOfDay.Default.Stages.Outcomes).Value!))
        {
            Fields = _ => [DraftFields.Outcome, DraftFields.Grounds with { Hint = "部分公开的选择" }],
            NeedsSigner = true,
            Refusal = a => Typed(a).Decide().Breach,
            DayLabel = "答复书落款哪一天",
            Advice = _ => "只用于补录已经在系统外签发的答复书；应写明由谁签发，并附上扫描件。录入后由另一名有签发权限的人员确认，才计入办理结果。",
        },
    };

    public static OfficeVerb Enter { get; } = OfficeVerb.Kept<DecisionEntered>(
        "录入线下办理", Can.Register,
        l => $"{(l.Fact.Enters is { } enters ? VerbTable.Of(enters).Name : "线下签批")}：{l.View.NameOf(l.Fact.OnPaperBy)}{Open(l)}") with
    {
        Page = "paper",
        Said = [SignedOnPaper, Entered],
    };

    public static OfficeVerb Confirm { get; } = OfficeVerb.Kept<EntryDeclined>("不予确认录入", Can.Sign, l => $"第 {l.Fact.Answers} 条记录") with
    {
        Page = "confirm",
        Said = [Confirmed, Declined],
        Steps = [new(Waiting.Confirmation, "确认录入")],
    };

    public static OfficeVerb AnswerForMe { get; } =
        OfficeVerb.Kept<NameConfirmed>("本人确认属实", Can.ReadCases, l => $"第 {l.Fact.Answers} 条记录") with { Said = [IsSo, IsNotSo] };

    public static ImmutableArray<OfficeVerb> All { get; } = [Draft, Review, SendBack, Sign, Enter, Confirm, AnswerForMe];

    /// <summary>Who signed a letter that was issued elsewhere.</summary>
    internal static string? Signer<T>(Line<T> line) =>
        line.Recorded.OnPaperBy is { } signer ? $"　线下签发：{line.View.NameOf(signer)}" : null;

    private static string? Open(Line<DecisionEntered> line) => line.View.OpenEntry?.Seq == line.Recorded.Seq ? "　待另一人确认" : null;

    private static ReplyDraft Typed(Answers a) => new() { Outcome = a["outcome"], Grounds = [.. a.Several("grounds")] };
}
