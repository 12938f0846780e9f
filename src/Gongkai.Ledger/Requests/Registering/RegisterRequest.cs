using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Registering;

/// <summary>登记: a letter or a counter application becomes a case.</summary>
public sealed class RegisterRequest(RequestBook book)
{
    /// <summary>Registers it, with a number in the year of its arrival.</summary>
    /// <param name="by">Who registers.</param>
    /// <param name="key">The key of the submission.</param>
    /// <param name="letter">What came in.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, IncomingRequest letter, CancellationToken ct) =>
        book.Database.Write<Recorded>(by, Submission.Of(key, letter), async work =>
    {
        if (!by.May(Can.Register, letter.Organ)) return RequestBreach.NotYours;
        if (string.IsNullOrWhiteSpace(letter.Summary)) return RegisterBreach.NoSummary;
        if (string.IsNullOrWhiteSpace(letter.Application.Name)) return RegisterBreach.NoName;
        if (string.IsNullOrWhiteSpace(letter.Application.Content)) return RegisterBreach.NoContent;
        if ((RegisterBreach.OfDates(letter, work.Today) ?? Attachment.Refusal(letter.Files)) is { } breach) return breach;

        var id = Guid.CreateVersion7(work.At);
        var year = (letter.Receipt ?? letter.ReceivedOn).Year;
        var number = await RequestBook.Next(work, letter.Organ, RequestBook.Applications, year);
        var caseKey = book.Keys.Make(work, id);
        var request = new RequestCase(id, letter.Organ, year, number, letter.Summary.Trim(), letter.ApplicantKind, null);
        if (letter.Application.IdentityNumber is { Length: > 0 } identity) IdentityMarks.Note(work, book.Keys, request, identity);

        var files = await FileStore.Keep(work, (id, letter.Organ), caseKey, letter.Files);
        var arrival = new Arrival(new Received(letter.ReceivedOn, letter.Channel), letter.ApplicantKind, year, number) { Files = files };
        var received = new NewFact(arrival, (letter.Application with { Summary = request.Summary }).Seal(caseKey));
        return await RequestBook.Append(
            work, request, letter.Receipt is { } receipt ? [received, await Registered(work, letter, receipt, caseKey)] : [received],
            issuing: false);
    }, ct);

    private static async Task<NewFact> Registered(Work work, IncomingRequest letter, DateOnly receipt, SubjectKey key)
    {
        var ground = letter.ReceiptGround ?? ReceiptRule.Of(await work.Law(), letter.Channel, letter.ReceivedOn, receipt).Article;
        return new(
            new ReceiptFixed(new Registered(letter.RegisteredOn ?? work.Today, receipt)), new FactWords { Ground = ground }.Seal(key));
    }
}

/// <summary>A letter or a counter application as it came in.</summary>
/// <param name="Organ">Whose it is.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="ReceivedOn">The day it arrived.</param>
/// <param name="ApplicantKind">申请人类型.</param>
/// <param name="Summary">What is asked for, in a line without names of persons.</param>
/// <param name="Application">Who, and word for word what.</param>
public sealed record IncomingRequest(
    int Organ, Channel Channel, DateOnly ReceivedOn, ApplicantKind ApplicantKind, string Summary, Application Application)
{
    /// <summary>收到申请之日; null while it is not fixed (an ordinary letter whose sender was not reached yet).</summary>
    public DateOnly? Receipt { get; init; }

    /// <summary>补录: it came in long ago, was kept elsewhere, and is registered now on purpose.</summary>
    public bool Late { get; init; }

    /// <summary>补录: the day it was registered elsewhere; null: today.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>How it was fixed, in words; null: the article.</summary>
    public string? ReceiptGround { get; init; }

    /// <summary>The letter and what came with it, scanned.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}

/// <summary>What can be missing in a letter that is registered.</summary>
public static class RegisterBreach
{
    /// <summary>So many days back a day of arrival is believed without a word.</summary>
    public const int LongAgo = 60;

    /// <summary>It came in long ago, and nobody said that this is on purpose.</summary>
    public static readonly Breach TooLongAgo = new(
        "register.long-ago", "收到的日期在六十天以前；确实是以前收到、现在补录的，请勾选“补录”", "");

    /// <summary>What is wrong with the days of a letter, or null: before the Regulations, to come, or long ago and not 补录.</summary>
    public static Breach? OfDates(IncomingRequest letter, DateOnly today) => letter switch
    {
        _ when letter.Receipt > today => RequestBreach.ReceiptInFuture,
        _ when (OutOfReach(letter.ReceivedOn) ?? OutOfReach(letter.Receipt)) is { } breach => breach,
        { Late: false } when letter.ReceivedOn < today.AddDays(-LongAgo) => TooLongAgo,
        _ => null,
    };

    /// <summary>A day of receipt on which no period of the Regulations runs, or null.</summary>
    public static Breach? OutOfReach(DateOnly? day) => Contradiction.In(new() { Receipt = day });

    /// <summary>No summary.</summary>
    public static readonly Breach NoSummary = new("register.no-summary", "请填写申请内容摘要", "条例第二十九条");

    /// <summary>No name.</summary>
    public static readonly Breach NoName = new("register.no-name", "请填写申请人的姓名或者名称", "条例第二十九条");

    /// <summary>No content.</summary>
    public static readonly Breach NoContent = new("register.no-content", "请填写申请内容", "条例第二十九条");
}
