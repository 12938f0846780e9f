using System.Collections.Immutable;
using System.Numerics;

namespace Gongkai.Reports.Checks;

/// <summary>Which sums of tables III and IV hold, and the fewest causes that explain why the others do not.</summary>
/// <remarks>One wrong number breaks two or three sums at once, and a number that is wrong in its column and in its row's total
/// breaks four. So the broken sums are not told one by one: the change of one cell, or of one row, that repairs most of them
/// and breaks none is their cause. Where two changes explain the same sums equally well, nobody can say which number
/// is wrong; then the cause names the sums and no cell.</remarks>
internal sealed class Diagnosis
{
    /// <summary>More broken sums than this: numbers have slipped into other rows or columns, and single causes would be invented.</summary>
    public const int Slipped = 24;

    /// <summary>As many rows that do not add up, and no column, have one cause.</summary>
    public const int SlippedRows = 3;

    private readonly ReportValues values;
    private readonly Identities identities;
    private readonly decimal[] gaps;
    private Dictionary<Cell, decimal>? changed;
    private ulong sound;
    private ulong broken;

    private Diagnosis(ReportValues values)
    {
        this.values = values;
        identities = values.Form.Identities;
        gaps = new decimal[identities.All.Length];
        foreach (var identity in identities.All) Weigh(identity);
        Sound = Members(sound);
        Causes = broken == 0 ? [] : Explain();
    }

    /// <summary>The sums that were compared and hold.</summary>
    public ImmutableArray<Identity> Sound { get; }

    /// <summary>Why the others do not.</summary>
    public ImmutableArray<Cause> Causes { get; }

    /// <summary>Compares every sum of a report.</summary>
    public static Diagnosis Of(ReportValues values) => new(values);

    private void Weigh(Identity identity)
    {
        if (identity.Gap(values) is not { } gap) return;
        gaps[identity.Index] = gap;
        if (gap == 0) sound |= 1ul << identity.Index;
        else broken |= 1ul << identity.Index;
    }

    private ImmutableArray<Cause> Explain()
    {
        var causes = ImmutableArray.CreateBuilder<Cause>();
        if (IsSlipped(broken & identities.Table3)) causes.Add(Close(broken & identities.Table3, []));
        while (broken != 0) causes.Add(Next());
        return causes.DrainToImmutable();
    }

    // Rows that do not add up while each column does: a column has slipped, or the column 总计 was not filled in.
    private bool IsSlipped(ulong table3) => BitOperations.PopCount(table3) > Slipped
        || (BitOperations.PopCount(table3) >= SlippedRows && (table3 & ~identities.Table3Rows) == 0);

    private Cause Next()
    {
        var candidates = Singles().Concat(RowChanges()).Select(Judge).Where(c => c.Repairs != 0).ToList();
        // A sum that nothing can repair (every number that could be wrong would turn negative) stands alone.
        if (candidates.Count == 0) return Close(broken & (~broken + 1), []);
        var best = candidates.MaxBy(c => c.Score)!;
        var rivals = candidates.Any(c => c.Score == best.Score && (c.Repairs & best.Repairs) != 0 && !c.SameAs(best));
        return Close(best.Repairs, rivals || best.Score < 2 ? [] : best.Changes);
    }

    private Cause Close(ulong repairs, Change[] changes)
    {
        var cause = new Cause(Members(repairs), [.. changes]);
        broken &= ~repairs;
        foreach (var change in changes) Apply(change);
        sound |= changes.Length > 0 ? repairs : 0;
        return cause;
    }

    private void Apply(Change change)
    {
        changed ??= [];
        changed[change.Cell] = changed.GetValueOrDefault(change.Cell) + change.By;
        foreach (var identity in Members(identities.With(change.Cell))) gaps[identity.Index] += Sign(identity, change.Cell) * change.By;
    }

    // One cell, changed so that one of its sums holds.
    private IEnumerable<Change[]> Singles() =>
        from identity in Members(broken)
        from cell in identity.Cells
        let change = Repair(identity, cell)
        where Possible(change)
        select new[] { change };

    // One row, changed in all columns that a rule of columns is broken in, or in any two of them:
    // a number wrong in its column and in the total, or written in the wrong column.
    private IEnumerable<Change[]> RowChanges() =>
        from rule in Members(broken).Where(i => i.Rule is "T3-01" or "T3-02").GroupBy(i => i.Rule)
        from columns in Subsets([.. rule])
        from row in columns[0].Cells.Select(c => c.Row)
        let changes = columns.Select(i => Repair(i, i.Cells.First(c => c.Row == row))).ToArray()
        where changes.All(Possible)
        select changes;

    private static IEnumerable<Identity[]> Subsets(Identity[] columns)
    {
        if (columns.Length > 2) yield return columns;
        for (var i = 0; i < columns.Length; i++)
            for (var j = i + 1; j < columns.Length; j++)
                yield return [columns[i], columns[j]];
    }

    private Change Repair(Identity identity, Cell cell) => new(cell, -gaps[identity.Index] * Sign(identity, cell));

    private bool Possible(Change change) =>
        values[change.Cell] is { } number && number + (changed?.GetValueOrDefault(change.Cell) ?? 0) + change.By >= 0;

    private Candidate Judge(Change[] changes)
    {
        ulong touched = 0, repairs = 0;
        foreach (var change in changes) touched |= identities.With(change.Cell);
        foreach (var identity in Members(touched & (sound | broken)))
        {
            var bit = 1ul << identity.Index;
            var gap = gaps[identity.Index];
            foreach (var change in changes)
                if ((identities.With(change.Cell) & bit) != 0) gap += Sign(identity, change.Cell) * change.By;
            if (gap == 0) repairs |= broken & bit;
            else if ((sound & bit) != 0) return new Candidate(changes, 0);
        }
        return new Candidate(changes, repairs);
    }

    private static int Sign(Identity identity, Cell cell) => identity.Sign(cell);

    private ImmutableArray<Identity> Members(ulong set)
    {
        var members = ImmutableArray.CreateBuilder<Identity>(BitOperations.PopCount(set));
        for (; set != 0; set &= set - 1) members.Add(identities.All[BitOperations.TrailingZeroCount(set)]);
        return members.MoveToImmutable();
    }

    private sealed record Candidate(Change[] Changes, ulong Repairs)
    {
        public int Score => BitOperations.PopCount(Repairs);

        public bool SameAs(Candidate other) => Changes.AsSpan().SequenceEqual(other.Changes);
    }
}

/// <summary>The diagnosis of a report, made once: six rules share it.</summary>
internal static class Diagnoses
{
    extension(CheckContext context)
    {
        /// <summary>Which sums of the report hold, and why the others do not.</summary>
        public Diagnosis Diagnosis => context.Once(static report => Diagnosis.Of(report.Values));
    }
}

/// <summary>One thing that is wrong in tables III and IV.</summary>
/// <param name="Breaks">The sums it breaks.</param>
/// <param name="Changes">What would put it right, where only one change can; else empty.</param>
internal sealed record Cause(ImmutableArray<Identity> Breaks, ImmutableArray<Change> Changes)
{
    private static readonly string[] Precedence = ["T3-02", "T3-01", "T3-03", "T4-01", "T4-02", "T4-03"];

    /// <summary>The sum that says it best: the results before the balance, the balance before the rows.</summary>
    public Identity Primary { get; } = Breaks.MinBy(i => Array.IndexOf(Precedence, i.Rule))!;

    /// <summary>The other rules it breaks.</summary>
    public ImmutableArray<string> Also => [.. Breaks.Select(i => i.Rule).Where(r => r != Primary.Rule).Distinct()];

    /// <summary>All broken sums of one rule.</summary>
    public ImmutableArray<Identity> Of(string rule) => [.. Breaks.Where(i => i.Rule == rule)];
}

/// <summary>A number that must become greater or smaller.</summary>
internal readonly record struct Change(Cell Cell, decimal By);
