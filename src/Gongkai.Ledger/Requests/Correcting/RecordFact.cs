using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Requests.Correcting;

/// <summary>补录: what happened is recorded with its true date, also what was unlawful; refused is only what can't be true.</summary>
public sealed class RecordFact(RequestBook book)
{
    /// <summary>Records it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, FactRecord record, CancellationToken ct) =>
        book.ActOnAny(by, Submission.Of(key, record), (record.Request, Can.Register), async act =>
    {
        if (!act.HasKey && Sealed(record) is { } unsealed) return unsealed;
        if ((Refusal(record) ?? Alone(act, record) ?? await Unsigned(act, record)) is { } breach) return breach;
        var files = await act.Keep(record.Files);
        return await act.Record(record.Fact switch
        {
            Received received => Arrival(act, received, files),
            { } fact when Decides(fact) => Entry(act, fact, record, files),
            Disputed disputed => act.Fact(new DisputeBegun(disputed, record.Docket) { Files = files }, Words(record)),
            Extended extended => act.Fact(Kept(ExtensionConsent.Known(act.Case, extended), record, files), Words(record)),
            { } fact => act.Fact(Kept(fact, record, files), Words(record)),
        });
    }, ct);

    /// <summary>
    /// A decision told to the applicant: made elsewhere, it counts once a second person confirms it (<see cref="Entries"/>).
    /// </summary>
    public static bool Decides(RequestFact fact) => fact is Replied or DeemedAbandoned;

    private static LawFact Kept(RequestFact fact, FactRecord record, ImmutableArray<FileMark> files) =>
        CaseFactKinds.Of(fact) with { LetterNumber = record.LetterNumber, Files = files };

    private static NewFact Entry(CaseAct act, RequestFact fact, FactRecord record, ImmutableArray<FileMark> files) => act.Fact(
        new DecisionEntered(fact.On, record.SignedBy!.Value, null) { Enters = fact, LetterNumber = record.LetterNumber, Files = files },
        Words(record));

    private static Breach? Refusal(FactRecord record) => record.Fact switch
    {
        Struck => RecordBreach.OwnVerb,
        { } fact when Decides(fact) && !record.Files.Any(f => f.Role is FileRole.Scan) => RecordBreach.ReplyWithoutScan,
        _ => Attachment.Refusal(record.Files),
    };

    // A dispute, its end, a delivery need no key; what has words or files does.
    private static Breach? Sealed(FactRecord record) => record switch
    {
        { Fact: not (Disputed or DisputeAnswered or DisputeEnded or Dispatched or Delivered) } => RequestBreach.PersonDestroyed,
        { Files.Count: > 0 } => RequestBreach.NothingSealed,
        _ => Words(record) == FactWords.None ? null : RequestBreach.NothingSealed,
    };

    // Or one clerk alone could answer, with a reply that nobody signed. What is entered was not recorded yet, so the law is asked here.
    private static async Task<Breach?> Unsigned(CaseAct act, FactRecord record)
    {
        if (!Decides(record.Fact)) return null;
        if (Recording.Contradiction([.. act.Case.InLaw], record.Fact with { Seq = act.Case.NextSeq }, act.Work.Today) is { } contradiction)
            return contradiction;
        if (Entries.Open(act.Case, act.Progress) is not null) return EntryBreach.Open;
        return record.SignedBy is { } signer
            ? await OutsideSignature.Refusal(act, signer, record.Fact.On, act.Case.Last<Drafted>()?.Row.RecordedBy)
                : RecordBreach.ReplyWithoutSigner;
    }

    // What closes a case for good takes two, however it is entered: nobody records the wish and its confirmation.
    private static Breach? Alone(CaseAct act, FactRecord record) => record.Fact is not Withdrawn ? null : act.Asked switch
    {
        { } asked when asked.Row.RecordedBy == act.By.Id => ConfirmWithdrawal.OwnWish,
        null when record.Files.Count == 0 => RecordBreach.WithdrawnWithoutWish,
        _ => null,
    };

    // An arrival that was struck and is recorded anew keeps what the applicant wrote, and its number.
    private static NewFact Arrival(CaseAct act, Received received, ImmutableArray<FileMark> files)
    {
        var before = (Arrival)act.Case.Facts.Last(f => f.What is Arrival).What;
        var written = act.Application;
        return new(
            before with { Law = received, On = received.On, Files = [.. before.Files, .. files] },
            (written with { Summary = written.Summary ?? act.Case.Summary }).Seal(act.Key));
    }

    private static FactWords Words(FactRecord record) => new()
    {
        Words = record.Words,
        Proof = record.Proof,
        Forum = record.Forum,
        Content = record.Fact is Corrected ? record.Content : null,
        Filled = record.Fact is Replied replied ? CaseFactKinds.Secrets(replied.Reply).ToImmutableSortedDictionary(StringComparer.Ordinal)
            : null,
    };
}

/// <summary>What happened.</summary>
/// <param name="Request">The case.</param>
/// <param name="Fact">What it is in law, with its true date; its number is given when it is recorded.</param>
public sealed record FactRecord(Guid Request, RequestFact Fact)
{
    /// <summary>Words of the officer.</summary>
    public string? Words { get; init; }

    /// <summary>申请内容 as the applicant corrected it; of `corrected`, null where it stays as it was.</summary>
    public string? Content { get; init; }

    /// <summary>送达凭证.</summary>
    public string? Proof { get; init; }

    /// <summary>The review organ or court; of `disputed`.</summary>
    public string? Forum { get; init; }

    /// <summary>案号; of `disputed`.</summary>
    public string? Docket { get; init; }

    /// <summary>文号 of a letter that was issued elsewhere.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Who signed it, another than the one who records; of `replied` and `deemed-abandoned`.</summary>
    public Guid? SignedBy { get; init; }

    /// <summary>Its evidence.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}

/// <summary>What can stand in the way of recording, beyond <see cref="Recording"/>.</summary>
public static class RecordBreach
{
    /// <summary>A strike has an act of its own.</summary>
    public static readonly Breach OwnVerb = new("record.own-verb", "更正记录请在要更正的记录上办理", "");

    /// <summary>A decision that was issued elsewhere, and nobody said who signed it.</summary>
    public static readonly Breach ReplyWithoutSigner = new("record.reply-without-signer", "请选择签发这份文书的人员", "条例第四十五条");

    /// <summary>A decision that was issued elsewhere, without its scan.</summary>
    public static readonly Breach ReplyWithoutScan = new("record.reply-without-scan", "请附上已发出的文书的扫描件", "条例第四十五条");

    /// <summary>A withdrawal that nobody recorded the wish of, without the wish.</summary>
    public static readonly Breach WithdrawnWithoutWish = new("record.withdrawn-without-wish", "请先登记撤回申请，或者附上申请人撤回申请原件的扫描件", "");
}
