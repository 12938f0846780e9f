using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Journal;

/// <summary>The hash chain of an organ: each line hashes the one before it and the digest of its fact.</summary>
internal static class Chain
{
    /// <summary>Appends a line a fact, as the last thing before the commit: the head is locked for one write to the disk.</summary>
    public static Task Extend(Work work, int organ, IEnumerable<Fact> facts)
    {
        if (work.Database.Dialect.ChainStep is not { } step) return ExtendHere(work, organ, facts);
        foreach (var fact in facts)
        {
            var (before, after) = Line.Around(fact);
            work.Later(new(step, organ, before, after, fact.RecordedAt, fact.Subject, fact.Seq));
        }
        return Task.CompletedTask;
    }

    /// <summary>The end of a chain, which nobody else moves until this transaction is over.</summary>
    public static async Task<Head> Lock(Work work, int organ) =>
        await work.Ask(new($"select n, hash from journal_head where organ = $1 {work.Database.Dialect.ForUpdate}", organ), row => new Head(row.GetInt64(0), row.GetString(1)))
        ?? throw new InvalidOperationException($"organ {organ} has no journal");

    /// <summary>Writes lines that follow the end of a chain, and moves its head.</summary>
    public static void Write(Work work, IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
            work.Later(new(
                "insert into journal (organ, n, at, subject, seq, body, hash) values ($1, $2, $3, $4, $5, $6, $7)",
                line.Organ, line.N, line.At, line.Subject, line.Seq, line.Body, line.Hash));
        work.Later(new("update journal_head set n = $1, hash = $2 where organ = $3", lines[^1].N, lines[^1].Hash, lines[^1].Organ));
    }

    private static async Task ExtendHere(Work work, int organ, IEnumerable<Fact> facts)
    {
        var head = await Lock(work, organ);
        var lines = new List<Line>();
        foreach (var fact in facts)
        {
            var line = Line.After(head, fact);
            lines.Add(line);
            head = new(line.N, line.Hash);
        }
        Write(work, lines);
    }
}
