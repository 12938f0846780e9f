using System.Data;
using System.Data.Common;
using System.Text;
using Dapper;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Files;

/// <summary>The row of a file that lies in pieces.</summary>
internal sealed record StoredFile(Guid Id, byte[] Name, long Size, int Pieces)
{
    /// <summary>The row, where the subject has such a file.</summary>
    public static Task<StoredFile?> Find(DbConnection connection, DbTransaction? transaction, Guid subject, Guid id) =>
        connection.QuerySingleOrDefaultAsync<StoredFile?>(
            "select id, name, size, pieces from stored_file where id = @id and subject = @subject", new { id, subject }, transaction);

    /// <summary>Its name, as it was given.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or sealed under another key.</exception>
    public string NameUnder(SubjectKey key) => Encoding.UTF8.GetString(Piece.OpenName(key, Id, Name));

    /// <summary>Whether its pieces are those that its fact names.</summary>
    public async Task<bool> Holds(Dialect dialect, DbConnection connection, DbTransaction? transaction, string hash)
    {
        using var digest = new PieceDigest();
        digest.AddName(Name);
        var closed = new byte[Piece.ClosedSize];
        for (var number = 1; number <= Pieces; number++)
        {
            if (await Read(dialect, (connection, transaction), number, closed, default) is not { } length) return false;
            digest.Add(closed.AsSpan(0, length));
        }
        return digest.ToString() == hash && digest.Size == Size;
    }

    /// <summary>Reads a sealed piece; null where there is none, or one that is too long.</summary>
    public async Task<int?> Read(
        Dialect dialect, (DbConnection Connection, DbTransaction? Transaction) on, int number, byte[] closed, CancellationToken ct)
    {
        var command = new CommandDefinition(
            $"select {dialect.RowNumber}, sealed from file_piece where file = @Id and number = @number", new { Id, number }, on.Transaction,
            cancellationToken: ct);
        await using var rows = await on.Connection.ExecuteReaderAsync(command, CommandBehavior.SequentialAccess);
        if (!await rows.ReadAsync(ct)) return null;
        await using var content = rows.GetStream(1);
        if (content.Length > Piece.ClosedSize) return null;
        return await content.ReadAtLeastAsync(closed.AsMemory(0, (int)content.Length), (int)content.Length, false, ct);
    }
}
