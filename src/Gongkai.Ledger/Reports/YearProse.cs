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
        }
    }
}
