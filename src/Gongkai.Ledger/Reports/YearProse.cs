using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>The prose of a year, and the numbers of its fields as they stand.</summary>
/// <param name="Seq">The number of the fact that wrote it.</param>
/// <param name="Written">As it was written.</param>
/// <param name="Fields">Every number that the registers know; empty where the prose names none.</param>
public sealed record YearProse(long Seq, ReportProse Written, ImmutableArray<YearField> Fields)
{
    private readonly FrozenDictionary<string, YearField> byName = Fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>A field by its name, or null.</summary>
    public YearField? Field(string name) => byName.GetValueOrDefault(name);

    /// <summary>A section as it is printed, the numbers put in; a field without a number stays in its braces.</summary>
    public string Section(string id) => ProseTemplate.Of(Written.Section(id)).Filled(f => Field(f)?.Value);

    /// <summary>What the ledger says of it.</summary>
    public IEnumerable<YearRemark> Remarks
    {
        get
        {
            var empty = Written.Fields.Where(f => Field(f)?.Value is null).ToList();
            if (empty.Count > 0)
                yield return new(
                    "prose.empty-field", $"正文里的{string.Join('、', empty.Select(f => $"{{{f}}}"))}没有数：先录入，或者声明没有", []);
            foreach (var (typed, known) in Differing)
                yield return new(
                    "prose.typed-differs",
                    $"正文写“{typed.Quote}”是手打的，台账的{{{known.Name}}}是{ProseTemplate.Show(known.Value!.Value)}；换成字段，或者说明理由", [],
                    Blocks: false)
                { MayBeOverruled = true };
            if (Typed.Length > 0)
                yield return new(
                    "prose.typed", $"正文里有{Typed.Length}个数是手打的，不随台账变化：{string.Join('、', Typed.Take(5).Select(t => t.Quote))}", [],
                    Blocks: false);
        }
    }

    /// <summary>手打的数.</summary>
    public ImmutableArray<TypedNumber> Typed { get; } = TypedNumber.Of(Written);

    /// <summary>Typed numbers of which the registers say another.</summary>
    public IEnumerable<(TypedNumber Typed, YearField Field)> Differing =>
        from typed in Typed
        let known = Meant(typed)
        where known?.Value is { } value && value != typed.Number
        select (typed, known);

    /// <summary>The field whose name stands in the words before a typed number, the longest; null: none, or several.</summary>
    public YearField? Meant(TypedNumber typed)
    {
        var named = Fields.Select(f => (Field: f, Word: f.Name[(f.Name.LastIndexOf(':') + 1)..]))
            .Where(f => f.Word.Length >= 2 && !f.Field.Name.StartsWith("table", StringComparison.Ordinal)
                && typed.Before.Contains(f.Word, StringComparison.Ordinal)).ToList();
        if (named.Count == 0) return null;
        var longest = named.Max(n => n.Word.Length);
        return named.Where(n => n.Word.Length == longest).Select(n => n.Field).ToList() is [var only] ? only : null;
    }
}
