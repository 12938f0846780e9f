using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers;

/// <summary>What must hold of rows together, beside what is recorded, and beside what the organ is.</summary>
internal sealed class AcrossRows(DbConnection connection, int organ, DbTransaction? transaction = null)
{
    /// <summary>What does not hold, by line and heading.</summary>
    /// <param name="rows">The rows with their lines, and what is to be done with each.</param>
    public async Task<ImmutableArray<RefusedCell>> Refused(ImmutableArray<((Row Row, int Line) Row, RowFate Fate)> rows)
    {
        ImmutableArray<(Row Row, int Line)> fresh = [.. rows.Where(r => r.Fate is RowFate.Added or RowFate.Replaces).Select(r => r.Row)];
        if (fresh.IsEmpty) return [];
        var replaced = rows.Select(r => r.Fate).OfType<RowFate.Replaces>().Select(r => (r.Subject, r.Target)).ToHashSet();
        var refused = ImmutableArray.CreateBuilder<RefusedCell>();
        foreach (var rule in fresh[0].Row.Register.Checks)
            refused.AddRange(rule switch
            {
                FileRule.KnownChannel r => await Unknown(r, fresh),
                FileRule.NeverNegative r => Below(r, fresh, await Recorded(fresh, replaced)),
                FileRule.OnceAYear r => Twice(r, fresh, await Recorded(fresh, replaced)),
                _ => [],
            });
        return [.. refused.OrderBy(r => r.Line)];
    }

    private async Task<IEnumerable<RefusedCell>> Unknown(FileRule.KnownChannel rule, ImmutableArray<(Row Row, int Line)> rows)
    {
        var channels = (await OrganBook.Find(connection, transaction, organ))?.Finally.Channels ?? Channels.AtFirst;
        return rows.Where(r => !channels.ContainsKey(r.Row[rule.Heading]!))
            .Select(r => new RefusedCell(r.Line, rule.Heading, ImportBreach.NoChannel(r.Row[rule.Heading]!)));
    }

    // Said of the last refund: what raises a sum that a strike left below zero is not wrong.
    private static IEnumerable<RefusedCell> Below(FileRule rule, ImmutableArray<(Row Row, int Line)> rows, IReadOnlyList<Standing> recorded)
    {
        foreach (var year in rows.GroupBy(r => r.Row.Year))
            if (recorded.Where(r => r.OnDay.Year == year.Key).Sum(r => r.Yuan ?? 0) + year.Sum(r => r.Row.Yuan ?? 0) < 0)
                foreach (var (_, line) in year.Where(r => r.Row.Yuan < 0).TakeLast(1))
                    yield return new(line, rule.Heading, ImportBreach.YearNegative);
    }

    private static IEnumerable<RefusedCell> Twice(FileRule rule, ImmutableArray<(Row Row, int Line)> rows, IReadOnlyList<Standing> recorded)
    {
        var known = recorded.Select(r => (r.OnDay.Year, r.Item)).ToHashSet();
        foreach (var (row, line) in rows)
            if (!known.Add((row.Year, row.Text(Place.Item))) && row.Code is null)
                yield return new(line, rule.Heading, ImportBreach.ProjectTwice);
    }

    private async Task<IReadOnlyList<Standing>> Recorded(
        ImmutableArray<(Row Row, int Line)> rows, HashSet<(Guid Subject, EntryRef Target)> replaced)
    {
        var found = await connection.QueryAsync<Standing>(
            """
            select subject, seq, nth, on_day, item, yuan from entry
            where organ = @organ and register = @register and struck = @no and on_day between @first and @last
            """,
            new
            {
                organ,
                register = rows[0].Row.Register.Code,
                no = false,
                first = new DateOnly(rows.Min(r => r.Row.Year), 1, 1),
                last = new DateOnly(rows.Max(r => r.Row.Year), 12, 31),
            },
            transaction);
        return [.. found.Where(f => !replaced.Contains((f.Subject, new(f.Seq, f.Nth))))];
    }

    private sealed record Standing(Guid Subject, long Seq, int Nth, DateOnly OnDay, string? Item, long? Yuan);
}
