namespace Gongkai.Ledger.Registers.Columns;

/// <summary>
/// What is counted of a register's year: one condition on `entry e`, from @first to @last, for the number and for the rows behind it.
/// </summary>
/// <param name="Name">Its name in code and queries.</param>
/// <param name="Sentence">What it counts, for people.</param>
/// <param name="Sql">The condition.</param>
public sealed record Measure(string Name, string Sentence, string Sql)
{
    /// <summary>Rows whose day lies in the year.</summary>
    public static Measure OfTheYear { get; } = new("of_the_year", "日期在本年度内的记录", "e.on_day between @first and @last");
}
