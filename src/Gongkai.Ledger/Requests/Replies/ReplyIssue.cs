using System.Collections.Immutable;
using Gongkai.Documents.Letters;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Requests.Files;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replies;

/// <summary>What both ways of signing come to: the approval, and the reply with its number and its letter.</summary>
internal static class ReplyIssue
{
    public static async Task<Verdict<Recorded>> Run(CaseAct act, ApprovalRoute route, Signature signature)
    {
        var draft = act.Words(route.Draft).Draft!;
        var material = await Materials.Of(act, signature.On);
        if (ReplyComposer.Lacks(material, draft, signature.On) is [var lack, ..]) return lack;
        var number = await LetterNumbers.Next(act.Work, act.Case.Organ, material.Head, signature.On);
        var reply = ReplyComposer.Compose(material, draft, new(number, signature.On)).Value!;
        var issued = await act.Issue(await Approval(act, route, signature), await Reply(act, route, reply));
        if (issued.Allowed) await Roots.Write(act.Work);
        return issued;
    }

    private static async Task<NewFact> Approval(CaseAct act, ApprovalRoute route, Signature signature) => act.Fact(
        new Approved(signature.On, $"{signature.By:D}"),
        new()
        {
            Step = ApprovalStep.Signature,
            Draft = route.Draft.Seq,
            OnPaperBy = signature.OnPaper ? signature.By : null,
            Files = await act.Keep(signature.OnPaper ? signature.Scan : [await Sheet(act, route, signature)]),
        },
        new() { Words = signature.Opinion });

    private static async Task<CaseFile> Sheet(CaseAct act, ApprovalRoute route, Signature signature)
    {
        var sheet = await Demonstration.Marked(act.Book.Database, await ApprovalSheet.Of(act.Book, act.Case, route, (act.Key, signature)));
        return new(FileRole.ApprovalSheet, $"{sheet.Title}.html", LetterFiles.Write(sheet, LetterFormat.Html));
    }

    private static async Task<NewFact> Reply(CaseAct act, ApprovalRoute route, Reply reply) => act.Fact(
        new Replied(DateOnly.ParseExact(reply.Filled["date"], "yyyy-MM-dd"), reply),
        new() { Draft = route.Draft.Seq, LetterNumber = reply.Filled["number"], Files = await act.Keep(LetterFiles.Of(await Demonstration.Marked(act.Book.Database, LetterWords.Of(reply)))) },
        new() { Filled = FactText.Secrets(reply).ToImmutableSortedDictionary(StringComparer.Ordinal) });
}

/// <summary>A signature.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The officer.</param>
internal sealed record Signature(DateOnly On, Guid By)
{
    public string? Opinion { get; init; }

    public bool OnPaper { get; init; }

    public IReadOnlyList<CaseFile> Scan { get; init; } = [];
}

/// <summary>A letter as the files that are kept of it.</summary>
internal static class LetterFiles
{
    public static IReadOnlyList<CaseFile> Of(LetterText letter) =>
    [
        new(FileRole.LetterPage, $"{letter.Title}.html", Write(letter, LetterFormat.Html)),
        new(FileRole.LetterDocument, $"{letter.Title}.docx", Write(letter, LetterFormat.Docx)),
    ];

    public static byte[] Write(LetterText letter, LetterFormat format)
    {
        using var file = new MemoryStream();
        LetterWriter.Write(letter, format, file);
        return file.ToArray();
    }
}
