using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports.Written;

/// <summary>写正文: the prose of a year is written, as often as one likes until it is signed.</summary>
public sealed class WriteProse(Database database, SubjectKeys keys, YearReports reports)
{
    /// <summary>The longest part, in characters.</summary>
    public const int LongestPart = 8_000;

    /// <summary>Writes it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">Of which report.</param>
    /// <param name="written">All of the prose.</param>
    /// <param name="from">The number of the fact whose prose the writer saw; 0: there was none. Null: what stands is written over.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>
    /// The number of its fact. What somebody else changed meanwhile stays, unless the writer changed the same part: then nothing is
    /// recorded.
    /// </returns>
    public async Task<Verdict<Recorded>> Run(Actor by, Guid? key, ReportOf of, ReportProse written, long? from, CancellationToken ct)
    {
        var prose = written.Tidy();
        if (prose.Parts.Values.Any(p => p.Length > LongestPart)) return ProseBreach.TooLong;
        var fields = await reports.Fields(by, of, ct);
        if (!fields.Allowed) return fields.Breach;
        if (Refusal(prose, fields.Value) is { } refused) return refused;
        return await database.Write<Recorded>(by, Submission.Of(key, (of, ProseWords.Text(prose), from)), async work =>
        {
            if (!EntryBook.Keeps(by, of.Organ)) return RegisterBreach.NotYours;
            var log = await YearBook.Hold(work, of);
            if (await keys.FindOrMake(work, of.Subject) is not { } seal) return RegisterBreach.Sealed;
            var stands = ProseWords.Of(log, seal);
            var whole = prose;
            if (from is { } seen && stands.Seq != seen)
            {
                if (Merged(ProseWords.At(log, seen, seal), prose, stands.Prose) is not { } merged) return ProseBreach.ChangedMeanwhile;
                whole = merged;
            }
            if (ProseWords.Text(whole) == ProseWords.Text(stands.Prose)) return new Recorded(of.Subject, stands.Seq);
            log = YearBook.Append(work, of, log, new ProseWritten(work.Today), ProseWords.Seal(whole, seal));
            return new Recorded(of.Subject, log.NextSeq - 1);
        }, ct);
    }

    /// <summary>What is wrong with the fields of a prose, or null: each has to be known, and to have a number.</summary>
    public static Breach? Refusal(ReportProse prose, ImmutableArray<YearField> fields)
    {
        var known = fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        var unknown = prose.Fields.Where(f => !known.ContainsKey(f)).ToList();
        if (unknown.Count > 0) return ProseBreach.UnknownField(unknown);
        var empty = prose.Fields.Where(f => known[f] is null).ToList();
        return empty.Count > 0 ? ProseBreach.EmptyField(empty) : null;
    }

    // Part by part: what only one of the two changed is as that one wrote it.
    private static ReportProse? Merged(ReportProse seen, ReportProse mine, ReportProse theirs)
    {
        var parts = theirs.Parts;
        foreach (var id in ReportProse.PartIds.Where(id => mine[id] != seen[id]))
        {
            if (theirs[id] != seen[id] && theirs[id] != mine[id]) return null;
            parts = mine[id].Length > 0 ? parts.SetItem(id, mine[id]) : parts.Remove(id);
        }
        var pairs = One(seen.Improvements, mine.Improvements, theirs.Improvements);
        var followed = One(seen.Followed, mine.Followed, theirs.Followed);
        return pairs is null || followed is null ? null
            : new() { Parts = parts, Improvements = pairs.Value, Followed = followed.Value };
    }

    private static ImmutableArray<T>? One<T>(ImmutableArray<T> seen, ImmutableArray<T> mine, ImmutableArray<T> theirs)
    {
        if (mine.SequenceEqual(seen)) return theirs;
        return theirs.SequenceEqual(seen) || theirs.SequenceEqual(mine) ? mine : null;
    }
}

/// <summary>What can stand in the way of prose.</summary>
public static class ProseBreach
{
    /// <summary>Another officer changed the same part.</summary>
    public static readonly Breach ChangedMeanwhile = new(
        "prose.changed-meanwhile", "您打开页面以后，别人改过同一部分；您写的都还在下面，请对照现在的正文再保存", "");

    /// <summary>A part is longer than any report's.</summary>
    public static readonly Breach TooLong = new("prose.too-long", $"一部分最多写{WriteProse.LongestPart}字", "");

    /// <summary>Fields that nobody knows.</summary>
    public static Breach UnknownField(IEnumerable<string> names) =>
        new("prose.unknown-field", $"没有这样的数：{string.Join('、', names.Select(n => $"{{{n}}}"))}；可以写的数见“可以插入的数”或者gongkai fields", "");

    /// <summary>Fields without a number.</summary>
    public static Breach EmptyField(IEnumerable<string> names) =>
        new("prose.empty-field", $"这些数还没有记录，也没有声明：{string.Join('、', names.Select(n => $"{{{n}}}"))}；请先录入，或者声明没有", "");
}
