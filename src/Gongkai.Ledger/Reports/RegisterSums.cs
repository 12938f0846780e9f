using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reports;

/// <summary>What a register comes to in a year: one grouped query.</summary>
/// <param name="Register">The register.</param>
/// <param name="Groups">By class, and by months where each month has to be spoken of.</param>
internal sealed record RegisterSums(Register Register, ImmutableArray<SumGroup> Groups)
{
    /// <summary>Asks for one register.</summary>
    public static async Task<RegisterSums> Of(Database database, DbConnection connection, int organ, Register register, ReportYear year)
    {
        var months = register.CoversMonths ? $", {database.Dialect.Month("e.on_day")}, {database.Dialect.Month("e.until_day")}" : "";
        var sums = register.Measures.Select(m => Sum(register, m));
        var groups = ImmutableArray.CreateBuilder<SumGroup>();
        await using var rows = await connection.ExecuteReaderAsync(
            $"""
            select e.class, count(*), {string.Join(", ", sums)}{months} from entry e
            where e.organ = @organ and e.register = @register and e.struck = @no and e.on_day <= @last{(register.CoversMonths ? " and e.on_day >= @first" : "")}
            group by e.class{months} order by e.class
            """,
            new { organ, register = register.Code, no = false, first = year.First, last = year.Last });
        while (await rows.ReadAsync()) groups.Add(Group(register, rows));
        return new(register, groups.ToImmutable());
    }

    // What a register has no column for is not asked, and what every row is of needs no filter: the groups are read out of the index alone.
    private static string Sum(Register register, Measure measure)
    {
        var filter = register.CoversMonths && measure == Measure.OfTheYear ? "" : $" filter (where {measure.Condition})";
        string Of(Place place, string column) => register.IndexOf(place) >= 0 ? $"coalesce(sum(e.{column}){filter}, 0)" : "0";
        return $"count(*){filter}, {Of(Place.Quantity, "quantity")}, {Of(Place.Yuan, "yuan")}, {Of(Place.Paid, "paid")}";
    }

    /// <summary>What the rows of a measure come to.</summary>
    public Sums Of(Measure measure, string? only) => Matching(only).Aggregate(default(Sums), (sum, g) => sum + g.By[measure]);

    /// <summary>Whether there is any row of a class up to the end of the year.</summary>
    public bool Has(string? only) => Matching(only).Any();

    /// <summary>The months from 1 that rows of a class speak of.</summary>
    public IEnumerable<int> Months(string? only) =>
        Matching(only).SelectMany(g => Enumerable.Range(g.FirstMonth, g.LastMonth - g.FirstMonth + 1)).Distinct();

    /// <summary>Whether a row of a class lies within a month, from 1.</summary>
    public bool HasWithin(int month, string? only) => Matching(only).Any(g => g.FirstMonth == month && g.LastMonth == month);

    private IEnumerable<SumGroup> Matching(string? only) => Groups.Where(g => only is null || g.Class == only);

    private static SumGroup Group(Register register, DbDataReader row)
    {
        var by = register.Measures.Select((m, i) => KeyValuePair.Create(m, At(row, 2 + 4 * i))).ToImmutableDictionary();
        var after = 2 + 4 * register.Measures.Length;
        var (first, last) = register.CoversMonths ? (Convert.ToInt32(row.GetValue(after)), Convert.ToInt32(row.GetValue(after + 1)))
            : (1, 0);
        return new(row.IsDBNull(0) ? null : row.GetString(0), first, last, by);
    }

    private static Sums At(DbDataReader row, int at) => new(Long(row, at), Long(row, at + 1), Long(row, at + 2), Long(row, at + 3));

    private static long Long(DbDataReader row, int at) => Convert.ToInt64(row.GetValue(at));
}

/// <summary>What the rows of one class, and where it matters of the same months, come to.</summary>
internal sealed record SumGroup(string? Class, int FirstMonth, int LastMonth, ImmutableDictionary<Measure, Sums> By);
