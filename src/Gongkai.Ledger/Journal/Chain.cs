using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Journal;

/// <summary>The hash chain of an organ: each line hashes the one before it and the digest of its fact.</summary>
internal static class Chain
{
    /// <summary>
    /// Moves the head of the chain of organ $1, and appends a line: $2, its number and $3 are the body; $4 the instant, $5 and $6 the fact.
    /// An organ without
    /// a head fails.
    /// </summary>
    private const string Step =
        """
        with head as (
          update journal_head set n = n + 1, hash = encode(sha256(convert_to(hash || e'\n' || $2 || (n + 1) || $3, 'UTF8')), 'hex')
          where organ = $1 returning n, hash)
        insert into journal (organ, n, at, subject, seq, body, hash)
        values ($1, (select n from head), $4, $5, $6, $2 || (select n from head) || $3, (select hash from head))
        """;

    /// <summary>Begins the chain of an organ.</summary>
    public static void Begin(Writing writing, int organ) =>
        writing.Later(new("insert into journal_head (organ, n, hash) values ($1, 0, '')", organ));

    /// <summary>Appends a line a fact, as the last thing before the commit: the head is locked for one write to the disk.</summary>
    public static Task Extend(Writing writing, int organ, IEnumerable<Lined> facts)
    {
        if (!writing.Database.Dialect.HashesInSql) return ExtendHere(writing, organ, facts);
        foreach (var fact in facts)
        {
            var (before, after) = Line.Around(fact);
            writing.Later(new(Step, organ, before, after, fact.At, fact.Subject, fact.Seq));
        }
        return Task.CompletedTask;
    }

    /// <summary>The end of a chain, which nobody else moves until this transaction is over.</summary>
    public static async Task<Head> Lock(Writing writing, int organ) =>
        await writing.Ask(
            new($"select n, hash from journal_head where organ = $1 {writing.Database.Dialect.ForUpdate}", organ),
            row => new Head(row.GetInt64(0), row.GetString(1)))
        ?? throw new InvalidOperationException($"organ {organ} has no journal");

    /// <summary>Writes lines that follow the end of a chain, and moves its head.</summary>
    public static void Write(Writing writing, IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
            writing.Later(new(
                "insert into journal (organ, n, at, subject, seq, body, hash) values ($1, $2, $3, $4, $5, $6, $7)",
                line.Organ, line.N, line.At, line.Subject, line.Seq, line.Body, line.Hash));
        writing.Later(new("update journal_head set n = $1, hash = $2 where organ = $3", lines[^1].N, lines[^1].Hash, lines[^1].Organ));
    }

    private static async Task ExtendHere(Writing writing, int organ, IEnumerable<Lined> facts)
    {
        var head = await Lock(writing, organ);
        var lines = new List<Line>();
        foreach (var fact in facts)
        {
            var line = Line.After(head, fact);
            lines.Add(line);
            head = new(line.N, line.Hash);
        }
        Write(writing, lines);
    }
}
