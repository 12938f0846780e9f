using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Journal;

/// <summary>校验根登记簿: the roots that stand for something of these organs, and nothing of others.</summary>
public sealed class OrganRoots(Database database)
{
    private const int Shown = 200;

    /// <summary>The last ones, the newest first.</summary>
    public async Task<ImmutableArray<OrganRoot>> Last(ImmutableArray<int> organs, CancellationToken ct) =>
        await Read(organs, "", "desc limit " + Shown, new { }, ct);

    /// <summary>Those of a day in Beijing, oldest first, to be published.</summary>
    public async Task<ImmutableArray<OrganRoot>> Of(ImmutableArray<int> organs, DateOnly day, CancellationToken ct)
    {
        var from = day.BeginsInBeijing;
        return await Read(organs, " and at >= @from and at < @until", "", new { from, until = from.AddDays(1) }, ct);
    }

    private async Task<ImmutableArray<OrganRoot>> Read(
        ImmutableArray<int> organs, string when, string order, object parameters, CancellationToken ct)
    {
        if (organs.IsEmpty) return [];
        // " 3:" begins the head of organ 3; nothing else in the body of a root does.
        var named = string.Join(" or ", organs.Select(o => FormattableString.Invariant($"body like '% {o}:%'")));
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Row>(
            $"select n, at, hash, body from journal where organ = 0 and subject is null and ({named}){when} order by n {order}",
            parameters);
        return [.. rows.Select(r => new OrganRoot(new(r.N, r.At, r.Hash), [.. Heads(r.Body).Where(h => organs.Contains(h.Organ))]))];
    }

    private static IEnumerable<RootedOrgan> Heads(string body) =>
        body.Split(' ').Skip(5).Select(OrganHead.Parse).OfType<OrganHead>().Select(h => new RootedOrgan(h.Organ, h.N));

    private sealed record Row(long N, DateTimeOffset At, string Hash, string Body);
}

/// <summary>A root, with how far it covers the journals that were asked for.</summary>
public sealed record OrganRoot(Root Root, ImmutableArray<RootedOrgan> Organs);

/// <summary>The journal of an organ up to this line.</summary>
public sealed record RootedOrgan(int Organ, long Line);
