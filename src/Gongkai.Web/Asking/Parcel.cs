using System.Collections.Immutable;
using System.IO.Compression;

namespace Gongkai.Web.Asking;

/// <summary>
/// The files of a submission, packed into a hidden field: the page carries them to the next request, so that the server keeps nothing.
/// </summary>
internal static class Parcel
{
    // In the place of a length: the file was refused, and why follows instead of its bytes.
    private const int Refused = -1;

    /// <summary>Packs files into text.</summary>
    public static string Pack(IEnumerable<Upload> uploads)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
            foreach (var upload in uploads) Write(writer, upload);

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static void Write(BinaryWriter writer, Upload upload)
    {
        writer.Write(upload.Name);
        if (upload.Fault is { } fault)
        {
            writer.Write(Refused);
            foreach (var text in (string[])[fault.Code, fault.Place, fault.Message]) writer.Write(text);
            return;
        }

        writer.Write(upload.Bytes.Length);
        writer.Write(upload.Bytes);
    }

    /// <summary>Unpacks what <see cref="Pack"/> packed.</summary>
    /// <exception cref="InvalidDataException">The text is damaged or unpacks to more than <paramref name="limit"/> bytes.</exception>
    public static ImmutableArray<Upload> Open(string text, long limit)
    {
        try
        {
            using var plain = new MemoryStream();
            using (var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress))
                Copy(brotli, plain, limit);
            plain.Position = 0;
            return Read(plain);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or IOException or ArgumentException)
        {
            throw new InvalidDataException("the parcel is damaged", e);
        }
    }

    private static void Copy(BrotliStream from, MemoryStream to, long limit)
    {
        var buffer = new byte[64 * 1024];
        for (int n; (n = from.Read(buffer)) > 0;)
        {
            if (to.Length + n > limit) throw new InvalidDataException("the parcel is larger than what may be sent");
            to.Write(buffer, 0, n);
        }
    }

    private static ImmutableArray<Upload> Read(MemoryStream plain)
    {
        using var reader = new BinaryReader(plain);
        var uploads = ImmutableArray.CreateBuilder<Upload>();
        while (plain.Position < plain.Length)
        {
            var name = reader.ReadString();
            var length = reader.ReadInt32();
            if (length == Refused)
            {
                uploads.Add(new(name, []) { Fault = new(reader.ReadString(), reader.ReadString(), reader.ReadString()) });
                continue;
            }

            if (length < 0 || length > plain.Length - plain.Position) throw new InvalidDataException("the parcel is cut short");
            uploads.Add(new(name, reader.ReadBytes(length)));
        }

        if (uploads.Count == 0) throw new InvalidDataException("the parcel is empty");
        return uploads.ToImmutable();
    }
}
