namespace Gongkai.Ledger.Registers.Columns;

/// <summary>
/// What is counted of a register's year: one condition on `entry e`, from @first to @last, for the number and for the rows behind it.
/// </summary>
/// <param name="Name">Its name in code and queries.</param>
/// <param name="Sentence">What it counts, for people.</param>
/// <param name="Sql">The condition.</param>
public sealed record Measure(string Name, string Sentence, string Sql)
{
    /// <summary>会签: somebody else made the document, and counts it.</summary>
    public const string JointlySigned = "会签";

    private const string Ours = $"e.mark <> '{JointlySigned}'";

    /// <summary>Rows whose day lies in the year.</summary>
    public static Measure OfTheYear { get; } = new("of_the_year", "日期在本年度内的记录", "e.on_day between @first and @last");

    /// <summary>主动公开: what is counted in pieces of information (条).</summary>
    public static Measure Pieces { get; } =
        new("pieces", "日期在本年度内，单位为条的记录", "e.on_day between @first and @last and e.mark = '条'");

    /// <summary>制发、新制作: made in the year.</summary>
    public static Measure Made { get; } =
        new("made", "成文日期在本年度内，会签的不计", $"{Ours} and e.on_day between @first and @last");

    /// <summary>废止: no longer in force from a day of the year on, in whichever of the three ways.</summary>
    public static Measure Abolished { get; } =
        new("abolished", "失效日期在本年度内（废止、宣布失效、有效期届满都计），会签的不计", $"{Ours} and e.until_day between @first and @last");

    /// <summary>现行有效 on 31 December; 失效日期 is the first day without force.</summary>
    public static Measure InForce { get; } =
        new("in_force", "12月31日以前成文，到12月31日仍然有效，会签的不计",
            $"{Ours} and e.on_day <= @last and (e.until_day is null or e.until_day > @last)");

    /// <summary>新公开: disclosed in the year.</summary>
    public static Measure NewlyDisclosed { get; } =
        new("newly_disclosed", "公开日期在本年度内，会签的不计", $"{Ours} and e.third_day between @first and @last");

    /// <summary>对外公开总数: disclosed up to 31 December.</summary>
    public static Measure Disclosed { get; } =
        new("disclosed", "12月31日以前公开，会签的不计", $"{Ours} and e.third_day <= @last");

    /// <summary>What stands on 31 December; 至 is the first day without it.</summary>
    public static Measure Standing { get; } =
        new("standing", "12月31日仍在的", "e.on_day <= @last and (e.until_day is null or e.until_day > @last)");

    /// <summary>What stood on 31 December of the year before.</summary>
    public static Measure StoodBefore { get; } =
        new("stood_before", "上一年12月31日仍在的", "e.on_day < @first and (e.until_day is null or e.until_day >= @first)");

    /// <summary>Of each thing the latest row up to 31 December.</summary>
    public static Measure Latest { get; } =
        new("latest", "到12月31日为止，每一项最近一次的记录", "e.on_day <= @last") { LatestOnly = true };

    /// <summary>Of the rows of one thing only the last counts.</summary>
    public bool LatestOnly { get; private init; }
}

/// <summary>What is summed of the rows of a measure.</summary>
public enum Amount
{
    /// <summary>How many rows there are.</summary>
    Rows,

    /// <summary>件数, 条数.</summary>
    Quantity,

    /// <summary>金额.</summary>
    Money,
}

/// <summary>A number of a register: of which rows, and what of them.</summary>
/// <param name="Measure">The rows.</param>
/// <param name="Amount">What is summed.</param>
public sealed record Counted(Measure Measure, Amount Amount);
