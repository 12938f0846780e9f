using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Organs;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>统一社会信用代码; canonical in capitals.</summary>
public sealed record CreditCodeCodec : Codec
{
    /// <inheritdoc />
    public override string Note => "18位，按证书填写；单元格设为文本";

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn) =>
        UnifiedCreditCode.TryParse(Folded(typed), out var code) ? code.Text : DirectoryBreach.CreditCode;
}

/// <summary>机关名称, as reports of every format print it.</summary>
public sealed record OrganNameCodec : Codec
{
    private static readonly WordsCodec Words = new(Name: true, OrganName.Longest);

    /// <inheritdoc />
    public override string Note => Words.Note;

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var words = Words.Read(typed, typedOn);
        return words.Allowed && OrganName.Refusal(words.Value) is not null ? DirectoryBreach.OrganName : words;
    }
}

/// <summary>Several in one cell; canonical with 、 between them, each once.</summary>
/// <param name="Each">What each of them may be.</param>
public sealed record ListCodec(Codec Each) : Codec
{
    private const char Between = '、';

    /// <inheritdoc />
    public override string Note => $"{Each.Note}；有几个的，用{Between}隔开";

    /// <inheritdoc />
    public override bool Sealed => Each.Sealed;

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn)
    {
        var parts = typed.Split(
            [Between, '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0) return ImportBreach.Missing;
        var read = parts.Select(p => Each.Read(p, typedOn)).ToList();
        return read.Find(p => !p.Allowed) is { Breach: { } breach } ? breach : string.Join(Between, read.Select(p => p.Value).Distinct());
    }

    /// <summary>The parts of a canonical text; none of an empty one.</summary>
    internal static ImmutableArray<string> Parts(string? canonical) => canonical is null ? [] : [.. canonical.Split(Between)];
}
