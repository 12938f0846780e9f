using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Ledger.Store;

/// <summary>A statement of an act, in the one SQL of both databases.</summary>
/// <param name="Sql">With $1, $2… for the values.</param>
/// <param name="Values">The values; null where there is none.</param>
internal sealed record Statement(string Sql, params object?[] Values);

/// <summary>
/// The statements of the connection that writes to SQLite, compiled once: a profile of registrations showed compiling them again and again.
/// </summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> compiled = [];

    public SqliteCommand Ready(Statement statement, SqliteTransaction transaction)
    {
        if (!compiled.TryGetValue(statement.Sql, out var command)) compiled[statement.Sql] = command = Compile(statement);
        command.Transaction = transaction;
        for (var i = 0; i < statement.Values.Length; i++) command.Parameters[i].Value = Mapping.InSqlite(statement.Values[i]);
        return command;
    }

    public void Dispose()
    {
        foreach (var command in compiled.Values) command.Dispose();
    }

    private SqliteCommand Compile(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        for (var i = 0; i < statement.Values.Length; i++)
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), DBNull.Value);
        return command;
    }
}

/// <summary>Statements for PostgreSQL, sent together.</summary>
internal static class PostgresStatements
{
    public static NpgsqlBatch Batch(this NpgsqlConnection connection, IEnumerable<Statement> statements)
    {
        var batch = connection.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            batch.BatchCommands.Add(command);
        }
        return batch;
    }
}
