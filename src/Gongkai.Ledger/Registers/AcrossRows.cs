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
        var replaced = rows.Where(r => r.Fate is RowFate.Replaces)
            .ToDictionary(r => (((RowFate.Replaces)r.Fate).Subject, ((RowFate.Replaces)r.Fate).Target), r => r.Row.Line);
        var refused = ImmutableArray.CreateBuilder<RefusedCell>();
        foreach (var rule in fresh[0].Row.Register.Checks)
            refused.AddRange(rule switch
            {
                FileRule.KnownChannel r => await Unknown(r, fresh),
                FileRule.NeverNegative r => Below(r, fresh, (await Recorded(fresh, replaced.Keys), replaced)),
                FileRule.OnceAYear r => Twice(
                    r, fresh, [.. (await Recorded(fresh, replaced.Keys)).Where(s => !replaced.ContainsKey(s.Key))]),
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

    // Said of the last refund, or else of what takes the place of more: what raises a sum that a strike left below zero is not wrong.
    private static IEnumerable<RefusedCell> Below(
        FileRule rule, ImmutableArray<(Row Row, int Line)> rows,
        (IReadOnlyList<Standing> Recorded, Dictionary<(Guid Subject, EntryRef Target), int> Replaced) known)
    {
        var (recorded, replaced) = known;
        foreach (var year in recorded.Select(r => r.OnDay.Year).Union(rows.Select(r => r.Row.Year)).Order())
        {
            var stands = recorded.Where(r => r.OnDay.Year == year).ToLookup(r => replaced.ContainsKey(r.Key));
            var (gone, fresh) = (stands[true].Sum(r => r.Yuan ?? 0), rows.Where(r => r.Row.Year == year).ToList());
            var come = fresh.Sum(r => r.Row.Yuan ?? 0);
            if (stands[false].Sum(r => r.Yuan ?? 0) + come >= 0) continue;
            if (fresh.Where(r => r.Row.Yuan < 0).Select(r => r.Line).Concat(come < gone ? stands[true].Select(r => replaced[r.Key]) : [])
                .ToList() is [.., var last])
                yield return new(last, rule.Heading, ImportBreach.YearNegative);
        }
    }

    private static IEnumerable<RefusedCell> Twice(FileRule rule, ImmutableArray<(Row Row, int Line)> rows, IReadOnlyList<Standing> recorded)
    {
        var known = recorded.Select(r => (r.OnDay.Year, r.Item)).ToHashSet();
        foreach (var (row, line) in rows)
            if (!known.Add((row.Year, row.Text(Place.Item))) && row.Code is null)
                yield return new(line, rule.Heading, ImportBreach.ProjectTwice);
    }

    // Of the years that the rows are of, and of those that a row leaves whose place they take.
    private async Task<IReadOnlyList<Standing>> Recorded(
        ImmutableArray<(Row Row, int Line)> rows, IEnumerable<(Guid Subject, EntryRef Target)> replaced)
    {
        var years = rows.Select(r => r.Row.Year).ToHashSet();
        foreach (var subject in replaced.Select(r => r.Subject).Distinct())
            years.Add(await connection.QuerySingleAsync<int>(
                "select year from register_year where subject = @subject", new { subject }, transaction));
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
                first = new DateOnly(years.Min(), 1, 1),
                last = new DateOnly(years.Max(), 12, 31),
            },
            transaction);
        return [.. found];
    }

    private sealed record Standing(Guid Subject, long Seq, int Nth, DateOnly OnDay, string? Item, long? Yuan)
    {
        public (Guid Subject, EntryRef Target) Key => (Subject, new(Seq, Nth));
    }
}
