using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Microsoft.Extensions.Primitives;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>What is typed for a reply: its outcome, and the fields that this outcome's letter has.</summary>
internal static class DraftFields
{
    /// <summary>Stands before the ids of a letter's fields, which are our own names elsewhere.</summary>
    private const string Prefix = "f-";

    public static Field Outcome { get; } = new(
        "outcome", "办理结果", AnswerKind.Choice)
    { Required = true, Options = [.. Repliable.Select(o => new Choice(o.Code, o.Name, o.Article))] };

    /// <summary>The outcomes that are replied; the others have an act of their own.</summary>
    public static IEnumerable<Outcome> Repliable =>
        OutcomeTable.All.Where(o => o != OutcomeTable.CorrectionLapsed && o != OutcomeTable.FeeUnpaid && o != OutcomeTable.Withdrawn);

    /// <summary>The questions for this draft, in the order of the letter.</summary>
    public static ImmutableArray<Field> Of(ReplyDraft draft, OutcomeSettings settings)
    {
        if (OutcomeTable.All.FirstOrDefault(o => o.Code == draft.Outcome) is not { } outcome) return [Outcome];
        var own = outcome.Fields.Where(
            f => !LetterMaterial.Own.Contains(f.Id) && !(f.Id == "article" && settings.ArticleOf(outcome) is not null)).Select(Ask);
        return [Outcome, .. outcome == OutcomeTable.Partial ? [Grounds] : Array.Empty<Field>(), .. own, .. Evidence(draft)];
    }

    /// <summary>The draft that was typed.</summary>
    public static ReplyDraft Read(IEnumerable<KeyValuePair<string, StringValues>> sent, OutcomeSettings settings)
    {
        var form = sent.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        string? One(string name) => form.GetValueOrDefault(name).ToString() is { Length: > 0 } v ? v : null;
        var chosen = new ReplyDraft { Outcome = One("outcome"), Grounds = [.. form.GetValueOrDefault("grounds").OfType<string>()] };
        var filled = form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && f.Value.ToString().Trim().Length > 0)
            .ToImmutableSortedDictionary(
                f => f.Key[Prefix.Length..], f => Canonical(f.Key, f.Value.ToString(), chosen, settings), StringComparer.Ordinal);
        return chosen with { Filled = filled, InFile = [.. form.GetValueOrDefault("evidence").OfType<string>()] };
    }

    /// <summary>A draft as answers.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Write(ReplyDraft draft) =>
    [
        new("outcome", draft.Outcome), new("grounds", new([.. draft.Grounds])), new("evidence", new([.. draft.InFile])),
        .. draft.Filled.Select(f => KeyValuePair.Create(Prefix + f.Key, new StringValues(f.Value))),
    ];

    /// <summary>Which field a refusal is about.</summary>
    public static string FieldOf(Breach breach) => breach.Code.Split('.') switch
    {
        ["reply", "missing", var field] => Prefix + field,
        ["reply", "unproven", ..] => "evidence",
        ["reply", "partial-without-ground"] => "grounds",
        _ => "outcome",
    };

    public static Field Grounds { get; } = new("grounds", "未提供部分的依据", AnswerKind.Several)
    {
        Options =
            [.. OutcomeTable.All.Where(o => o.Kind is not (OutcomeKind.Granted or OutcomeKind.Partial) && !o.OfTheWhole).Select(
                o => new Choice(o.Code, o.Name, o.Article))],
    };

    private static Field Ask(ReplyField field) => new(Prefix + field.Id, field.Label, Kind(field))
    {
        Required = field.Required && field.OnlyWhen is null,
        Sometimes = field.OnlyWhen is not null,
        Hint = field switch
        { { OnlyWhen: { } when } => $"选“{when.Value}”的填写", { Kind: FieldKind.List } => "一行一项",
            { Id: "law" } => "应当是法律或者行政法规，部门规章不能作为依据",
            { Id: "reasons" } => "不只写可以不公开，还要写为什么这一件不公开",
            _ => null
        },
        Options =
            field.Kind switch
            {
                FieldKind.Choice => [.. field.Choices!.Split('、').Select(c => new Choice(c, c))],
                FieldKind.YesNo => [new("是", "是"), new("否", "否")],
                _ => []
            },
        Suggestions = field.Id switch { "delivery" => ["邮政寄送（挂号信、邮政 EMS）", "当面领取", "电子邮件"], _ => [] },
        Most = int.MaxValue,
    };

    private static AnswerKind Kind(ReplyField field) => field.Kind switch
    {
        FieldKind.Date => AnswerKind.Date,
        FieldKind.Number or FieldKind.Yuan => AnswerKind.Number,
        FieldKind.Choice or FieldKind.YesNo => AnswerKind.Radio,
        FieldKind.Organ or FieldKind.LetterNumber or FieldKind.Citation => AnswerKind.Line,
        FieldKind.List => AnswerKind.Words,
        _ => field.Id is "findings" or "reasons" or "search" or "publicInterest" or "judgment" or "unclear" or "correctionResult"
            ? AnswerKind.Words : AnswerKind.Line,
    };

    private static IEnumerable<Field> Evidence(ReplyDraft draft)
    {
        var evidence = draft.Decide().Value?.Evidence ?? [];
        if (evidence.IsEmpty) yield break;
        yield return new(
            "evidence", "已经放进案卷的证据", AnswerKind.Several)
        { Hint = "检索情况在“添加附件、记录检索”中记录", Options = [.. evidence.Select(e => new Choice(e.Id, e.Label, e.Article))] };
    }

    // Days are kept as the letter reads them, whatever way they were typed.
    private static string Canonical(string name, string text, ReplyDraft draft, OutcomeSettings settings) =>
        Of(draft, settings)
            .FirstOrDefault(f => f.Name == name) is { Kind: AnswerKind.Date } && Day.Read(text) is { } day ? Day.Iso(day)
                : text.Trim().ReplaceLineEndings("\n");
}
