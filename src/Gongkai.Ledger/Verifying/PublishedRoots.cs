using System.Globalization;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Verifying;

/// <summary>Roots that were printed or published, held against those in the ledger.</summary>
internal sealed class PublishedRoots
{
    private readonly Dictionary<long, (string At, string Hash)> roots = [];

    /// <summary>Reads them as <see cref="Root"/> writes them; lines that begin with # are remarks.</summary>
    public static PublishedRoots Read(IEnumerable<string> lines, Action<Flaw> found)
    {
        var all = new PublishedRoots();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.Split(' ') is [var number, var at, Line.Algorithm, var hash]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
                all.roots[n] = (at, hash);
            else
                found(Flaws.PublishedUnreadable(line));
        }
        return all;
    }

    /// <summary>The number of the newest of them that was not come across; null: there is none.</summary>
    public long? Newest => roots.Count == 0 ? null : roots.Keys.Max();

    public void Take(JournalRow row, Action<Flaw> found)
    {
        if (roots.Remove(row.N, out var root) && root != (row.At, row.Hash)) found(Flaws.PublishedDiffers(row.N));
    }

    /// <summary>After the last line: what was published and is not there.</summary>
    public void End(Action<Flaw> found)
    {
        foreach (var n in roots.Keys.Order()) found(Flaws.PublishedDiffers(n));
    }
}
