using System.Text;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// Everything a fact says, as one hash; of what is sealed, the ciphertext, so that it still holds when the key is destroyed.
/// </summary>
internal static class FactDigest
{
    public static string Of(Fact f) => Of(
        FormattableString.Invariant(
            $"{f.Subject:D}\n{f.Seq}\n{f.Organ}\n{f.Code}\n{f.HappenedOn:yyyy-MM-dd}\n{Line.Stamp(f.RecordedAt)}\n{f.RecordedBy:D}"),
        f.RecordedAs, Encoding.UTF8.GetBytes(f.Data), f.Sealed);

    /// <summary>The same of a row as it lies there.</summary>
    /// <param name="columns">subject, seq, organ, code, happened_on, recorded_at, recorded_by, a line each.</param>
    /// <param name="recordedAs">As what; facts of before have no such line.</param>
    /// <param name="data">The bytes of its data.</param>
    /// <param name="closed">What is sealed, or null.</param>
    public static string Of(string columns, string? recordedAs, byte[] data, byte[]? closed) =>
        Digest.Of(
            $"{columns}\n{(recordedAs is null ? "" : recordedAs + "\n")}{Digest.Of(data)}\n{(closed is null ? "" : Digest.Of(closed))}");
}
