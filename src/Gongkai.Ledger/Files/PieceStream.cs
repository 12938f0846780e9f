using System.Buffers;
using System.Security.Cryptography;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Files;

/// <summary>
/// A file read piece by piece: two pieces are in memory, however large it is. Each is a query of its own, so that whoever reads slowly
/// holds no connection.
/// </summary>
internal sealed class PieceStream(Database database, SubjectKey key, StoredFile file) : Stream
{
    private byte[]? closed, plain;
    private int number, at, filled;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (at == filled && number < file.Pieces) await Next(cancellationToken);
        var length = Math.Min(buffer.Length, filled - at);
        plain.AsMemory(at, length).CopyTo(buffer);
        at += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, default).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (closed is not null) ArrayPool<byte>.Shared.Return(closed);
        if (plain is not null) ArrayPool<byte>.Shared.Return(plain, clearArray: true);   // it may name a person
        (closed, plain, at, filled, number) = (null, null, 0, 0, file.Pieces);
        base.Dispose(disposing);
    }

    private async Task Next(CancellationToken ct)
    {
        closed ??= ArrayPool<byte>.Shared.Rent(Piece.ClosedSize);
        plain ??= ArrayPool<byte>.Shared.Rent(Piece.Size);
        number++;
        await using var connection = await database.Open(ct);
        var length = await file.Read(database.Dialect, (connection, null), number, closed, ct);
        if (length is not >= SubjectKey.Overhead) throw Damaged(null);
        (at, filled) = (0, length.Value - SubjectKey.Overhead);
        try
        {
            Piece.Open(key, file.Id, (number, number == file.Pieces), closed.AsSpan(0, length.Value), plain.AsSpan(0, filled));
        }
        catch (CryptographicException e)
        {
            filled = 0;
            throw Damaged(e);
        }
    }

    private InvalidDataException Damaged(Exception? e) =>
        new(FormattableString.Invariant($"piece {number} of {file.Pieces} of file {file.Id} is not the one that was kept"), e);
}
