using System.Globalization;
using Dapper;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keeping;

/// <summary>
/// 已知的校验根: the newest root that was ever seen, in a file beside the master key. A ledger that does not have it was brought back from an
/// older backup, or was recomputed.
/// </summary>
/// <param name="Path">Where it lies.</param>
public sealed record KnownRoot(string Path)
{
    /// <summary>The one beside a master key.</summary>
    public static KnownRoot Beside(string keyPath) => new(keyPath + ".root");

    /// <summary>The line, as roots are published; null: there is none.</summary>
    public string? Line => File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault() : null;

    /// <summary>Holds the ledger against it; nothing is written.</summary>
    /// <returns>What is wrong, in a sentence; null: nothing.</returns>
    public async Task<string?> Check(Database database, CancellationToken ct) =>
        Line is { } line && await IsIn(database, line, ct) is false
            ? $"台账没有已知的校验根“{line}”，比它旧，或者被重算过：可能是从较早的备份恢复的；请运行gongkai verify核对，确认无误以后删除{Path}"
            : null;

    /// <summary>Holds the ledger against it, and where it goes on from there, notes the newest root of now.</summary>
    /// <returns>What is wrong, in a sentence; null: nothing.</returns>
    public async Task<string?> Follow(Database database, CancellationToken ct)
    {
        var last = await Roots.Last(database, ct);
        if (await Check(database, ct) is { } wrong) return wrong;
        if (last is not null && last.ToString() != Line) Note(last);
        return null;
    }

    /// <summary>Whether the ledger has a root; null: the line is none.</summary>
    private static async Task<bool?> IsIn(Database database, string line, CancellationToken ct)
    {
        if (line.Split(' ') is not [var number, _, _, _]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return null;
        await using var connection = await database.Open(ct);
        var root = await connection.QuerySingleOrDefaultAsync<Root?>(
            "select n, at, hash from journal where organ = 0 and subject is null and n = @n", new { n });
        return root?.ToString() == line;
    }

    private void Note(Root root)
    {
        var draft = $"{Path}.{Guid.NewGuid():N}";
        try
        {
            OwnersOnly.NewFile(draft);
            File.WriteAllText(draft, root + "\n");
            File.Move(draft, Path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
