using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.SignIn;

/// <summary>
/// Sessions lie in the database, so that they can be ended there. Beginning, end and failure leave a fact in chain 0, with ids and no
/// names.
/// </summary>
public sealed class Sessions(Database database, OfficerRegister officers, TimeProvider clock, IOptions<SessionLimits> limits)
{
    /// <summary>The claim of a cookie that names its session.</summary>
    public const string Claim = "session";

    private static readonly TimeSpan TouchedEvery = TimeSpan.FromMinutes(1);

    /// <summary>Opens a session; null: the person holds no office today.</summary>
    public async Task<Guid?> Open(Guid account, string browser, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        if (await AtWork(account, ct) is not { } by) return null;
        var organ = by.Appointments[0].Organ;
        await Leave(by, (id, 1), new SignedIn(clock.Today, account), work => work.Connection.ExecuteAsync(
            "insert into session (id, officer, organ, opened_at, seen_at, browser) values (@id, @account, @organ, @At, @At, @browser)",
            new { id, account, organ, work.At, browser }, work.Transaction), ct);
        return id;
    }

    /// <summary>
    /// The session of a cookie, or null where it ended: by its owner, by idleness, by age, with the last office of its owner.
    /// </summary>
    public async Task<Session?> Resume(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.Open(ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            "select s.officer, s.organ, s.opened_at, s.seen_at, a.must_change from session s join account a on a.id = s.officer where s.id = @id",
            new { id });
        if (row is null || now - row.SeenAt > TimeSpan.FromMinutes(limits.Value.IdleMinutes)
            || now - row.OpenedAt > TimeSpan.FromHours(limits.Value.Hours)) return null;
        if (now - row.SeenAt > TouchedEvery)
            await connection.ExecuteAsync("update session set seen_at = @now where id = @id", new { now, id });
        if (await AtWork(row.Officer, ct) is not { } officer)
        {
            await End(id, row.Officer, TheProgram.Itself, ct);
            return null;
        }
        var here = officer.Appointments.Any(a => !a.Inherited && a.Organ == row.Organ) ? row.Organ : officer.Appointments[0].Organ;
        return new(id, officer, here, row.MustChange);
    }

    /// <summary>Ends a session.</summary>
    public Task End(Session session, CancellationToken ct) => End(session.Id, session.Officer.Id, session.Officer, ct);

    /// <summary>Ends every session of a person but one.</summary>
    public async Task EndOthers(Actor by, Guid account, Guid? except, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await Leave(by, (id, 1), new SignedOutEverywhere(clock.Today, account), work => work.Connection.ExecuteAsync(
            "delete from session where officer = @account and id <> @except", new { account, except = except ?? Guid.Empty },
            work.Transaction), ct);
    }

    /// <summary>Ends one of the own sessions.</summary>
    public async Task EndOne(Officer by, Guid id, CancellationToken ct)
    {
        if ((await Of(by.Id, ct)).All(s => s.Id != id)) return;
        await End(new(id, by, null, false), ct);
    }

    /// <summary>The open sessions of a person, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> Of(Guid account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<SessionRow>(
            "select id, opened_at, seen_at, browser from session where officer = @account and seen_at > @idle and opened_at > @old order by seen_at desc",
            new { account, idle = now.AddMinutes(-limits.Value.IdleMinutes), old = now.AddHours(-limits.Value.Hours) });
        return [.. rows];
    }

    /// <summary>Works for another organ from now on.</summary>
    public async Task<bool> Switch(Session session, int organ, CancellationToken ct)
    {
        if (session.Officer.Appointments.All(a => a.Inherited || a.Organ != organ)) return false;
        await using var connection = await database.Open(ct);
        return await connection.ExecuteAsync("update session set organ = @organ where id = @Id", new { organ, session.Id }) == 1;
    }

    /// <summary>Leaves the fact of failures; null: there is no such account.</summary>
    public Task Failed(Guid? account, string why, int times, CancellationToken ct) =>
        Leave(
            TheProgram.Itself, (Guid.CreateVersion7(clock.GetUtcNow()), 1), new SignInFailed(clock.Today, account, why) { Times = times },
            _ => Task.CompletedTask, ct);

    private Task End(Guid id, Guid officer, Actor by, CancellationToken ct) => Leave(by, (id, 2), new SignedOut(clock.Today, officer),
        work => work.Connection.ExecuteAsync("delete from session where id = @id", new { id }, work.Transaction), ct);

    private async Task<Officer?> AtWork(Guid account, CancellationToken ct) =>
        await officers.Find(account, clock.Today, ct) is { Appointments.IsEmpty: false } officer ? officer : null;

    private async Task Leave(Actor by, (Guid Session, long Seq) at, SessionFact fact, Func<Work, Task> state, CancellationToken ct)
    {
        var verdict = await fact.Leave(database, by, at, state, ct);
        if (!verdict.Allowed) throw new LedgerOutException(verdict.Breach);
    }

    private sealed record Row(Guid Officer, int? Organ, DateTimeOffset OpenedAt, DateTimeOffset SeenAt, bool MustChange);
}
