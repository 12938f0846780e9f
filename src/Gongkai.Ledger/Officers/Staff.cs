using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>The people of organs, for those who administer them.</summary>
public sealed class Staff(Database database)
{
    /// <summary>
    /// Everybody who holds or held an office in one of these organs, with the offices there; also whose only one there was struck.
    /// </summary>
    public async Task<ImmutableArray<StaffMember>> In(IEnumerable<int> organs, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select a.id, a.name, a.sign_in_name, p.organ, p.role, p.unit, p.since, p.until
            from appointment p join account a on a.id = p.officer
            where p.organ {database.Dialect.In("organs")}
            union all
            select a.id, a.name, a.sign_in_name, null, null, null, null, null from account a
            where not exists (select 1 from appointment p where p.officer = a.id)
              and exists (select 1 from fact f where f.subject = a.id and f.code = @code and f.organ {database.Dialect.In("organs")})
            order by 2, 1, 7, 4
            """,
            new { organs = database.List(organs), code = AppointmentBook.AppointedCode });
        return [.. rows.GroupBy(r => (r.Id, r.Name, r.SignInName)).Select(
            g => new StaffMember(g.Key.Id, g.Key.Name, g.Key.SignInName, [.. g.Where(r => r.Role is not null).Select(Term)]))];
    }

    /// <summary>What was recorded of a person's offices, in the order of recording; strikes are in the log.</summary>
    public async Task<Log> Log(Guid officer, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await Facts.Log.Read(connection, null, officer, AppointmentBook.Kinds);
    }

    /// <summary>
    /// Whether every office that a person holds today is in these organs: who administers them all may reset the password.
    /// </summary>
    public async Task<bool> OnlyIn(Guid officer, IEnumerable<int> organs, DateOnly today, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleAsync<int>(
            $"select count(*) from appointment where officer = @officer and (until is null or until > @today) and not organ {database.Dialect.In("organs")}",
            new { officer, today, organs = database.List(organs) }) == 0;
    }

    private static OfficeTerm Term(Row row) =>
        new(new(row.Organ!.Value, Enum.Parse<Role>(row.Role!), row.Unit), row.Since!.Value, row.Until);

    private sealed record Row(
        Guid Id, string Name, string SignInName, int? Organ, string? Role, string? Unit, DateOnly? Since, DateOnly? Until);
}

/// <summary>A person with the offices in the organs that were asked for.</summary>
public sealed record StaffMember(Guid Id, string Name, string SignInName, ImmutableArray<OfficeTerm> Terms);

/// <summary>An office, its first day, and the day from which it was held no longer.</summary>
public sealed record OfficeTerm(Appointment Office, DateOnly Since, DateOnly? Until);
