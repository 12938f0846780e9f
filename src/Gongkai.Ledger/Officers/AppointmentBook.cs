using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json.Serialization;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>Something that happened to a person's offices.</summary>
public abstract record OfficerFact(DateOnly On, int Organ, Role Role, string? Unit) : FactBody(On)
{
    /// <summary>The office.</summary>
    [JsonIgnore]
    public Appointment Office => new(Organ, Role, Unit);

    /// <summary>The end of an organ that it follows from; null: somebody was appointed or dismissed by itself.</summary>
    public Reform? Reform { get; init; }

    /// <summary>The line of a file that it came from; null where it was typed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FileLine? From { get; init; }
}

/// <summary>任职.</summary>
public sealed record Appointed(DateOnly On, int Organ, Role Role, string? Unit) : OfficerFact(On, Organ, Role, Unit);

/// <summary>免职.</summary>
public sealed record Dismissed(DateOnly On, int Organ, Role Role, string? Unit) : OfficerFact(On, Organ, Role, Unit);

/// <summary>A person's offices over time.</summary>
/// <param name="Log">The facts about the person; sign-ins are among the rows, and say nothing of offices.</param>
/// <param name="LastSeq">The number of the last row.</param>
public sealed record AppointmentHistory(Log Log, long LastSeq)
{
    /// <summary>The person.</summary>
    public Guid Officer => Log.Subject;

    /// <summary>The facts that stand, in the order of their days.</summary>
    public IEnumerable<OfficerFact> InOrder => Log.Standing.Select(f => f.What).OfType<OfficerFact>();

    /// <summary>The offices held on a day, by what is known now.</summary>
    public ImmutableArray<Appointment> On(DateOnly day) => InOrder.Where(f => f.On <= day)
        .Aggregate(ImmutableArray<Appointment>.Empty, (held, f) => f is Appointed ? held.Add(f.Office) : held.Remove(f.Office));

    /// <summary>Each office with its first day and the day from which it was held no longer.</summary>
    public IEnumerable<(Appointment Office, DateOnly Since, DateOnly? Until)> Terms()
    {
        var ordered = InOrder.ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i] is not Appointed begin) continue;
            yield return (begin.Office, begin.On,
                ordered.Skip(i + 1).OfType<Dismissed>().FirstOrDefault(d => d.Office == begin.Office)?.On);
        }
    }
}

/// <summary>What every act on a person's offices does.</summary>
internal static class AppointmentBook
{
    public const string AppointedCode = "appointed";

    private const string DismissedCode = "dismissed";

    public static FactKinds Kinds { get; } = new((AppointedCode, typeof(Appointed)), (DismissedCode, typeof(Dismissed)));

    public static async Task<AppointmentHistory?> Of(Work work, Guid officer)
    {
        if (await work.Connection.QuerySingleOrDefaultAsync<Guid?>(
            "select id from account where id = @officer", new { officer }, work.Transaction) is null) return null;
        var last = await work.Connection.QuerySingleAsync<long>(
            "select coalesce(max(seq), 0) from fact where subject = @officer", new { officer }, work.Transaction);
        return new(await Log.Read(work.Connection, work.Transaction, officer, Kinds), last);
    }

    /// <summary>
    /// The offices of persons, out of their facts that have a line in the journal: a row that somebody put into a table gives nobody an
    /// office.
    /// </summary>
    public static async Task<ILookup<Guid, AppointmentHistory>> Journaled(
        DbConnection connection, Database database, IEnumerable<Guid> officers)
    {
        var rows = await connection.QueryAsync<Fact>(
            $"""
            select {Fact.Columns} from fact
            where subject {database.Dialect.In("officers")} and code {database.Dialect.In("codes")}
              and exists (select 1 from journal j where j.subject = fact.subject and j.seq = fact.seq)
            order by subject, seq
            """,
            new { officers = database.List(officers), codes = database.List(Kinds.Codes) });
        return rows.GroupBy(r => r.Subject).ToLookup(
            g => g.Key, g => new AppointmentHistory(Log.Of(g.Key, g, Kinds), g.Max(r => r.Seq)));
    }

    public static async Task<Recorded> Append(Work work, AppointmentHistory history, OfficerFact fact) =>
        new(history.Officer, (await Append(work, history, fact.Organ, fact)).LastSeq);

    /// <summary>Appends facts to a person's log, and writes what is searched of the offices.</summary>
    public static Task<AppointmentHistory> Append(Work work, AppointmentHistory history, int organ, params IEnumerable<FactBody> facts) =>
        Append(work, history, organ, null, facts);

    /// <summary>The same with words that are sealed.</summary>
    public static async Task<AppointmentHistory> Append(
        Work work, AppointmentHistory history, int organ, byte[]? words, IEnumerable<FactBody> facts)
    {
        foreach (var fact in facts)
        {
            var row = work.Append(new Fact(
                history.Officer, history.LastSeq + 1, organ, Kinds.CodeOf(fact), fact.On, work.At, work.By.Id, work.By.Kind,
                Kinds.Write(fact), words));
            history = history with { Log = history.Log.With(row, fact), LastSeq = row.Seq };
        }
        await Project(work, history);
        return history;
    }

    /// <summary>Throws the offices away, to be written anew from the facts.</summary>
    public static Task Forget(Work work) => work.Connection.ExecuteAsync("delete from appointment", transaction: work.Transaction);

    /// <summary>Writes what is searched of a person's offices, from the facts.</summary>
    public static async Task Project(Work work, AppointmentHistory history)
    {
        await work.Connection.ExecuteAsync("delete from appointment where officer = @Officer", new { history.Officer }, work.Transaction);
        await work.Connection.ExecuteAsync(
            "insert into appointment (officer, organ, role, unit, since, until) values (@Officer, @Organ, @role, @Unit, @Since, @Until)",
            history.Terms().Select(
                t => new { history.Officer, t.Office.Organ, role = t.Office.Role.ToString(), t.Office.Unit, t.Since, t.Until }),
                work.Transaction);
    }
}
