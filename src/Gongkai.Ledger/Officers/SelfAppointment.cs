using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>给自己任职: whoever can give himself any office needs a second person for it, where there is one.</summary>
public static class SelfAppointment
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly string Administrators =
        string.Join(
            ", ", Entitlements.Table.Where(r => r.Value.Contains(Can.Administer)).Select(r => $"'{r.Key}'").Order(StringComparer.Ordinal));

    /// <summary>The one who acts takes an office himself, although somebody else administers the organ.</summary>
    internal static async Task<bool> NeedsAnother(Work work, NewAppointment appointment) =>
        work.By.Id == appointment.Officer && await work.Connection.QuerySingleAsync<int>(
            $"""
            with recursive above(id, parent) as (
              select id, parent from organ where id = @Organ
              union select o.id, o.parent from organ o join above a on o.id = a.parent)
            select count(*) from appointment p join organ o on o.id = p.organ
            where p.organ in (select id from above) and p.role in ({Administrators}) and p.officer <> @Officer
              and p.since <= @Today and (p.until is null or p.until > @Today) and (o.abolished_on is null or o.abolished_on > @Today)
            """,
            new { appointment.Organ, appointment.Officer, work.Today }, work.Transaction) > 0;

    /// <summary>
    /// The offices in these organs that persons gave themselves, the newest first: whoever is the only administrator may, and it is shown.
    /// </summary>
    public static async Task<ImmutableArray<SelfAppointed>> In(Database database, IEnumerable<int> organs, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select a.id, a.name, f.organ, f.happened_on, f.recorded_at, f.data from account a join fact f on f.subject = a.id
            where f.code = @code and f.recorded_by = f.subject and f.organ {database.Dialect.In("organs")} order by f.recorded_at desc, f.seq desc
            """,
            new { code = AppointmentBook.AppointedCode, organs = database.List(organs) });
        return [.. rows.Select(r => (Row: r, Office: JsonSerializer.Deserialize<Office>(r.Data, Options)!))
            .Select(
                r => new SelfAppointed(
                    r.Row.Id, r.Row.Name, new(r.Row.Organ, r.Office.Role, r.Office.Unit), r.Row.HappenedOn, r.Row.RecordedAt))];
    }

    private sealed record Row(Guid Id, string Name, int Organ, DateOnly HappenedOn, DateTimeOffset RecordedAt, string Data);

    private sealed record Office(Role Role, string? Unit);
}

/// <summary>An office that a person gave himself.</summary>
/// <param name="Officer">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Office">The office.</param>
/// <param name="Since">From which day.</param>
/// <param name="At">When it was recorded.</param>
public sealed record SelfAppointed(Guid Officer, string Name, Appointment Office, DateOnly Since, DateTimeOffset At);
