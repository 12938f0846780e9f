using System.Text.Json;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Organs;

/// <summary>
/// The line of a file that a fact came from. The name of the file may name a person, and is sealed (<see cref="FileWords"/>).
/// </summary>
/// <param name="Hash">SHA-256 of the bytes of the file.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record FileLine(string Hash, int Line);

/// <summary>What is sealed of a fact that came from a file.</summary>
/// <param name="File">The name of the file.</param>
public sealed record FileWords(string File)
{
    /// <summary>The digest of the whole line: by it the same line is known again.</summary>
    public string? Row { get; init; }

    /// <summary>编号.</summary>
    public string? Code { get; init; }

    /// <summary>凭证.</summary>
    public string? Voucher { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }

    /// <summary>Why it took the place of what was recorded before; null where nothing was.</summary>
    public string? Reason { get; init; }

    /// <summary>Encrypts them.</summary>
    public byte[] Seal(SubjectKey key) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Decrypts them.</summary>
    public static FileWords Open(SubjectKey key, byte[] closed) => JsonSerializer.Deserialize<FileWords>(key.Open(closed))!;
}
