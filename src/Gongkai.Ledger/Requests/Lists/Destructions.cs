using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>销毁个人信息: what waits for an administrator, and what was destroyed; numbers and dates, and nothing of what was asked.</summary>
public sealed class Destructions(Database database)
{
    private const int Shown = 100;

    private const string Columns = "r.id, o.short_name as organ, r.year, r.number, r.received_on, r.closed_on";

    /// <summary>What waits, the longest closed first.</summary>
    public async Task<ImmutableArray<Destruction>> Waiting(Officer by, CancellationToken ct) =>
        await Read(by, "r.destroy_by is not null order by r.closed_on, r.id", ct);

    /// <summary>What was destroyed, the last first.</summary>
    public async Task<ImmutableArray<Destruction>> Done(Officer by, CancellationToken ct) =>
        await Read(by, "k.destroyed_at is not null order by k.destroyed_at desc, r.id", ct);

    private async Task<ImmutableArray<Destruction>> Read(Officer by, string which, CancellationToken ct)
    {
        var (reach, parameters) = Reach.Cases(by, Can.DestroyPersons, database);
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<Destruction>(
            $"""
            select {Columns}, r.destroy_by, k.destroyed_at from request r join organ o on o.id = r.organ join case_key k on k.subject = r.id
            where {reach} and {which} limit {Shown}
            """,
            parameters)];
    }
}

/// <summary>A case whose person is to be destroyed, or was.</summary>
public sealed record Destruction(
    Guid Id, string Organ, int Year, int Number, DateOnly ReceivedOn, DateOnly? ClosedOn, Guid? DestroyBy, DateTimeOffset? DestroyedAt)
{
    /// <summary>申请编号.</summary>
    public string NumberText => $"〔{Year}〕{Number}号";
}
