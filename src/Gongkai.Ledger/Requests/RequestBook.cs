using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests;

/// <summary>
/// What every act on a request does: finds the case within reach, asks who may, asks the law, appends the facts, writes what is searched.
/// </summary>
public sealed class RequestBook(Database database, SubjectKeys keys)
{
    /// <summary>The database.</summary>
    public Database Database => database;

    /// <summary>The keys.</summary>
    public SubjectKeys Keys => keys;

    /// <summary>
    /// The case as the one who acts has seen it (<see cref="RequestCase.Version"/>): what came between is told, and the act is not done.
    /// Null: nobody says what was seen.
    /// </summary>
    public (Guid Request, long Version)? Seen { get; set; }

    /// <summary>An act on a case: finds it within reach, asks whether the officer may, and opens its key.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="submission">What was submitted, or null.</param>
    /// <param name="on">The case, and what the officer has to be entitled to.</param>
    /// <param name="act">The act.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Act(
        Officer by, Submission? submission, (Guid Request, Can Can) on, Func<CaseAct, Task<Verdict<Recorded>>> act, CancellationToken ct) =>
        ActOnAny(by, submission, on, a => a.HasKey ? act(a) : Task.FromResult<Verdict<Recorded>>(RequestBreach.PersonDestroyed), ct);

    /// <summary>The same, also where the key was destroyed: for acts that have nothing to seal or to open.</summary>
    public Task<Verdict<Recorded>> ActOnAny(
        Officer by, Submission? submission, (Guid Request, Can Can) on, Func<CaseAct, Task<Verdict<Recorded>>> act, CancellationToken ct) =>
        Database.Write<Recorded>(by, submission, async work =>
        {
            if (await RequestCase.Find(work, by, on.Request) is not { } request) return RequestBreach.NotFound;
            if (!by.May(on.Can, request.Organ, request.Unit)) return RequestBreach.NotYours;
            if (Seen is var (seen, version) && seen == request.Id && version != request.Version) return RequestBreach.MovedOn;
            var law = await work.Law();
            var done =
                await act(new CaseAct(this, work, request, (law, await Keys.Find(work.Connection, request.Id, work.Transaction), by)));
            if (done.Allowed && Seen?.Request == request.Id) Seen = (request.Id, done.Value.Seq);   // one form may be two acts
            return done;
        }, ct);

    /// <summary>Appends facts to a case, in order: refuses what contradicts the other facts, and what is issued unlawfully.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="request">The case before.</param>
    /// <param name="entries">The facts, without their numbers.</param>
    /// <param name="issuing">They are issued by the organ: what the law refuses is refused. False: they are recorded as they
    /// happened.</param>
    public static async Task<Verdict<Recorded>> Append(Work work, RequestCase request, IReadOnlyList<NewFact> entries, bool issuing)
    {
        var (now, law) = (request, await work.Law());
        foreach (var entry in entries)
        {
            if (entry.What is LawFact { Law: var fact }
                && Refusal(now, fact with { Seq = now.NextSeq }, law, (issuing, work.Today)) is { } breach) return breach;
            var row = work.Append(now.Log, now.Organ, CaseFactKinds.All, entry.What, entry.Sealed);
            now = now.With(RecordedFact.Of(row));
        }
        Projection.Of(now, law).Write(work, now);
        return new Recorded(now.Id, now.Facts[^1].Seq);
    }

    /// <summary>The series of the numbers of applications.</summary>
    public const string Applications = "申请";

    /// <summary>The next number of a series in a year, from 1, without gaps.</summary>
    public static async Task<int> Next(Work work, int organ, string series, int year) => (await work.Ask(
        new(
            "insert into counter (organ, series, year, last) values ($1, $2, $3, 1) on conflict (organ, series, year) do update set last = counter.last + 1 returning last",
            organ, series, year),
        row => new Counter(row.GetInt32(0))))!.Last;

    private sealed record Counter(int Last);

    /// <summary>What stands in the way of a fact, or null.</summary>
    internal static Breach? Refusal(RequestCase request, RequestFact fact, LawOfDay law, (bool Issuing, DateOnly Today) at)
    {
        if (Recording.Contradiction([.. request.InLaw], fact, at.Today) is { } contradiction) return contradiction;
        if (fact is Registered registered && registered.Receipt > at.Today) return RequestBreach.ReceiptInFuture;
        if (!at.Issuing) return null;
        var before = request.Progress(law);
        return VerbTable.Judge(before, fact, law.Clock(before), law.Stages).Refusals.FirstOrDefault();
    }
}

/// <summary>A fact about to be appended to a case.</summary>
/// <param name="What">What it says.</param>
/// <param name="Sealed">Its words, encrypted.</param>
public sealed record NewFact(FactBody What, byte[]? Sealed = null);

/// <summary>What can stand in the way of any act on a request.</summary>
public static class RequestBreach
{
    /// <summary>There is no such case, or it is another organ's.</summary>
    public static readonly Breach NotFound = new("request.not-found", "没有找到这件申请", "");

    /// <summary>Something else was recorded since the page was opened.</summary>
    public static readonly Breach MovedOn = new(
        "request.moved-on", "打开本页以后，这件申请又有了新的记录，还没有办理；请返回看过最新的经过，再决定怎样办", "");

    /// <summary>The officer may not do that.</summary>
    public static Breach NotYours => Entitlements.NotEntitled;

    /// <summary>收到申请之日 on a day to come.</summary>
    public static readonly Breach ReceiptInFuture = new("register.in-future", "收到申请之日应为今天或者更早", "条例第三十一条");

    /// <summary>The key of the case was destroyed, and words or files can't be sealed any longer.</summary>
    public static readonly Breach NothingSealed = new("request.nothing-sealed", "申请人信息已经销毁，不能再保存说明、凭证和附件，请只填写日期和方式", "");

    /// <summary>The key of the case was destroyed.</summary>
    public static readonly Breach PersonDestroyed = new("request.person-destroyed", "这件申请的申请人信息已经销毁，只能查阅办理记录", "");
}
