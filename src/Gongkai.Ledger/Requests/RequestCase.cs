using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests;

/// <summary>A request with all its facts, and what follows from them.</summary>
public sealed record RequestCase(Guid Id, int Organ, int Year, int Number, string Summary, ApplicantKind ApplicantKind, string? Unit)
{
    private const string Columns = "r.id, r.organ, r.year, r.number, r.summary, r.applicant_kind, r.unit";

    /// <summary>The facts in the order of recording.</summary>
    public ImmutableArray<RecordedFact> Facts { get; init; } = [];

    /// <summary>The number of the next fact.</summary>
    public long NextSeq => Facts.IsEmpty ? 1 : Facts[^1].Seq + 1;

    /// <summary>The same facts as the log of any subject.</summary>
    public Log Log => new(Id, ImmutableArray<LoggedFact>.CastUp(Facts));

    /// <summary>What the law of requests is asked about.</summary>
    public IEnumerable<RequestFact> InLaw => Facts.Select(f => f.Fact).OfType<RequestFact>();

    /// <summary>申请编号: 〔2026〕12号.</summary>
    public string NumberText => $"〔{Year}〕{Number}号";

    /// <summary>Where it stands, by its facts.</summary>
    public Progress Progress(LawOfDay law) => Law.Requests.Stages.Progress.Of(InLaw, law.Clock, law.Stages);

    /// <summary>The last time that the case went to another organ, or null; what was planned and consented to before is void.</summary>
    public RecordedFact? Came => Moves is [.., var last] ? last : null;

    /// <summary>Each time that it went to another organ, and stands, in the order of recording; nearly every case has none.</summary>
    internal IReadOnlyList<RecordedFact> Moves
    {
        get
        {
            if (!Facts.Any(f => f.What is HandedOver)) return [];
            var struck = Struck;
            return [.. Facts.Where(f => f.What is HandedOver && !struck.Contains(f.Seq))];
        }
    }

    /// <summary>提请销毁个人信息 that nobody answered yet, or null.</summary>
    public RecordedFact? OpenDestruction => Facts.LastOrDefault(f => f.What is DestructionProposed) is { } proposed
        && !Facts.Any(f => f.What is KeyDestroyed or DestructionDeclined && f.Seq > proposed.Seq) ? proposed : null;

    /// <summary>Every number that it was given, with its organ and year; also where it went by mistake.</summary>
    internal IEnumerable<(int Organ, int Year, int Number)> Numbers => Facts.Select(f => f.What switch
    {
        Arrival a => (f.Row.Organ, a.Year, a.Number),
        HandedOver h => (h.To, h.Year, h.Number),
        _ => default,
    }).Where(n => n.Number > 0);

    /// <summary>Recorded by the organ that handles the case now.</summary>
    public bool IsOwn(RecordedFact fact) => Came is not { } came || fact.Seq > came.Seq;

    /// <summary>The assignment in force, or null.</summary>
    public RecordedFact? Assignment => Last<Assigned>() is { } assigned && IsOwn(assigned) ? assigned : null;

    /// <summary>The last fact of this kind that was not struck, or null.</summary>
    public RecordedFact? Last<T>()
        where T : RequestFact
    {
        var struck = Struck;
        return Facts.LastOrDefault(f => f.Fact is T && !struck.Contains(f.Seq));
    }

    /// <summary>What the applicant wrote; of a corrected application, what it asks for now.</summary>
    internal Application Application(SubjectKey key)
    {
        var written = Requests.Application.Open(key, Facts.Last(f => f.Fact is Received).Row.Sealed!);
        return Last<Corrected>() is { } corrected && FactWords.Open(key, corrected.Row.Sealed).Content is { } content
            ? written with { Content = content } : written;
    }

    /// <summary>The facts that were struck, by their number; strikes are not among them.</summary>
    public ImmutableHashSet<long> Struck =>
        [.. Log.Struck.Select(s => s.Seq).Except(Facts.Where(f => f.What.Strikes is not null).Select(f => f.Seq))];

    /// <summary>The case with this id among those that the officer reaches, or null: what is not yours does not exist.</summary>
    public static async Task<RequestCase?> Find(Database database, Guid id, Officer officer, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await Find(new(database, connection, null), id, officer, Can.ReadCases);
    }

    /// <summary>The same within an act; the reach is that of another entitlement where the act needs no reading.</summary>
    public static Task<RequestCase?> Find(Work work, Officer by, Guid id, Can reach = Can.ReadCases) =>
        Find(new(work.Database, work.Connection, work.Transaction), id, by, reach);

    /// <summary>Those of these cases that the officer reaches.</summary>
    internal static async Task<IEnumerable<RequestCase>> FindAll(
        Database database, DbConnection connection, IEnumerable<Guid> ids, Officer officer)
    {
        var (reach, parameters) = Reach.Cases(officer, Can.ReadCases, database);
        parameters["ids"] = database.List(ids);
        var rows =
            (await connection.QueryAsync<Row>(
                $"select {Columns} from request r where r.id {database.Dialect.In("ids")} and {reach}", parameters)).AsList();
        var facts = await connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject {database.Dialect.In("ids")} order by subject, seq",
            new { ids = database.List(rows.Select(r => r.Id)) });
        var of = facts.ToLookup(f => f.Subject);
        return rows.Select(row => Of(row, of[row.Id]));
    }

    /// <summary>The case as its facts alone tell it.</summary>
    /// <param name="facts">All of them; the first is `received`.</param>
    /// <param name="summary">What is asked for, where it was unsealed.</param>
    internal static RequestCase Of(ImmutableArray<RecordedFact> facts, string? summary)
    {
        var (row, arrival) = (facts[0].Row, (Arrival)facts[0].What);
        return new RequestCase(
            row.Subject, row.Organ, arrival.Year, arrival.Number, summary ?? arrival.SummaryOfBefore ?? SummaryGone, arrival.ApplicantKind,
            null)
        { Facts = facts }.Placed();
    }

    /// <summary>The case with one more fact.</summary>
    internal RequestCase With(RecordedFact fact)
    {
        var now = this with { Facts = Facts.Add(fact) };
        return fact.What is HandedOver or FactStruck ? now.Placed() : now;
    }

    // Whose it is, and its number there, follow from where it came in and where it went since.
    private RequestCase Placed()
    {
        var (first, arrival) = (Facts[0].Row, (Arrival)Facts[0].What);
        return Came?.What is HandedOver came ? this with { Organ = came.To, Year = came.Year, Number = came.Number }
            : this with { Organ = first.Organ, Year = arrival.Year, Number = arrival.Number };
    }

    /// <summary>The number of the last fact that was done to it; a look at the person is none.</summary>
    public long Version => Facts.LastOrDefault(f => f.What is not PersonSeen)?.Seq ?? 0;

    /// <summary>Stands for the summary where nobody can read it any longer.</summary>
    public const string SummaryGone = "（内容已销毁）";

    private static async Task<RequestCase?> Find(Source source, Guid id, Officer officer, Can can)
    {
        var (reach, parameters) = Reach.Cases(officer, can, source.Database);
        parameters["id"] = id;
        var row = await source.Connection.QuerySingleOrDefaultAsync<Row>(
            $"select {Columns} from request r where r.id = @id and {reach}", parameters, source.Transaction);
        if (row is null) return null;
        var facts = await source.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject = @id order by seq", new { id }, source.Transaction);
        return Of(row, facts);
    }

    private static RequestCase Of(Row row, IEnumerable<Fact> facts) =>
        new(row.Id, row.Organ, row.Year, row.Number, row.Summary, Enum.Parse<ApplicantKind>(row.ApplicantKind), row.Unit)
        {
            Facts = [.. facts.Select(RecordedFact.Of)],
        };

    private sealed record Source(Database Database, DbConnection Connection, DbTransaction? Transaction);

    private sealed record Row(Guid Id, int Organ, int Year, int Number, string Summary, string ApplicantKind, string? Unit);
}

/// <summary>A fact in the log of a case.</summary>
public sealed record RecordedFact(Fact Row, FactBody What) : LoggedFact(Row, What)
{
    /// <summary>What it is in law; null where the law of requests does not know of it: it moves no date and no stage.</summary>
    public RequestFact? Fact => (What as LawFact)?.Law;

    /// <summary>The files that came with it.</summary>
    public ImmutableArray<FileMark> Files => What.Files;

    /// <summary>文号 of its letter, or null.</summary>
    public string? LetterNumber => (What as LawFact)?.LetterNumber;

    /// <summary>The officer in whose name it was entered from paper, or null.</summary>
    public Guid? OnPaperBy => What.InNameOf;

    /// <summary>The draft that it is about, by the number of its fact, or null.</summary>
    public long? Draft => What switch
    {
        StepTaken f => f.Draft,
        DecisionIssued f => f.Draft,
        DecisionEntered f => f.Draft,
        _ => null,
    };

    internal static RecordedFact Of(Fact row) =>
        new(row, CaseFactKinds.All.Read(row) ?? throw new InvalidOperationException($"a case knows no fact called {row.Code}"));
}
