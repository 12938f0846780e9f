using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Reports;

namespace Gongkai.Ledger.Registers.Columns;

/// <summary>
/// 办理结果: a leaf row of table III by its label, with or without its number and whatever the width of its brackets, or by the code or the
/// name of an outcome; canonical is the short label without a number.
/// </summary>
public sealed record ResultCodec : Codec
{
    private const string OfTheFormOf2019 = "results.other";

    private static readonly ImmutableArray<FormRow> Leaves =
    [
        .. Forms.F2021.Table3.Rows.Where(IsResult), .. Forms.F2019.Table3.Rows.Where(r => r.Id == OfTheFormOf2019),
    ];

    private static readonly FrozenDictionary<string, FormRow> ByLabel = Leaves
        .SelectMany(r => r.Accepted.Append(r.Label).Append(Short(r))
            .Concat(OutcomeTable.All.Where(o => o.RowId == r.Id).SelectMany(o => new[] { o.Code, o.Name }))
            .Select(l => (Label: Bare(l), Row: r)))
        .DistinctBy(p => p.Label).ToFrozenDictionary(p => p.Label, p => p.Row, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FormRow> ByCanonical =
        Leaves.ToFrozenDictionary(Short, r => r, StringComparer.Ordinal);

    /// <inheritdoc />
    public override string Note => "照抄表三的一行，例如“予以公开”“属于国家秘密”";

    /// <inheritdoc />
    public override ImmutableArray<string> Choices { get; } = [.. Leaves.Select(Short)];

    /// <inheritdoc />
    public override Verdict<string> Read(string typed, TypedWhen typedOn) =>
        ByLabel.TryGetValue(Bare(Folded(typed)), out var row) ? Short(row) : ImportBreach.NoResult;

    /// <summary>Whether the form of the year of a result has its row: before 2021 其他处理 was one.</summary>
    internal static bool IsOf(string canonical, int year) =>
        ByCanonical[canonical].Id != OfTheFormOf2019 || year < Forms.F2021.Head.FirstYear;

    /// <summary>The row of a result in a form.</summary>
    internal static string RowIn(Form form, string canonical) =>
        ByCanonical[canonical].Id is var id && form.Table3.FindRow(id) is not null ? id : OfTheFormOf2019;

    private static bool IsResult(FormRow row) => row.Groups.Length > 0 && row.Id != "results.total";

    // （区分处理的…） and what follows a 、 are notes; the number in front is that of the form.
    private static string Short(FormRow row)
    {
        var label = Unnumbered(row.Label);
        return label.IndexOfAny(['（', '、']) is var end and > 0 ? label[..end] : label;
    }

    private static string Unnumbered(string label)
    {
        if (label is ['（' or '(', ..] && label.IndexOfAny(['）', ')']) is var close and > 0 and < 4) return label[(close + 1)..];
        return label is [>= '0' and <= '9', '.' or '、' or '．', ..] ? label[2..] : label;
    }

    private static string Bare(string label) =>
        string.Concat(
            Folded(Unnumbered(Folded(label).Replace(" ", "", StringComparison.Ordinal))).Where(
                c => !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"')));
}
