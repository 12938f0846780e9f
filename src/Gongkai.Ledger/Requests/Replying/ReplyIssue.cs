using System.Collections.Immutable;
using Gongkai.Documents.Letters;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Requests.Replying;

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
        var issued = await act.Issue(
            [.. Reviews(act, route, signature), await Approval(act, route, signature), await Decision(act, route, (draft, reply))]);
        if (issued.Allowed) await Roots.Write(act.Work.Writing);
        return issued;
    }

    private static async Task<NewFact> Approval(CaseAct act, ApprovalRoute route, Signature signature) => act.Fact(
        new StepTaken(new Approved(signature.On, $"{signature.By:D}"), ApprovalStep.Signature, route.Draft.Seq)
        {
            OnPaperBy = signature.OnPaper ? signature.By : null,
            Entry = signature.Entry,
            Files = await act.Keep(signature.OnPaper ? signature.Scan : [await Sheet(act, route, signature)]),
        },
        new() { Words = signature.Opinion });

    private static async Task<Attachment> Sheet(CaseAct act, ApprovalRoute route, Signature signature)
    {
        var sheet = await Demonstration.Marked(
            act.Book.Database, await ApprovalSheet.Of((act.Book.Database, act.Law), act.Case, route, (act.Key, signature)));
        return new(FileRole.ApprovalSheet, $"{sheet.Title}.html", LetterFiles.Write(sheet, LetterFormat.Html));
    }

    // What was reviewed on the same paper, by whom and when; what was reviewed on screen meanwhile is not done again.
    private static IEnumerable<NewFact> Reviews(CaseAct act, ApprovalRoute route, Signature signature) =>
        signature.Reviews.Where(r => route.Missing.Contains(r.Step)).Select(r => act.Fact(
            new StepTaken(new Approved(r.On, $"{r.By:D}"), r.Step, route.Draft.Seq) { OnPaperBy = r.By, Entry = signature.Entry }));

    private static async Task<NewFact> Decision(CaseAct act, ApprovalRoute route, (ReplyDraft Draft, Reply Reply) of)
    {
        var on = DateOnly.ParseExact(of.Reply.Filled["date"], "yyyy-MM-dd");
        RequestFact fact = of.Draft.Lapse is { } lapse ? new DeemedAbandoned(on, lapse) : new Replied(on, of.Reply);
        // of an abandonment the fact holds no words at all
        var secrets = fact is Replied ? CaseFactKinds.Secrets(of.Reply) : of.Reply.Filled;
        var files =
            await act.Keep(LetterFiles.Of(await Demonstration.Marked(act.Book.Database, LetterWords.Of(of.Reply, act.Case.ApplicantKind))));
        return act.Fact(
            new DecisionIssued(fact, route.Draft.Seq) { LetterNumber = of.Reply.Filled["number"], Files = files },
            new() { Filled = secrets.ToImmutableSortedDictionary(StringComparer.Ordinal) });
    }
}

/// <summary>A signature.</summary>
/// <param name="On">The day.</param>
/// <param name="By">The officer.</param>
internal sealed record Signature(DateOnly On, Guid By)
{
    public string? Opinion { get; init; }

    public bool OnPaper { get; init; }

    /// <summary>The number of the entry that was confirmed, or null.</summary>
    public long? Entry { get; init; }

    public IReadOnlyList<PaperReview> Reviews { get; init; } = [];

    public IReadOnlyList<Attachment> Scan { get; init; } = [];
}

/// <summary>A letter as the files that are kept of it.</summary>
internal static class LetterFiles
{
    public static IReadOnlyList<Attachment> Of(LetterText letter) =>
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
