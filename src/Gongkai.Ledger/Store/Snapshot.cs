using System.Data.Common;

namespace Gongkai.Ledger.Store;

/// <summary>One state of the whole database, for reading.</summary>
internal sealed record Snapshot(DbConnection Connection, DbTransaction Transaction) : IAsyncDisposable
{
    private readonly List<DbCommand> commands = [];

    /// <summary>Reads row by row, with values as the driver gives them: a changed row may hold what no record can.</summary>
    public async Task<DbDataReader> Read(string sql, CancellationToken ct)
    {
        var command = Connection.CreateCommand();
        commands.Add(command);   // on SQLite a command that ends takes its reader along
        (command.CommandText, command.Transaction) = (sql, Transaction);
        return await command.ExecuteReaderAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands) await command.DisposeAsync();
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
