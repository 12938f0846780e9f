using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Ledger.Verifying;

/// <summary>The database under the ledger: whether its file is whole, and its pages are what they should be.</summary>
internal static partial class DatabaseCheck
{
    private const int HeaderSize = 100, NotADatabase = 26, MostMessages = 100;

    /// <summary>What a look at the bytes of an SQLite file says; null: nothing is wrong so far.</summary>
    public static Breach? LookAt(string path)
    {
        var header = new byte[HeaderSize];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length == 0) return Damage.Empty;
        var read = file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false);
        if (!header.AsSpan().StartsWith("SQLite format 3\0"u8)) return Damage.NotOne;
        if (read < HeaderSize) return Damage.Truncated;
        var (page, pages) = ((long)header[16] << 8 | header[17], BigEndian(header, 28));
        if (page == 1) page = 65536;
        // The number of pages counts where it was written with the last change; what a WAL holds is not in the file yet.
        var isKept = BigEndian(header, 24) == BigEndian(header, 92);
        var hasWal = new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
        return isKept && !hasWal && file.Length < page * pages ? Damage.Truncated : null;
    }

    /// <summary>Reads everything there is.</summary>
    /// <returns>What is wrong; null: nothing.</returns>
    public static async Task<(Breach Breach, string Detail)?> Run(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return connection is NpgsqlConnection postgres ? await ReadAll(postgres, ct) : await OfSqlite(connection);
    }

    /// <summary>What an error of a database means for who verifies it; null: it is none of the database's.</summary>
    public static Breach? MeaningOf(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: NotADatabase } => Damage.NotOne,
        SqliteException { SqliteErrorCode: 11 } => Damage.Damaged,
        SqliteException { SqliteErrorCode: 3 or 10 or 14 or 23 } => Damage.Unreadable,
        PostgresException p when p.SqlState.StartsWith("XX", StringComparison.Ordinal) => Damage.Damaged,
        NpgsqlException => Damage.Unreachable,
        IOException or UnauthorizedAccessException => Damage.Unreadable,
        _ => null,
    };

    // Both index and table are read, and every page is in one place only. It ends on any file.
    private static async Task<(Breach, string)?> OfSqlite(DbConnection connection)
    {
        var said = (await connection.QueryAsync<string>($"pragma integrity_check({MostMessages})")).AsList();
        if (said is ["ok"]) return null;
        var onlyRows = said.TrueForAll(s => OfRows().IsMatch(s));
        return (onlyRows ? Damage.Inconsistent : Damage.Damaged, said[0].ReplaceLineEndings(" "));
    }

    /// <summary>
    /// Every row of every table, with what lies outside of it. PostgreSQL finds damaged pages by that where the cluster has checksums;
    /// without an extension it offers no more.
    /// </summary>
    private static async Task<(Breach, string)?> ReadAll(NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = await connection.QueryAsync<string>(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = current_schema() order by tablename");
        var buffer = new byte[1024 * 1024];
        foreach (var table in tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)", ct);
            while (await rows.ReadAsync(buffer, ct) > 0)
            {
            }
        }
        return null;
    }

    private static long BigEndian(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));

    [GeneratedRegex("missing from index|wrong # of entries in index|non-unique entry in index|NULL value in|CHECK constraint failed|value in .+\\..+$")]
    private static partial Regex OfRows();
}
