using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>What was compared.</summary>
/// <param name="Requests">Cases.</param>
/// <param name="Organs">Organs.</param>
/// <param name="Officers">Persons with an office.</param>
/// <param name="Older">Cases whose row was made by an older law, calendar or edition: not false, and made anew by a rebuild.</param>
/// <param name="Entries">Rows of registers.</param>
/// <param name="Flaws">How many differences were found.</param>
public sealed record VerifiedProjections(long Requests, int Organs, int Officers, long Older, long Entries, int Flaws);

/// <summary>
/// 验证: holds what is searched and counted (requests, spans, registers, organs, their names, offices) against the facts, in one state of
/// the ledger, and writes nothing.
/// </summary>
public static class ProjectionCheck
{
    /// <summary>Compares all of it.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="keys">The keys; null: what is sealed (what is asked for, words of registers, identity numbers) is not compared.</param>
    /// <param name="spared">Subjects whose facts the journal does not confirm: what follows from these is no finding of its own.</param>
    /// <param name="found">Told of each difference.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<VerifiedProjections> Run(
        Database database, SubjectKeys? keys, IReadOnlySet<string> spared, Action<Flaw> found, CancellationToken ct)
    {
        var flaws = 0;
        void Tell(Flaw flaw)
        {
            flaws++;
            found(flaw);
        }

        await using var state = await database.Freeze(ct);
        var laws = await LawBook.All(state.Connection, state.Transaction);
        var organs = new OrganCheck(state, database.Dialect.Raw, spared, Tell);
        await organs.Run(ct);
        await new AccountCheck(state, database.Dialect.Raw, spared, Tell).Run(ct);
        var requests = new RequestCheck(state, database.Dialect, keys, laws, spared, Tell);
        await requests.Run(ct);
        var entries = new EntryCheck(state, database.Dialect, keys, spared, Tell);
        await entries.Run(ct);
        return new(requests.Cases, organs.Founded, organs.Appointed, requests.Older, entries.Rows, flaws);
    }
}
