using Dapper;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Journal;

/// <summary>A root: one hash in chain 0 that stands for every line of every organ up to then. Once it is printed or published, nobody can recompute what lies before it unseen.</summary>
/// <param name="N">Its line in chain 0.</param>
/// <param name="At">When it was written.</param>
/// <param name="Hash">The hash to print.</param>
public sealed record Root(long N, DateTimeOffset At, string Hash)
{
    /// <summary>As it is printed and published: "12 2026-03-02T01:00:00.123456Z sha256 9f86…".</summary>
    public override string ToString() => FormattableString.Invariant($"{N} {Line.Stamp(At)} {Line.Algorithm} {Hash}");
}

/// <summary>Writes roots, every hour and at every signing, and lists them.</summary>
public static class Roots
{
    private const string Select = "select n, at, hash from journal where organ = 0 and subject is null";

    /// <summary>Writes a root within an act, over everything committed before it; the signing that prints it is covered by the next one.</summary>
    /// <remarks>Call it late in the act: sign-ins wait for chain 0 until the commit.</remarks>
    /// <returns>The new root, or the last one where nothing was recorded since.</returns>
    public static async Task<Root?> Write(Work work)
    {
        var head = await Chain.Lock(work, 0);
        var last = await Last(work);
        var moved = (await Moved(work)).AsList();
        if (moved.Count == 0 || (last is not null && moved is [{ Organ: 0 } own] && own.N == last.N)) return last;
        var line = Line.Root(head, work.At, moved);
        Chain.Write(work, [line]);
        await work.Connection.ExecuteAsync(
            "insert into journal_rooted (organ, n, hash) values (@Organ, @N, @Hash) on conflict (organ) do update set n = excluded.n, hash = excluded.hash", moved, work.Transaction);
        return new Root(line.N, line.At, line.Hash);
    }

    /// <summary>Writes a root on its own.</summary>
    public static async Task<Root?> Write(Database database, CancellationToken ct)
    {
        await using var work = await database.Begin(Officer.Program, ct);
        var root = await Write(work);
        await work.Commit();
        return root;
    }

    /// <summary>The last root, or null where there is none yet.</summary>
    public static async Task<Root?> Last(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QueryFirstOrDefaultAsync<Root>($"{Select} order by n desc limit 1");
    }

    /// <summary>The roots of some time, oldest first, to be shown and published.</summary>
    public static async Task<IReadOnlyList<Root>> Between(Database database, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<Root>($"{Select} and at >= @from and at < @until order by n", new { from, until })];
    }

    private static Task<Root?> Last(Work work) => work.Connection.QueryFirstOrDefaultAsync<Root?>($"{Select} order by n desc limit 1", transaction: work.Transaction);

    private static Task<IEnumerable<OrganHead>> Moved(Work work) => work.Connection.QueryAsync<OrganHead>(
        """
        select h.organ, h.n, h.hash from journal_head h left join journal_rooted r on r.organ = h.organ
        where h.n > 0 and (r.organ is null or r.n <> h.n or r.hash <> h.hash) order by h.organ
        """,
        transaction: work.Transaction);
}
