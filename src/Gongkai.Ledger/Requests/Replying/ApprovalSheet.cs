using Gongkai.Documents.Letters;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>审批单: the way of a draft on one sheet, to be signed on paper or kept with the reply. It names no applicant.</summary>
public static class ApprovalSheet
{
    /// <summary>
    /// The sheet of the draft under review, for those who may take part in it; null where there is none or the case is out of reach.
    /// </summary>
    public static async Task<LetterText?> Find(RequestBook book, Officer by, Guid request, CancellationToken ct)
    {
        if (await RequestCase.Find(book.Database, request, by, ct) is not { } found || !Drafts.MayRead(by, found)) return null;
        await using var connection = await book.Database.Open(ct);
        var law = await LawBook.Now(book.Database, connection);
        if (ApprovalRoute.Of(found, found.Progress(law)) is not { } route) return null;
        return await book.Keys.Find(connection, request) is { } key ? await Of((book.Database, law), found, route, (key, null)) : null;
    }

    /// <summary>The sheet of a draft, with its signature where it is signed on screen.</summary>
    internal static async Task<LetterText> Of(
        (Database Database, LawOfDay Law) by, RequestCase request, ApprovalRoute route, (SubjectKey Key, Signature? Signed) with)
    {
        var facts = route.Steps.Select(s => s.Done).OfType<RecordedFact>().Prepend(route.Draft).ToList();
        var names = await new OfficerRegister(by.Database).Names(
            [.. facts.Select(ApprovalRoute.Taker), .. with.Signed is { } s ? [s.By] : Array.Empty<Guid>()], CancellationToken.None);
        var head = await LetterHead.Of(by.Database, request.Organ, route.Draft.Row.HappenedOn);
        var sheet = Of(
            new(request, new() { Name = "", Content = "" }, head, by.Law), route,
            facts.ToDictionary(f => f.Seq, f => FactWords.Open(with.Key, f.Row.Sealed)), names);
        if (with.Signed is not { } signed) return sheet;
        var line = $"{ApprovalStep.Signature.Name()}：{Line(signed.Opinion, names.GetValueOrDefault(signed.By), signed.On)}";
        return sheet with { Paragraphs = sheet.Paragraphs.SetItem(sheet.Paragraphs.Length - 1, line) };
    }

    /// <summary>The sheet.</summary>
    /// <param name="material">The case.</param>
    /// <param name="route">The way of the draft.</param>
    /// <param name="words">The sealed words of the facts, by their number.</param>
    /// <param name="names">The names of the officers.</param>
    public static LetterText Of(
        LetterMaterial material, ApprovalRoute route, IReadOnlyDictionary<long, FactWords> words,
        IReadOnlyDictionary<Guid, string> names) => new()
        {
            Title = "政府信息公开答复审批单",
            Paragraphs =
        [
            $"申请编号：{material.Case.NumberText}",
            $"申请内容摘要：{material.Case.Summary}",
            $"收到申请日期：{LetterMaterial.Say(material.Case.Progress(material.Law).Registered?.Receipt)}",
            $"答复期限：{LetterMaterial.Say(ProjectionRow.Of(material.Case, material.Law).DueOn)}",
            .. Decision(words.GetValueOrDefault(route.Draft.Seq)?.Draft),
            $"拟稿：{Line(route.Draft, null, names)}",
            .. route.Steps.Select(
                s => $"{s.Step.Name()}：{(s.Done is { } done ? Line(done, words.GetValueOrDefault(done.Seq)?.Words, names) : Blank)}"),
            $"{ApprovalStep.Signature.Name()}：{Blank}",
        ],
            Organ = material.Head.Name,
        };

    private const string Blank = "意见＿＿＿＿＿＿＿＿　签名＿＿＿＿＿＿　日期＿＿＿＿＿＿";

    private static IEnumerable<string> Decision(ReplyDraft? draft)
    {
        if (draft?.Decide().Value is not { } decision) yield break;
        yield return $"拟办结果：{decision.Outcome.Name}";
        if (decision.Outcome.Article is { } article) yield return $"依据：{article}";
        foreach (var ground in decision.Grounds.Where(g => g != decision.Outcome)) yield return $"未提供部分的依据：{ground.Name}";
        if (draft.Filled.GetValueOrDefault("findings") is { } findings) yield return $"查明的情况：{findings}";
    }

    private static string Line(RecordedFact fact, string? opinion, IReadOnlyDictionary<Guid, string> names) =>
        Line(opinion, names.GetValueOrDefault(ApprovalRoute.Taker(fact)), fact.Row.HappenedOn);

    private static string Line(string? opinion, string? name, DateOnly on) =>
        $"{(string.IsNullOrWhiteSpace(opinion) ? "" : opinion.Trim() + "　")}{name ?? "（未记姓名）"}　{LetterMaterial.Say(on)}";
}
