using Dapper;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Journal;

/// <summary>
/// A root: one hash in chain 0 that stands for every line of every organ up to then. Once it is printed or published, nobody can recompute
/// what lies before it unseen.
/// </summary>
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

    /// <summary>
    /// Writes a root within an act, over everything committed before it; the signing that prints it is covered by the next one.
    /// </summary>
    /// <remarks>Call it late in the act: sign-ins wait for chain 0 until the commit.</remarks>
    /// <returns>The new root, or the last one where nothing was recorded since.</returns>
    internal static async Task<Root?> Write(Writing writing)
    {
        var head = await Chain.Lock(writing, 0);
        var last = await Last(writing);
        var moved = (await Moved(writing)).AsList();
        if (moved.Count == 0 || (last is not null && moved is [{ Organ: 0 } own] && own.N == last.N)) return last;
        var line = Line.Root(head, writing.At, moved);
        Chain.Write(writing, [line]);
        await writing.Connection.ExecuteAsync(
            "insert into journal_rooted (organ, n, hash) values (@Organ, @N, @Hash) on conflict (organ) do update set n = excluded.n, hash = excluded.hash",
            moved, writing.Transaction);
        return new Root(line.N, line.At, line.Hash);
    }

    /// <summary>Writes a root on its own.</summary>
    public static async Task<Root?> Write(Database database, CancellationToken ct)
    {
        await using var writing = await database.Begin(ct);
        var root = await Write(writing);
        await writing.Commit();
        return root;
    }

    /// <summary>The last root, or null where there is none yet.</summary>
    public static async Task<Root?> Last(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QueryFirstOrDefaultAsync<Root>($"{Select} order by n desc limit 1");
    }

    /// <summary>The roots of some time, oldest first, to be shown and published.</summary>
    public static async Task<IReadOnlyList<Root>> Between(
        Database database, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<Root>($"{Select} and at >= @from and at < @until order by n", new { from, until })];
    }

    /// <summary>The last root within an act.</summary>
    internal static Task<Root?> Last(Writing writing) =>
        writing.Connection.QueryFirstOrDefaultAsync<Root?>($"{Select} order by n desc limit 1", transaction: writing.Transaction);

    private static Task<IEnumerable<OrganHead>> Moved(Writing writing) => writing.Connection.QueryAsync<OrganHead>(
        """
        select h.organ, h.n, h.hash from journal_head h left join journal_rooted r on r.organ = h.organ
        where h.n > 0 and (r.organ is null or r.n <> h.n or r.hash <> h.hash) order by h.organ
        """,
        transaction: writing.Transaction);
}
