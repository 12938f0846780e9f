using System.Globalization;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Verifying;

/// <summary>Goes along the chains, organ by organ and line by line, and tells what does not hold.</summary>
internal sealed class ChainWalk(
    Dictionary<int, Head> heads, PublishedRoots published, NamedFiles files, LineTimes times, Action<Flaw> found)
{
    private readonly Dictionary<(int Organ, long N), string> rooted = [];
    private readonly Dictionary<int, Head> lastRooted = [];

    private int organ = int.MinValue;
    private Head stored = new(0, "");

    /// <summary>The hash of the line before as its body gives it: where only its hash was changed, the line after it is innocent.</summary>
    private string computed = "";

    public long Lines { get; private set; }

    public int Chains { get; private set; }

    public long Roots { get; private set; }

    public Root? LastRoot { get; private set; }

    /// <summary>The number of the last line of chain 0.</summary>
    public long LastOfAll { get; private set; }

    public void Take(JournalRow row)
    {
        if (row.Organ != organ) Begin(row.Organ);
        Lines++;
        if (row.N > stored.N + 1) found(Flaws.LinesMissing(organ, stored.N + 1, row.N - 1));
        var follows = row.N > stored.N + 1 || row.Hash == Line.HashOf(stored.Hash, row.Body) || row.Hash == Line.HashOf(computed, row.Body);
        var sound = follows && row.AgreesWithBody;
        if (!sound) found(Flaws.LineChanged(row));
        var expected = rooted.Remove((organ, row.N), out var hash) ? hash : row.Hash;
        if (sound && expected != row.Hash) found(Flaws.RootDiffers(organ, row.N));
        if (sound) times.Take(row);
        if (row.IsRoot) TakeRoot(row, sound);
        else TakeFact(row, sound);
        computed = Line.HashOf(stored.Hash, row.Body);
        stored = new(row.N, row.Hash);
        if (organ == 0) LastOfAll = row.N;
    }

    /// <summary>After the last line.</summary>
    public void End(Dictionary<int, Head> registered)
    {
        if (Chains > 0) EndChain();
        foreach (var (chain, head) in heads.Where(h => h.Value != new Head(0, "")).OrderBy(h => h.Key))
            found(Flaws.HeadDiffers(chain, head.N));
        foreach (var (chain, n) in rooted.Keys.Order()) found(Flaws.NoSuchLine(chain, n));
        foreach (var chain in lastRooted.Keys.Union(registered.Keys).Order())
        {
            if (lastRooted.GetValueOrDefault(chain) != registered.GetValueOrDefault(chain)) found(Flaws.RootedDiffers(chain));
        }
        published.End(found);
    }

    private void Begin(int next)
    {
        if (Chains > 0) EndChain();
        Chains++;
        (organ, stored, computed) = (next, new(0, ""), "");
    }

    private void EndChain()
    {
        if (!heads.Remove(organ, out var head) || head != stored) found(Flaws.HeadDiffers(organ, stored.N));
    }

    private void TakeFact(JournalRow row, bool sound)
    {
        if (row.FactDigest is null) found(Flaws.FactRemoved(row));
        else if (row.FactDigest != row.Words[^1]) found(Flaws.FactChanged(row));
        else if (sound) files.Take(row);
    }

    private void TakeRoot(JournalRow row, bool sound)
    {
        Roots++;
        published.Take(row, found);
        if (!sound) return;
        LastRoot = new(row.N, DateTimeOffset.Parse(row.At!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), row.Hash);
        foreach (var head in row.Words.Skip(5).Select(OrganHead.Parse).OfType<OrganHead>())
        {
            lastRooted[head.Organ] = new(head.N, head.Hash);
            if (head.Organ != 0) times.Root(head, LastRoot.At);
            if (head.Organ != 0) rooted[(head.Organ, head.N)] = head.Hash;   // chain 0 holds the root itself
        }
    }
}
