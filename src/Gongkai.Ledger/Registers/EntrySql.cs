using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Ledger.Registers;

/// <summary>Conditions on `entry e` whole.</summary>
internal static class EntrySql
{
    private const string IsLatest =
        """
        not exists (
          select 1 from entry n
          where n.organ = e.organ and n.register = e.register and n.item = e.item and n.struck = @no and n.on_day <= @last
            and (n.on_day, n.subject, n.seq, n.nth) > (e.on_day, e.subject, e.seq, e.nth))
        """;

    /// <summary>What the page of each register lists of a year; it asks for @first, @last and @no.</summary>
    public static string ListedOfEach { get; } = string.Join(
        " or ", RegisterList.All.GroupBy(r => r.Listed, StringComparer.Ordinal).Select(
            g => $"(e.register in ({string.Join(", ", g.Select(r => $"'{r.Code}'"))}) and {g.Key})"));

    extension(Register register)
    {
        /// <summary>What its page lists of a year: rows of the year, or, where they hold from year to year, what stood in it.</summary>
        public string Listed => register switch
        {
            { HoldsOverYears: false } => Measure.OfTheYear.Sql,
            { Counts.Measure.LatestOnly: true } => Measure.Latest.Condition,
            _ => "(e.on_day <= @last and (e.until_day is null or e.until_day > @first or e.on_day >= @first))",
        };
    }

    extension(Measure measure)
    {
        /// <summary>The condition of a measure; it asks for @first, @last and @no.</summary>
        public string Condition => measure.LatestOnly ? $"({measure.Sql} and {IsLatest})" : $"({measure.Sql})";
    }
}
