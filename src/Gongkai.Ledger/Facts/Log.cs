using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Gongkai.Ledger.Facts;

/// <summary>The log of a subject, whatever it is: its facts in the order of recording, and which of them stand.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Facts">The facts.</param>
public sealed record Log(Guid Subject, ImmutableArray<LoggedFact> Facts)
{
    /// <summary>The number of the next fact.</summary>
    public long NextSeq => Facts.IsEmpty ? 1 : Facts[^1].Seq + 1;

    /// <summary>
    /// What was struck: whole facts, and rows of them. A strike that was itself struck strikes nothing, and none reaches what came after
    /// it.
    /// </summary>
    public ImmutableHashSet<EntryRef> Struck
    {
        get
        {
            var struck = ImmutableHashSet<EntryRef>.Empty;
            foreach (var (seq, strikes) in Facts.Where(f => f.What.Strikes is not null).OrderByDescending(f => f.Seq)
                .Select(f => (f.Seq, f.What.Strikes!.Value)))
                if (!struck.Contains(new(seq)) && strikes.Seq < seq) struck = struck.Add(strikes);
            return struck;
        }
    }

    /// <summary>The strike that took a fact away, or null where it stands.</summary>
    public LoggedFact? StrikeOf(long seq) =>
        Struck.Contains(new(seq)) ? Facts.LastOrDefault(f => f.What.Strikes == new EntryRef(seq) && !Struck.Contains(new(f.Seq))) : null;

    /// <summary>The facts that stand, in the order of their days: neither struck nor strikes.</summary>
    public IEnumerable<LoggedFact> Standing
    {
        get
        {
            var struck = Struck;
            return Facts.Where(f => f.What.Strikes is null && !struck.Contains(new(f.Seq))).OrderBy(f => f.On).ThenBy(f => f.Seq);
        }
    }

    /// <summary>What was proposed to be struck, and neither struck nor kept yet.</summary>
    public IEnumerable<LoggedFact> OpenProposals
    {
        get
        {
            var (struck, answered) = (Struck, Facts.Where(IsAnswer).Select(f => f.What.Answers).ToHashSet());
            return Facts.Where(f => f.What is StrikeProposed p && !answered.Contains(f.Seq) && !struck.Contains(new(p.Seq, p.Row)));
        }
    }

    private static bool IsAnswer(LoggedFact fact) => fact.What is StrikeDeclined || fact.What.Strikes is not null;

    /// <summary>The log with one more fact.</summary>
    internal Log With(Fact row, FactBody what) => this with { Facts = Facts.Add(new(row, what)) };

    /// <summary>Reads a log.</summary>
    internal static async Task<Log> Read(DbConnection connection, DbTransaction? transaction, Guid subject, FactKinds kinds)
    {
        var rows = await connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject = @subject order by seq", new { subject }, transaction);
        return Of(subject, rows, kinds);
    }

    /// <summary>A log from its rows; rows of codes that its subject does not know are left out.</summary>
    internal static Log Of(Guid subject, IEnumerable<Fact> rows, FactKinds kinds) =>
        new(subject,
            [.. rows.Select(r => (Row: r, What: kinds.Read(r))).Where(f => f.What is not null)
                .Select(f => new LoggedFact(f.Row, f.What!))]);
}

/// <summary>A fact in the log of its subject.</summary>
/// <param name="Row">As it stands in the ledger.</param>
/// <param name="What">What it says.</param>
public record LoggedFact(Fact Row, FactBody What)
{
    /// <summary>Its number there.</summary>
    public long Seq => Row.Seq;

    /// <summary>The legal date.</summary>
    public DateOnly On => Row.HappenedOn;
}
