using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// 时钟: nothing is recorded before what was recorded last. A clock that was set back would make late answers timely; one that was ahead for
/// a minute is put right by <see cref="ClockCorrected"/>, and the work goes on.
/// </summary>
public static class ClockWatch
{
    /// <summary>By so much the clocks of several servers may differ, and an act may take.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>What the facts of the clock are about.</summary>
    internal static readonly Guid Subject = new("00000000-0000-0000-0000-0000000000fe");

    /// <summary>The kinds of facts.</summary>
    internal static FactKinds Kinds { get; } = new(("clock-doubted", typeof(ClockDoubted)), ("clock-corrected", typeof(ClockCorrected)));

    /// <summary>How the clock stands to the ledger; null: it is not behind.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public static async Task<ClockBehind?> Of(Database database, CancellationToken ct)
    {
        var (mark, now) = (database.Whole.Watermark, database.Clock.GetUtcNow());
        if (!mark.Watches) return null;
        if (!mark.IsKnown || IsBehind(mark, now))
        {
            await using var connection = await database.Open(ct);
            mark.Set(await Latest(connection, null));
        }
        return IsBehind(mark, now) ? new(now, mark.At) : null;
    }

    /// <summary>The same at the instant of an act.</summary>
    internal static async Task<ClockBehind?> Of(Work work)
    {
        var mark = work.Database.Whole.Watermark;
        if (!mark.Watches) return null;
        // another process may have put it right
        if (!mark.IsKnown || IsBehind(mark, work.At)) mark.Set(await Latest(work.Connection, work.Transaction));
        return IsBehind(mark, work.At) ? new(work.At, mark.At) : null;
    }

    /// <summary>The log of the clock.</summary>
    internal static Task<Log> Log(DbConnection connection, DbTransaction? transaction) =>
        Facts.Log.Read(connection, transaction, Subject, Kinds);

    /// <summary>The false times that were put right: lines of such an instant say nothing of the time.</summary>
    internal static IEnumerable<(DateTimeOffset After, DateTimeOffset Until)> FalseTimes(Log log) =>
        log.Facts.Where(f => f.What is ClockCorrected).Select(f => (f.Row.RecordedAt, ((ClockCorrected)f.What).Latest));

    private static bool IsBehind(Watermark mark, DateTimeOffset now) => now < mark.At - Slack;

    // The last line of each chain; what was written while the clock was ahead, and was put right since, does not count.
    private static async Task<DateTimeOffset> Latest(DbConnection connection, DbTransaction? transaction)
    {
        var lasts = await connection.QueryAsync<DateTimeOffset>(
            "select j.at from journal_head h join journal j on j.organ = h.organ and j.n = h.n", transaction: transaction);
        var wrong = FalseTimes(await Log(connection, transaction)).ToList();
        return lasts.Where(at => !wrong.Exists(w => at > w.After && at <= w.Until))
            .Concat(wrong.Select(w => w.After)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
    }
}

/// <summary>The clock of the server is behind the ledger.</summary>
/// <param name="Now">What the clock says.</param>
/// <param name="Latest">The last instant in the ledger.</param>
public sealed record ClockBehind(DateTimeOffset Now, DateTimeOffset Latest)
{
    /// <summary>In a sentence.</summary>
    public string Sentence =>
        $"服务器时钟是{Say(Now)}，台账中最后的记录是{Say(Latest)}：时钟可能被调慢，或者记录时调快了。先把时钟校准；确实准确的，由两名管理员确认（日历页“服务器时钟”），或者由运维人员运行gongkai clock confirm，之后才能办理";

    internal Breach Breach => new("clock.behind", Sentence, "");

    /// <summary>An instant as people read it, in Beijing.</summary>
    public static string Say(DateTimeOffset at)
    {
        var beijing = at.AtBeijing;
        return FormattableString.Invariant($"{beijing:yyyy}年{beijing.Month}月{beijing.Day}日{beijing:HH:mm}");
    }
}

/// <summary>提请确认时钟: one person says that the clock is right although the ledger has later lines.</summary>
/// <param name="On">The day.</param>
/// <param name="Latest">The last instant in the ledger, which is wrong.</param>
public sealed record ClockDoubted(DateOnly On, DateTimeOffset Latest) : FactBody(On);

/// <summary>时钟已校准: the clock is right, and what was recorded after this instant until <paramref name="Latest"/> has a wrong time.</summary>
/// <param name="On">The day.</param>
/// <param name="Latest">The last wrong instant.</param>
/// <param name="Doubt">The number of what another person said; null: the operator confirms alone.</param>
public sealed record ClockCorrected(DateOnly On, DateTimeOffset Latest, long? Doubt = null) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Doubt;
}
