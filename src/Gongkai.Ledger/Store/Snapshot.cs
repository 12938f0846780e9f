using System.Data.Common;
using System.Runtime.CompilerServices;

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

    /// <summary>The rows of a query with values, one after the other.</summary>
    public async IAsyncEnumerable<DbDataReader> Rows(
        string sql, IEnumerable<(string Name, object Value)> values, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, Transaction);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) yield return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands) await command.DisposeAsync();
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
