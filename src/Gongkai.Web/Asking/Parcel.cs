using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Gongkai.Web.Asking;

/// <summary>
/// The files of a submission, packed into a hidden field: the page carries them to the next request, so that the server keeps nothing.
/// </summary>
internal static class Parcel
{
    // In the place of a length: the file was refused, and why follows instead of its bytes.
    private const int Refused = -1;

    // Three bytes are four letters: packed bytes go out in pieces that leave nothing over.
    private const int Piece = 3 * 16 * 1024;

    /// <summary>Packs files into letters and digits, piece by piece: a parcel is as large as what was sent.</summary>
    public static async Task Pack(IReadOnlyCollection<Upload> uploads, Func<string, Task> write)
    {
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await using var writer = new BinaryWriter(brotli);
            writer.Write(uploads.Count);
            foreach (var upload in uploads)
            {
                Head(writer, upload);
                for (var from = 0; from < upload.Bytes.Length && upload.Fault is null; from += Piece)
                {
                    writer.Write(upload.Bytes.AsSpan(from, Math.Min(Piece, upload.Bytes.Length - from)));
                    await Send(packed, write);
                }
            }
        }

        await Send(packed, write);
        await write(Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length));
    }

    private static void Head(BinaryWriter writer, Upload upload)
    {
        writer.Write(upload.Name);
        writer.Write(upload.Fault is null ? upload.Bytes.Length : Refused);
        if (upload.Fault is not { } fault) return;
        foreach (var text in (string[])[fault.Code, fault.Place, fault.Message]) writer.Write(text);
    }

    private static async Task Send(MemoryStream packed, Func<string, Task> write)
    {
        var (buffer, whole) = (packed.GetBuffer(), (int)packed.Length / Piece * Piece);
        if (whole == 0) return;
        await write(Convert.ToBase64String(buffer, 0, whole));
        var rest = (int)packed.Length - whole;
        buffer.AsSpan(whole, rest).CopyTo(buffer);
        packed.SetLength(rest);
        packed.Position = rest;
    }

    /// <summary>Unpacks what <see cref="Pack"/> packed.</summary>
    /// <exception cref="InvalidDataException">The text is damaged or unpacks to more than <paramref name="limit"/> bytes.</exception>
    public static ImmutableArray<Upload> Open(Stream text, long limit)
    {
        try
        {
            using var letters = new CryptoStream(text, new FromBase64Transform(), CryptoStreamMode.Read);
            using var reader = new BinaryReader(new Bounded(new BrotliStream(letters, CompressionMode.Decompress), limit));
            var uploads = ImmutableArray.CreateBuilder<Upload>();
            for (var count = reader.ReadInt32(); count > 0; count--) uploads.Add(Read(reader, limit));

            return uploads.Count > 0 ? uploads.ToImmutable() : throw new InvalidDataException("the parcel is empty");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or IOException or ArgumentException)
        {
            throw new InvalidDataException("the parcel is damaged", e);
        }
    }

    private static Upload Read(BinaryReader reader, long limit)
    {
        var (name, length) = (reader.ReadString(), reader.ReadInt32());
        if (length == Refused)
            return new(name, []) { Fault = new(reader.ReadString(), reader.ReadString(), reader.ReadString()) };
        if (length < 0 || length > limit) throw new InvalidDataException("the parcel is larger than what may be sent");
        var bytes = new byte[length];
        reader.BaseStream.ReadExactly(bytes);
        return new(name, bytes);
    }

    /// <summary>What is packed small may be endless when it is unpacked.</summary>
    private sealed class Bounded(Stream plain, long limit) : Stream
    {
        private long left = limit;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = plain.Read(buffer);
            return (left -= read) >= 0 ? read : throw new InvalidDataException("the parcel is larger than what may be sent");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) plain.Dispose();
            base.Dispose(disposing);
        }
    }
}
