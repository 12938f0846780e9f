using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>Something that happened to a person's offices.</summary>
public abstract record OfficerFact(DateOnly On, int Organ, Role Role, string? Unit)
{
    /// <summary>The office.</summary>
    [JsonIgnore]
    public Appointment Office => new(Organ, Role, Unit);
}

/// <summary>任职.</summary>
public sealed record Appointed(DateOnly On, int Organ, Role Role, string? Unit) : OfficerFact(On, Organ, Role, Unit);

/// <summary>免职.</summary>
public sealed record Dismissed(DateOnly On, int Organ, Role Role, string? Unit) : OfficerFact(On, Organ, Role, Unit);

/// <summary>A person's offices over time.</summary>
/// <param name="Officer">The person.</param>
/// <param name="LastSeq">The number of the last fact.</param>
/// <param name="Facts">The facts.</param>
public sealed record AppointmentHistory(Guid Officer, long LastSeq, ImmutableArray<OfficerFact> Facts)
{
    /// <summary>The offices held on a day, by what is known now.</summary>
    public ImmutableArray<Appointment> On(DateOnly day) => [.. Facts.Where(f => f.On <= day).Select((f, i) => (f, i)).OrderBy(f => f.f.On).ThenBy(f => f.i)
        .Aggregate(ImmutableArray<Appointment>.Empty, (held, f) => f.f is Appointed ? held.Add(f.f.Office) : held.Remove(f.f.Office))];

    /// <summary>Each office with its first day and the day from which it was held no longer.</summary>
    public IEnumerable<(Appointment Office, DateOnly Since, DateOnly? Until)> Terms()
    {
        var ordered = Facts.Select((f, i) => (Fact: f, i)).OrderBy(f => f.Fact.On).ThenBy(f => f.i).Select(f => f.Fact).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i] is not Appointed begin) continue;
            yield return (begin.Office, begin.On, ordered.Skip(i + 1).OfType<Dismissed>().FirstOrDefault(d => d.Office == begin.Office)?.On);
        }
    }
}

/// <summary>What every act on a person's offices does.</summary>
internal static class AppointmentBook
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public const string AppointedCode = "appointed";

    private const string DismissedCode = "dismissed";

    public static async Task<AppointmentHistory?> Of(Work work, Guid officer)
    {
        if (await work.Connection.QuerySingleOrDefaultAsync<Guid?>("select id from account where id = @officer", new { officer }, work.Transaction) is null) return null;
        var rows = (await work.Connection.QueryAsync<Fact>($"select {Organs.OrganBook.FactColumns} from fact where subject = @officer order by seq", new { officer }, work.Transaction)).ToList();
        return new(officer, rows.Count == 0 ? 0 : rows[^1].Seq, [.. rows.Select(Read).OfType<OfficerFact>()]);
    }

    public static async Task<Recorded> Append(Work work, AppointmentHistory history, OfficerFact fact)
    {
        var code = fact is Appointed ? AppointedCode : DismissedCode;
        var row = await work.Append(new Entry(history.Officer, history.LastSeq + 1, fact.Organ, code, fact.On, JsonSerializer.Serialize(fact, fact.GetType(), Options)));
        await Project(work, history with { Facts = history.Facts.Add(fact) });
        return new Recorded(history.Officer, row.Seq);
    }

    /// <summary>Writes what is searched of a person's offices, from the facts.</summary>
    public static async Task Project(Work work, AppointmentHistory history)
    {
        await work.Connection.ExecuteAsync("delete from appointment where officer = @Officer", new { history.Officer }, work.Transaction);
        await work.Connection.ExecuteAsync(
            "insert into appointment (officer, organ, role, unit, since, until) values (@Officer, @Organ, @role, @Unit, @Since, @Until)",
            history.Terms().Select(t => new { history.Officer, t.Office.Organ, role = t.Office.Role.ToString(), t.Office.Unit, t.Since, t.Until }), work.Transaction);
    }

    private static OfficerFact? Read(Fact row) => row.Code switch
    {
        AppointedCode => JsonSerializer.Deserialize<Appointed>(row.Data, Options)! with { On = row.HappenedOn },
        DismissedCode => JsonSerializer.Deserialize<Dismissed>(row.Data, Options)! with { On = row.HappenedOn },
        _ => null,
    };
}
