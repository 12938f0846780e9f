using Gongkai.Ledger.Registers.Columns;

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

    extension(Measure measure)
    {
        /// <summary>The condition of a measure; it asks for @first, @last and @no.</summary>
        public string Condition => measure.LatestOnly ? $"({measure.Sql} and {IsLatest})" : $"({measure.Sql})";
    }
}
