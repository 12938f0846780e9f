using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Files;

/// <summary>
/// A piece of a file: 1 MB of it, the last one less. It is sealed with its place (file, number, whether it is the last), and opens nowhere
/// else: pieces can't be swapped, left out, added or cut off.
/// </summary>
internal static class Piece
{
    /// <summary>The content of a whole piece, in bytes.</summary>
    public const int Size = 1024 * 1024;

    /// <summary>A whole piece as it lies in the database.</summary>
    public const int ClosedSize = Size + SubjectKey.Overhead;

    private const int Name = 0, IdBytes = 16;

    /// <summary>Seals a piece.</summary>
    public static void Close(SubjectKey key, Guid file, (int Number, bool Last) at, ReadOnlySpan<byte> plain, Span<byte> closed) =>
        key.Seal(plain, Place(file, at.Number, at.Last), closed);

    /// <summary>Opens a piece.</summary>
    /// <exception cref="CryptographicException">It was changed, or belongs elsewhere.</exception>
    public static void Open(SubjectKey key, Guid file, (int Number, bool Last) at, ReadOnlySpan<byte> closed, Span<byte> plain) =>
        key.Open(closed, Place(file, at.Number, at.Last), plain);

    /// <summary>Seals the name of a file, which stands before its first piece.</summary>
    public static byte[] CloseName(SubjectKey key, Guid file, ReadOnlySpan<byte> name)
    {
        var closed = new byte[name.Length + SubjectKey.Overhead];
        Close(key, file, (Name, false), name, closed);
        return closed;
    }

    /// <summary>Opens the name.</summary>
    /// <exception cref="CryptographicException">It was changed, or is another file's.</exception>
    public static byte[] OpenName(SubjectKey key, Guid file, byte[] closed)
    {
        var name = new byte[Math.Max(0, closed.Length - SubjectKey.Overhead)];
        Open(key, file, (Name, false), closed, name);
        return name;
    }

    /// <summary>Cuts content into pieces, one at a time: what was handed out before is overwritten.</summary>
    public static async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte> Plain, bool Last)> Cut(Stream content)
    {
        var (now, next) = (ArrayPool<byte>.Shared.Rent(Size), ArrayPool<byte>.Shared.Rent(Size));
        try
        {
            var length = await Fill(content, now);
            for (var number = 1; ; number++)
            {
                var following = length == Size ? await Fill(content, next) : 0;
                yield return (number, now.AsMemory(0, length), following == 0);
                if (following == 0) yield break;
                (now, next, length) = (next, now, following);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(now, clearArray: true);   // it may name a person
            ArrayPool<byte>.Shared.Return(next, clearArray: true);
        }
    }

    private static ValueTask<int> Fill(Stream content, byte[] buffer) =>
        content.ReadAtLeastAsync(buffer.AsMemory(0, Size), Size, throwOnEndOfStream: false);

    private static byte[] Place(Guid file, int number, bool last)
    {
        var place = new byte[IdBytes + sizeof(int) + 1];
        file.TryWriteBytes(place);
        BinaryPrimitives.WriteInt32BigEndian(place.AsSpan(IdBytes), number);
        place[^1] = last ? (byte)1 : (byte)0;
        return place;
    }
}

/// <summary>
/// The digest of a file, by which its fact holds it: of the sealed name and the sealed pieces in order, each with its length.
/// </summary>
internal sealed class PieceDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes of content the pieces hold.</summary>
    public long Size { get; private set; }

    /// <summary>Goes on with the sealed name.</summary>
    public void AddName(ReadOnlySpan<byte> closed) => Append(closed);

    /// <summary>Goes on with a sealed piece.</summary>
    public void Add(ReadOnlySpan<byte> closed)
    {
        Append(closed);
        Size += closed.Length - SubjectKey.Overhead;
    }

    /// <summary>The digest.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();

    private void Append(ReadOnlySpan<byte> closed)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, closed.Length);
        hash.AppendData(length);
        hash.AppendData(closed);
    }
}
