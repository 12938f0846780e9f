using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying.Rebuilding;

/// <summary>重建: what is searched and counted of the registers, thrown away and computed anew from their facts.</summary>
public static class RebuildRegisters
{
    /// <summary>Rebuilds all of it in one transaction; who writes meanwhile waits.</summary>
    /// <returns>How many books of a year there are.</returns>
    public static async Task<int> Run(Database database, SubjectKeys keys, CancellationToken ct)
    {
        await using var writing = await database.Begin(ct);
        var work = new Work(writing, TheProgram.Itself);
        await work.Connection.ExecuteAsync(database.Dialect.StopWrites, transaction: work.Transaction);
        await EntryBook.ForgetAll(work);
        var books = (await work.Connection.QueryAsync<Guid>(
            $"select distinct subject from fact where code = '{EntryFactKinds.AddedCode}' order by subject", transaction: work.Transaction))
                .AsList();
        foreach (var book in books)
        {
            ct.ThrowIfCancellationRequested();
            await EntryBook.Project(work, keys, book);
        }
        await work.Commit();
        return books.Count;
    }
}
