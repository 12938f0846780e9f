using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>What a verification went over.</summary>
/// <param name="Lines">Lines of all chains.</param>
/// <param name="Chains">How many chains have any.</param>
/// <param name="Files">Attachments.</param>
/// <param name="Roots">Roots among the lines.</param>
/// <param name="LastRoot">The last root; null where there is none yet.</param>
/// <param name="Flaws">How many flaws were found.</param>
public sealed record VerifiedLedger(long Lines, int Chains, long Files, long Roots, Root? LastRoot, int Flaws)
{
    /// <summary>Of a ledger older than a root that was published: the line of that root in chain 0, and the last one there.</summary>
    public (long Published, long Last)? Behind { get; init; }
}

/// <summary>
/// 验证: holds every fact and every attachment against the journal, the journal against its heads and roots, and roots against published
/// ones.
/// </summary>
/// <remarks>
/// What it can't know by itself: whether somebody with both the database and this program recomputed everything since the last root that
/// was printed or published elsewhere.
/// </remarks>
public static class Verification
{
    /// <summary>Goes over the whole ledger in one state of it, while others write.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="published">Roots as they were printed or published, a line each; none: nothing outside is compared.</param>
    /// <param name="found">Told of each flaw.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<VerifiedLedger> Run(Database database, IEnumerable<string> published, Action<Flaw> found, CancellationToken ct)
    {
        var flaws = 0;
        var doubted = new HashSet<string>();
        var files = new NamedFiles(doubted);
        void Tell(Flaw flaw)
        {
            flaws++;
            if (flaw.Fact is var (subject, _)) doubted.Add(subject);
            found(flaw);
        }

        await using var state = await database.Freeze(ct);
        var raw = database.Dialect.Raw;
        var roots = PublishedRoots.Read(published, Tell);
        var walk = new ChainWalk(await Heads(state, raw, "journal_head", ct), roots, files, await LineTimes.Of(state, Tell), Tell);
        await using (var lines = await state.Read(
            $"select {JournalRow.Columns(raw)} from journal j left join fact f on f.subject = j.subject and f.seq = j.seq order by j.organ, j.n",
            ct))
        {
            while (await lines.ReadAsync(ct)) walk.Take(JournalRow.Read(lines));
        }
        var newest = roots.Newest;
        walk.End(await Heads(state, raw, "journal_rooted", ct));
        await FactsWithoutLine(state, raw, Tell, ct);
        var attachments = await files.Check(state, raw, Tell, ct);
        await KeyRows.Check(state, raw, doubted, Tell, ct);
        return new(walk.Lines, walk.Chains, attachments, walk.Roots, walk.LastRoot, flaws)
        {
            Behind = newest > walk.LastOfAll ? (newest.Value, walk.LastOfAll) : null,
        };
    }

    private static async Task<Dictionary<int, Head>> Heads(Snapshot state, Func<string, string> raw, string table, CancellationToken ct)
    {
        var heads = new Dictionary<int, Head>();
        await using var rows = await state.Read($"select {raw("organ")}, {raw("n")}, {raw("hash")} from {table}", ct);
        while (await rows.ReadAsync(ct))
        {
            var head = OrganHead.Parse(string.Join(':', Enumerable.Range(0, 3).Select(i => JournalRow.Text(rows.GetValue(i)))));
            if (head is not null) heads[head.Organ] = new(head.N, head.Hash);
        }
        return heads;
    }

    private static async Task FactsWithoutLine(Snapshot state, Func<string, string> raw, Action<Flaw> found, CancellationToken ct)
    {
        await using var rows = await state.Read(
            $"select {raw("f.organ")}, {raw("f.subject")}, {raw("f.seq")} from fact f where not exists (select 1 from journal j where j.subject = f.subject and j.seq = f.seq) order by f.organ, f.subject, f.seq",
            ct);
        while (await rows.ReadAsync(ct))
        {
            var texts = Enumerable.Range(0, 3).Select(i => JournalRow.Text(rows.GetValue(i)) ?? "").ToList();
            found(Flaws.FactAdded(int.TryParse(texts[0], out var organ) ? organ : -1, (texts[1], texts[2])));
        }
    }
}
