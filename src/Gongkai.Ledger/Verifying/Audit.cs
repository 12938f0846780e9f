using Gongkai.Law;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>What an audit went over, as far as it came.</summary>
/// <param name="Journal">The journal; null: it was not come to.</param>
/// <param name="Tables">What is searched and counted; null: it was not come to.</param>
/// <param name="Flaws">How many flaws were found in all.</param>
/// <param name="WithKey">What is sealed was compared, too.</param>
public sealed record AuditReport(VerifiedLedger? Journal, VerifiedProjections? Tables, int Flaws, bool WithKey);

/// <summary>What an auditor asks for besides the ledger itself.</summary>
/// <param name="Published">Roots as they were printed, published or kept, a line each.</param>
/// <param name="Key">The master key, or null: what is sealed is not compared.</param>
public sealed record AuditWith(IReadOnlyList<string> Published, MasterKey? Key)
{
    /// <summary>The list of destroyed keys beside the master key; null: it is not compared.</summary>
    public IReadOnlyDictionary<Guid, DestroyedKey>? Destroyed { get; init; }
}

/// <summary>
/// 审计: a ledger as anybody finds it, looked at and not touched: the database under it first, then its tables, its journal, and what is
/// searched and counted. Whatever lies there, it ends with what was found.
/// </summary>
public static class Audit
{
    /// <summary>Goes over everything, as far as what lies below it can be read.</summary>
    /// <param name="database">The ledger, opened by <see cref="Open"/>.</param>
    /// <param name="with">What it is held against.</param>
    /// <param name="found">Told of each flaw.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<AuditReport> Run(Database database, AuditWith with, Action<Flaw> found, CancellationToken ct)
    {
        var run = new Running(database, with, found);
        try
        {
            await run.Go(ct);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // A damaged row may hold anything, and whoever reads it may throw anything.
            run.Tell(Flaws.Of(DatabaseCheck.MeaningOf(e) ?? Damage.Interrupted, $"{e.GetType().Name}: {e.Message}"));
        }
        if (database is ReadOnlySqlite { HasMoved: true }) run.Tell(Flaws.Of(Damage.Moved));
        return run.Report;
    }

    /// <summary>Opens a ledger to be looked at: a folder, a file (a backup is one), or a PostgreSQL database.</summary>
    public static Verdict<Database> Open(string folder, string? connection, TimeProvider clock)
    {
        if (connection is null && SqliteLibrary.Refusal is { } refusal) return refusal;
        try
        {
            if (connection is not null) return new PostgresDatabase(connection, clock, readOnly: true);
            var file = Directory.Exists(folder) ? Path.Combine(folder, SqliteDatabase.FileName) : folder;
            if (!File.Exists(file)) return Directory.Exists(folder) ? Damage.None : Damage.NoPlace;
            return DatabaseCheck.LookAt(file) is { } damage ? damage : new ReadOnlySqlite(file, clock);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Damage.Unreadable;
        }
        catch (ArgumentException)
        {
            return Damage.Unreachable;
        }
    }

    /// <summary>What an error means for who audits; null: it is not the database's.</summary>
    public static Breach? MeaningOf(Exception e) => DatabaseCheck.MeaningOf(e);

    private sealed class Running(Database database, AuditWith with, Action<Flaw> found)
    {
        private int flaws;
        private VerifiedLedger? journal;
        private VerifiedProjections? tables;

        public AuditReport Report => new(journal, tables, flaws, with.Key is not null);

        public void Tell(Flaw flaw)
        {
            flaws++;
            found(flaw);
        }

        public async Task Go(CancellationToken ct)
        {
            if (await DatabaseCheck.Run(database, ct) is var (damage, detail))
            {
                Tell(Flaws.Of(damage, detail));
                if (damage != Damage.Inconsistent) return;   // a query over broken pages may never end
            }
            if (await Version(ct) is { } version)
            {
                Tell(Flaws.Of(version));
                return;
            }
            if (!await SchemaCheck.Run(database, Tell, ct)) return;
            await OfContent(ct);
        }

        private async Task OfContent(CancellationToken ct)
        {
            var keys = with.Key is { } key ? new SubjectKeys(key) : null;
            var spared = new HashSet<string>();
            journal = await Verification.Run(database, with.Published, flaw =>
            {
                if (flaw.Fact is var (subject, _)) spared.Add(subject);
                Tell(flaw);
            }, ct);
            if (journal.Behind is var (published, last)) Tell(Flaws.Behind(published, last));
            await using (var state = await database.Freeze(ct))
            {
                await JobRows.Check(state, database.Dialect.Raw, Tell, ct);
                if (with.Destroyed is { } list) await KeyRows.CheckList(state, list, Tell, ct);
            }
            tables = await ProjectionCheck.Run(database, keys, spared, Tell, ct);
        }

        private async Task<Breach?> Version(CancellationToken ct)
        {
            var behind = await database.Behind(ct);
            return behind < 0 ? OpenBreach.Newer : behind == 0 ? null
                : behind == Migrations.All.Length ? Damage.NoLedger : Damage.Older;
        }
    }
}
