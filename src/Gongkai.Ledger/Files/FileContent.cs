using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Ledger.Files;

/// <summary>The bytes of a file, wherever they lie: read as a stream, as often as wanted, and never held whole on the way.</summary>
/// <param name="length">How many there are.</param>
/// <param name="open">Opens them from the beginning.</param>
[JsonConverter(typeof(AsHash))]
public sealed class FileContent(long length, Func<Stream> open)
{
    /// <summary>How many bytes.</summary>
    public long Length => length;

    /// <summary>The bytes, from the beginning.</summary>
    public Stream Open() => open();

    /// <summary>Bytes that are in memory anyway: a letter that was just written.</summary>
    public static implicit operator FileContent(byte[] bytes) => new(bytes.Length, () => new MemoryStream(bytes, writable: false));

    /// <summary>In the digest of a submission it stands as its SHA-256, as bytes do.</summary>
    internal sealed class AsHash : JsonConverter<FileContent>
    {
        public override FileContent Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FileContent value, JsonSerializerOptions options)
        {
            using var content = value.Open();
            writer.WriteStringValue(Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }
}
