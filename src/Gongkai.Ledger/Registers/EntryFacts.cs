using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Registers;

/// <summary>
/// 登记: up to <see cref="MostRows"/> rows of a register, by form or out of a file. The headings stand once; words that may name a person are
/// sealed beside it, in the same order (<see cref="EntryWords"/>).
/// </summary>
/// <param name="On">The latest day of its rows.</param>
/// <param name="Register">The code of the register.</param>
/// <param name="Year">The year of its rows.</param>
/// <param name="Columns">The headings of what stands in the clear.</param>
/// <param name="Rows">The cells under them, a row each.</param>
public sealed record EntriesAdded(
    DateOnly On, string Register, int Year, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows) : FactBody(On)
{
    /// <summary>The most rows of one fact.</summary>
    public const int MostRows = 500;

    /// <summary>SHA-256 of the file it came from; null where it was typed.</summary>
    public string? FileHash { get; init; }

    /// <summary>The line of each row in that file.</summary>
    public ImmutableArray<int>? Lines { get; init; }
}

/// <summary>凭证: files that show what a row says, such as the photo of a board; its files are sealed under the key of the book.</summary>
/// <param name="On">The day it was put there.</param>
/// <param name="Seq">The fact that the row stands in.</param>
/// <param name="Row">The row of it, from 0.</param>
public sealed record EvidenceAdded(DateOnly On, long Seq, int Row) : FactBody(On)
{
    /// <summary>The row.</summary>
    [JsonIgnore]
    public EntryRef Entry => new(Seq, Row);
}

/// <summary>What is sealed of <see cref="EntriesAdded"/>.</summary>
/// <param name="File">The name of the file it came from, or null.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells under them, a row each.</param>
public sealed record EntryWords(string? File, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows)
{
    /// <summary>Encrypts them.</summary>
    public byte[] Seal(SubjectKey key) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Decrypts them.</summary>
    public static EntryWords Open(SubjectKey key, byte[] closed) => JsonSerializer.Deserialize<EntryWords>(key.Open(closed))!;
}

/// <summary>The kinds of facts that a register of a year may have.</summary>
internal static class EntryFactKinds
{
    public const string AddedCode = "entries-added", EvidenceCode = "evidence-added";

    public static FactKinds All { get; } = new((AddedCode, typeof(EntriesAdded)), (EvidenceCode, typeof(EvidenceAdded)));
}
