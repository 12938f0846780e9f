using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>What is looked at of a register.</summary>
/// <param name="Organ">Whose.</param>
/// <param name="Register">Which.</param>
/// <param name="Year">Of which year.</param>
public sealed record EntryFilter(int Organ, Register Register, int Year)
{
    /// <summary>Of this month alone, from 1; null: the whole year.</summary>
    public int? Month { get; init; }

    /// <summary>Of this class alone; null: all.</summary>
    public string? Class { get; init; }

    /// <summary>Of this thing alone, where several rows may be of one (文号, 标题, 名称); null: all.</summary>
    public string? Item { get; init; }

    /// <summary>What this measure counts; null: what the page of the year lists.</summary>
    public Measure? Measure { get; init; }

    /// <summary>With this text in one of the cells; null: all.</summary>
    public string? Words { get; init; }

    /// <summary>What was struck, too.</summary>
    public bool WithStruck { get; init; } = true;

    /// <summary>How many are left out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>At most so many; null: all.</summary>
    public int? Most { get; init; } = 100;

    /// <summary>The days of a month of the year, or of all of it.</summary>
    internal (DateOnly First, DateOnly Last) Days(int? month)
    {
        var first = new DateOnly(Year, month ?? 1, 1);
        return (first, first.AddMonths(month is null ? 12 : 1).AddDays(-1));
    }
}

/// <summary>A part of a long list.</summary>
/// <param name="Skip">How many are left out at the beginning.</param>
/// <param name="Most">At most so many.</param>
public readonly record struct Page(int Skip, int Most);

/// <summary>A row of a register, for a list.</summary>
/// <param name="Subject">Its book.</param>
/// <param name="Entry">Its fact and row.</param>
/// <param name="Struck">更正: it no longer counts.</param>
/// <param name="Row">What it says.</param>
/// <param name="Evidence">How many files of evidence it has.</param>
public sealed record ListedEntry(Guid Subject, EntryRef Entry, bool Struck, Row Row, int Evidence);

/// <summary>The rows of registers, and what they count; all within the reach of who asks.</summary>
public sealed class EntryList(Database database)
{
    /// <summary>The rows of a register, the latest first.</summary>
    public async Task<ImmutableArray<ListedEntry>> Of(Actor by, EntryFilter filter, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (where, parameters) = Condition(by, filter);
        var paged = filter.Most is { } most ? $"limit {most} offset {filter.Skip}" : "";
        var rows = await connection.QueryAsync<Kept>(
            $"select e.subject, e.seq, e.nth, e.struck, e.cells, e.evidence from entry e where {where} order by e.on_day desc, e.seq desc, e.nth desc {paged}",
            parameters);
        return [.. rows.Select(r => Listed(filter, r))];
    }

    /// <summary>One row, or null where it is not within reach, or not in what is looked at.</summary>
    public async Task<ListedEntry?> Find(Actor by, EntryFilter filter, (Guid Book, EntryRef Entry) of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (where, parameters) = Condition(by, filter);
        (parameters["book"], parameters["seq"], parameters["nth"]) = (of.Book, of.Entry.Seq, of.Entry.Row ?? 0);
        var row = await connection.QuerySingleOrDefaultAsync<Kept>(
            $"select e.subject, e.seq, e.nth, e.struck, e.cells, e.evidence from entry e where {where} and e.subject = @book and e.seq = @seq and e.nth = @nth",
            parameters);
        return row is null ? null : Listed(filter, row);
    }

    /// <summary>How many there are, and what they count, by class: what was struck is left out.</summary>
    public async Task<ImmutableArray<EntryTotal>> Totals(Actor by, EntryFilter filter, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (where, parameters) = Condition(by, filter with { WithStruck = false });
        return [.. await connection.QueryAsync<EntryTotal>(
            $"""
            select e.class, count(*) as rows, coalesce(sum(e.quantity), 0) as quantity, coalesce(sum(e.yuan), 0) as yuan
            from entry e where {where} group by e.class order by e.class
            """, parameters)];
    }

    /// <summary>How many rows the pages of a year list, by organ and register: one query for all of them.</summary>
    public async Task<IReadOnlyDictionary<(int Organ, string Register), long>> Counts(
        Actor by, IEnumerable<int> organs, int year, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (reach, parameters) = Reach.Reports(by, database);
        (parameters["organs"], parameters["first"], parameters["last"], parameters["no"]) =
            (database.List(organs), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false);
        var rows = await connection.QueryAsync<Counted>(
            $"""
            select e.organ, e.register, count(*) as rows from entry e
            where e.organ {database.Dialect.In("organs")} and e.struck = @no and ({EntrySql.ListedOfEach})
              and exists (select 1 from organ o where o.id = e.organ and {reach})
            group by e.organ, e.register
            """,
            parameters);
        return rows.ToDictionary(r => (r.Organ, r.Register), r => r.Rows);
    }

    private sealed record Counted(int Organ, string Register, long Rows);

    /// <summary>
    /// What each measure of a register counts in a year, by class: one grouped query for all of them.
    /// </summary>
    public async Task<ImmutableArray<Measured>> Measured(Actor by, EntryFilter filter, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (where, parameters) = Standing(by, filter);
        var columns = filter.Register.Measures.Select((m, i) =>
            $"count(*) filter (where {m.Condition}) as rows{i}, coalesce(sum(e.quantity) filter (where {m.Condition}), 0) as quantity{i}, coalesce(sum(e.yuan) filter (where {m.Condition}), 0) as yuan{i}");
        var measured = ImmutableArray.CreateBuilder<Measured>();
        await using var rows = await connection.ExecuteReaderAsync(
            $"select e.class, {string.Join(", ", columns)} from entry e where {where} group by e.class order by e.class", parameters);
        while (await rows.ReadAsync(ct))
            for (var i = 0; i < filter.Register.Measures.Length; i++)
                measured.Add(new(
                    filter.Register.Measures[i], rows.IsDBNull(0) ? null : rows.GetString(0),
                    Convert.ToInt64(rows.GetValue(3 * i + 1)), Convert.ToInt64(rows.GetValue(3 * i + 2)),
                    Convert.ToInt64(rows.GetValue(3 * i + 3))));
        return measured.ToImmutable();
    }

    /// <summary>What was made public in a year, by channel, board and month; null where the organ is not within reach.</summary>
    public async Task<PlacementSums?> Placed(Actor by, int organ, int year, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (reach, parameters) = Reach.Reports(by, database);
        parameters["organ"] = organ;
        var isWithin = await connection.QuerySingleAsync<long>(
            $"select count(*) from organ o where o.id = @organ and {reach}", parameters) > 0;
        if (!isWithin || await OrganBook.Find(connection, null, organ) is not { } history) return null;
        return await PlacementSums.Of(database, connection, (organ, PlacementSums.ChannelsOf(history, new(year, 12, 31))), year);
    }

    /// <summary>The rows behind a measure: by the condition that it counts by.</summary>
    public async Task<ImmutableArray<ListedEntry>> Behind(Actor by, EntryFilter filter, Measure measure, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await Behind(connection, by, filter, measure);
    }

    /// <summary>The same on a connection; parameters that the condition asks for come with it.</summary>
    internal async Task<ImmutableArray<ListedEntry>> Behind(
        DbConnection connection, Actor by, EntryFilter filter, Measure measure, IReadOnlyDictionary<string, object>? more = null,
        Page? page = null)
    {
        var (where, parameters) = Standing(by, filter);
        foreach (var (name, value) in more ?? ImmutableDictionary<string, object>.Empty) parameters[name] = value;
        if (filter.Class is { } only) (where, parameters["class"]) = ($"{where} and e.class = @class", only);
        var paged = page is { } one ? $" limit {one.Most} offset {one.Skip}" : "";
        var rows = await connection.QueryAsync<Kept>(
            $"select e.subject, e.seq, e.nth, e.struck, e.cells, e.evidence from entry e where {where} and {measure.Condition} order by e.on_day, e.seq, e.nth{paged}",
            parameters);
        return [.. rows.Select(r => Listed(filter, r))];
    }

    // Rows of every year: a measure says itself of which days.
    private (string Sql, Dictionary<string, object> Parameters) Standing(Actor by, EntryFilter filter)
    {
        var (within, parameters) = Within(by, filter);
        var year = filter.Days(null);
        (parameters["first"], parameters["last"], parameters["no"]) = (year.First, year.Last, false);
        return ($"{within} and e.struck = @no", parameters);
    }

    private (string Sql, Dictionary<string, object> Parameters) Within(Actor by, EntryFilter filter)
    {
        var (reach, parameters) = Reach.Reports(by, database);
        (parameters["organ"], parameters["register"]) = (filter.Organ, filter.Register.Code);
        return ($"e.organ = @organ and e.register = @register and exists (select 1 from organ o where o.id = e.organ and {reach})",
            parameters);
    }

    private static ListedEntry Listed(EntryFilter filter, Kept row) =>
        new(row.Subject, new(row.Seq, row.Nth), row.Struck, CellsJson.Row(filter.Register, row.Cells), row.Evidence);

    private (string Sql, Dictionary<string, object> Parameters) Condition(Actor by, EntryFilter filter)
    {
        var (within, parameters) = Within(by, filter);
        var days = filter.Days(filter.Month);
        (parameters["first"], parameters["last"], parameters["no"]) = (days.First, days.Last, false);
        var ways = new List<string> { within, filter.Measure?.Condition ?? filter.Register.Listed };
        if (!filter.WithStruck || filter.Measure is not null) ways.Add("e.struck = @no");
        foreach (var (column, value) in new[] { ("class", filter.Class), ("item", filter.Item) })
        {
            if (value is null) continue;
            ways.Add($"e.{column} = @{column}");
            parameters[column] = value;
        }
        if (Seen(filter.Words) is { Length: > 0 } words)
        {
            ways.Add(database.Dialect.SomeValueLike("e.cells", "words"));
            parameters["words"] = $"%{Escaped(words)}%";
        }
        return (string.Join(" and ", ways), parameters);
    }

    // No cell holds what nobody sees.
    private static string? Seen(string? words) => words is null ? null : string.Concat(words.Where(c => !char.IsControl(c))).Trim();

    private static string Escaped(string words) =>
        words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);

    private sealed record Kept(Guid Subject, long Seq, int Nth, bool Struck, string Cells, int Evidence);
}

/// <summary>What the rows of one class count.</summary>
/// <param name="Class">The class; null where the register has none.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Quantity">The sum of their quantities.</param>
/// <param name="Yuan">The sum of their amounts, in whole yuan.</param>
public sealed record EntryTotal(string? Class, long Rows, long Quantity, long Yuan);

/// <summary>What a measure counts of one class.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Class">The class; null where the register has none.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Quantity">The sum of their quantities.</param>
/// <param name="Yuan">The sum of their amounts, in whole yuan.</param>
public sealed record Measured(Measure Measure, string? Class, long Rows, long Quantity, long Yuan);
