using System.Collections.Immutable;
using System.Text.Json;
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
    public const string AddedCode = "entries-added";

    public static FactKinds All { get; } = new((AddedCode, typeof(EntriesAdded)));
}
