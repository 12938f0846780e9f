using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers;

/// <summary>What is to be done with a row of a file.</summary>
internal abstract record RowFate
{
    /// <summary>It is added.</summary>
    public sealed record Added : RowFate;

    /// <summary>It is recorded already.</summary>
    public sealed record Present : RowFate;

    /// <summary>It was recorded once and struck; it stays so.</summary>
    public sealed record StaysStruck : RowFate;

    /// <summary>It is added in the place of another.</summary>
    /// <param name="Subject">The book of the other.</param>
    /// <param name="Target">The other: its fact and row.</param>
    public sealed record Replaces(Guid Subject, EntryRef Target) : RowFate;

    /// <summary>It is refused.</summary>
    /// <param name="Breach">Why.</param>
    public sealed record Refused(Breach Breach) : RowFate;
}

/// <summary>A row as it stands recorded.</summary>
internal sealed record RecordedRow(Guid Subject, long Seq, int Nth, bool Struck, string? Code, string? Digest);

/// <summary>How a file is taken in.</summary>
/// <param name="Again">What was struck is added anew (<c>--again</c>).</param>
/// <param name="Reason">Rows whose number is recorded with other content are replaced, for this reason (<c>--replace --reason</c>).</param>
public sealed record ImportManner(bool Again = false, string? Reason = null);

/// <summary>
/// 同一行: a row is known by its number (编号), or, without one, by all its cells; then equal rows count as many times as they stand in one
/// file.
/// </summary>
internal static class Sameness
{
    /// <summary>What is to be done with each row, in their order.</summary>
    public static ImmutableArray<RowFate> Of(IReadOnlyList<Row> rows, IEnumerable<RecordedRow> recorded, ImportManner manner)
    {
        var all = recorded.ToList();
        var byCode = all.Where(r => r.Code is not null).ToLookup(r => r.Code!, StringComparer.Ordinal);
        var standing = Counts(all, struck: false);
        var struck = Counts(all, struck: true);
        var inFile = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. rows.Select(r => r.Code is { } code ? Numbered(r.Digest, code) : Unnumbered(r.Digest))];

        RowFate Unnumbered(string digest)
        {
            if (Take(standing, digest)) return new RowFate.Present();
            return !manner.Again && Take(struck, digest) ? new RowFate.StaysStruck() : new RowFate.Added();
        }

        RowFate Numbered(string digest, string code)
        {
            if (inFile.TryGetValue(code, out var before))
                return before == digest ? new RowFate.Present() : new RowFate.Refused(ImportBreach.CodeTwice);
            inFile[code] = digest;
            if (byCode[code].FirstOrDefault(r => !r.Struck) is { } same)
            {
                if (same.Digest == digest) return new RowFate.Present();
                return manner.Reason is null ? new RowFate.Refused(ImportBreach.OtherContent)
                    : new RowFate.Replaces(same.Subject, new(same.Seq, same.Nth));
            }
            return !manner.Again && byCode[code].Any(r => r.Digest == digest) ? new RowFate.StaysStruck() : new RowFate.Added();
        }
    }

    private static Dictionary<string, int> Counts(IEnumerable<RecordedRow> recorded, bool struck) =>
        recorded.Where(r => r.Code is null && r.Digest is not null && r.Struck == struck).GroupBy(r => r.Digest!)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static bool Take(Dictionary<string, int> counts, string digest)
    {
        if (counts.GetValueOrDefault(digest) is not (> 0 and var left)) return false;
        counts[digest] = left - 1;
        return true;
    }
}
