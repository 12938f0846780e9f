using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Ledger.Keys;

namespace Gongkai.Ledger.Requests;

/// <summary>
/// What is in free words in a fact, and so might name a person: it is sealed with the case's key, never in the fact itself.
/// </summary>
/// <remarks>The exception is `received`, which seals an <see cref="Application"/>.</remarks>
public sealed record FactWords
{
    /// <summary>Nothing.</summary>
    public static FactWords None { get; } = new();

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Words of an officer: an opinion, a reason, what was looked at and why.</summary>
    public string? Words { get; init; }

    /// <summary>How the day of receipt was fixed (挂号信签收，回执号…); of `registered`.</summary>
    public string? Ground { get; init; }

    /// <summary>送达凭证: the number of the mail item, or who signed.</summary>
    public string? Proof { get; init; }

    /// <summary>The review organ or court, and the number of the case there; of `disputed`.</summary>
    public string? Forum { get; init; }

    /// <summary>申请内容 as the applicant corrected it; of `corrected`.</summary>
    public string? Content { get; init; }

    /// <summary>The draft as it was sent for review; of `drafted`.</summary>
    public ReplyDraft? Draft { get; init; }

    /// <summary>What a letter states in free words, by field.</summary>
    public ImmutableSortedDictionary<string, string>? Filled { get; init; }

    /// <summary>Encrypts them; null where there are none.</summary>
    public byte[]? Seal(SubjectKey key) => this == None ? null : key.Seal(JsonSerializer.SerializeToUtf8Bytes(this, Options));

    /// <summary>Decrypts them.</summary>
    public static FactWords Open(SubjectKey key, byte[]? closed) =>
        closed is null ? None : JsonSerializer.Deserialize<FactWords>(key.Open(closed), Options)!;
}
