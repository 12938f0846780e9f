using System.Globalization;

namespace Gongkai.Ledger.Journal;

/// <summary>A line of a chain. Its body names the algorithm, the place in the chain, the instant, and a fact or a root.</summary>
/// <param name="Organ">Whose chain.</param>
/// <param name="N">Its number there, from 1.</param>
/// <param name="At">When it was written.</param>
/// <param name="Subject">Of a fact's line: what the fact is about.</param>
/// <param name="Seq">Of a fact's line: the number of the fact.</param>
/// <param name="Body">What is hashed.</param>
/// <param name="Hash">The hash of the line before it and of the body.</param>
internal sealed record Line(int Organ, long N, DateTimeOffset At, Guid? Subject, long? Seq, string Body, string Hash)
{
    /// <summary>The algorithm of digests and chain. A later one gets another name, and old lines keep theirs.</summary>
    public const string Algorithm = "sha256";

    /// <summary>Stands where a fact's line has its subject.</summary>
    public const string RootMark = "root";

    /// <summary>The line of a fact, after the one that was last.</summary>
    public static Line After(Head head, Lined fact)
    {
        var (n, around) = (head.N + 1, Around(fact));
        var body = FormattableString.Invariant($"{around.Before}{n}{around.After}");
        return new(fact.Organ, n, fact.At, fact.Subject, fact.Seq, body, HashOf(head.Hash, body));
    }

    /// <summary>The body of a fact's line before and after its number, which only the end of the chain tells.</summary>
    public static (string Before, string After) Around(Lined fact) => (
        FormattableString.Invariant($"{Algorithm} {fact.Organ} "),
        FormattableString.Invariant($" {Stamp(fact.At)} {fact.Subject:D} {fact.Seq} {fact.Digest}"));

    /// <summary>The line of a root in chain 0: the heads that moved since the root before it, which that one's hash stands for.</summary>
    public static Line Root(Head head, DateTimeOffset at, IEnumerable<OrganHead> moved)
    {
        var n = head.N + 1;
        var body =
            FormattableString.Invariant($"{Algorithm} 0 {n} {Stamp(at)} {RootMark} {string.Join(' ', moved.Select(h => h.ToString()))}");
        return new(0, n, at, null, null, body, HashOf(head.Hash, body));
    }

    public static string HashOf(string before, string body) => Digest.Of(before + "\n" + body);

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}

/// <summary>A fact as its line names it.</summary>
/// <param name="Organ">Whose chain.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Seq">Its number there.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Digest">The hash of everything it says.</param>
internal sealed record Lined(int Organ, Guid Subject, long Seq, DateTimeOffset At, string Digest);

/// <summary>The end of a chain.</summary>
/// <param name="N">How many lines it has.</param>
/// <param name="Hash">The hash of the last one; empty where there is none.</param>
internal sealed record Head(long N, string Hash);

/// <summary>The end of an organ's chain at some time: "3:120:9f86…".</summary>
internal sealed record OrganHead(int Organ, long N, string Hash)
{
    public static OrganHead? Parse(string text) => text.Split(':') is [var organ, var n, var hash]
        && int.TryParse(organ, NumberStyles.None, CultureInfo.InvariantCulture, out var o)
            && long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(o, number, hash) : null;

    public override string ToString() => FormattableString.Invariant($"{Organ}:{N}:{Hash}");
}
