using System.Security.Cryptography;
using System.Text;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Journal;

/// <summary>SHA-256, as lower-case hexadecimal.</summary>
internal static class Digest
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Everything a fact says; of what is sealed, the ciphertext, so that it still holds when the key is destroyed.</summary>
    public static string Of(Fact f) => Of(
        FormattableString.Invariant($"{f.Subject:D}\n{f.Seq}\n{f.Organ}\n{f.Code}\n{f.HappenedOn:yyyy-MM-dd}\n{Line.Stamp(f.RecordedAt)}\n{f.RecordedBy:D}"),
        Encoding.UTF8.GetBytes(f.Data), f.Sealed);

    /// <summary>The same of a row as it lies there.</summary>
    /// <param name="columns">subject, seq, organ, code, happened_on, recorded_at, recorded_by, a line each.</param>
    /// <param name="data">The bytes of its data.</param>
    /// <param name="closed">What is sealed, or null.</param>
    public static string Of(string columns, byte[] data, byte[]? closed) => Of($"{columns}\n{Of(data)}\n{(closed is null ? "" : Of(closed))}");
}
