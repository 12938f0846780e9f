using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Law;

namespace Gongkai.Ledger.Registers.Columns;

/// <summary>台账: a register as data. Its columns, what must hold of a row, and what it counts.</summary>
/// <param name="Code">Its code in commands and addresses ("sessions").</param>
/// <param name="Name">What the office calls it.</param>
/// <param name="Columns">Its own columns, in their order; 编号, 凭证 and 备注 follow in every register.</param>
public sealed record Register(string Code, string Name, params ImmutableArray<Column> Columns)
{
    /// <summary>编号 of the organ's own.</summary>
    public const string CodeHeading = "编号";

    private static readonly ImmutableArray<Column> Common =
    [
        Column.Optional(CodeHeading, new WordsCodec(Name: true, Longest: 100), Place.Code),
        Column.Optional("凭证", new WordsCodec(Longest: 300)),
        Column.Optional("备注", new WordsCodec()),
    ];

    /// <summary>Every column.</summary>
    public ImmutableArray<Column> All { get; } = Whole(Columns);

    private readonly FrozenDictionary<string, int> headings = Whole(Columns).Select((c, i) => KeyValuePair.Create(c.Heading, i))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ImmutableArray<int> places =
        [.. Enum.GetValues<Place>().Select(p => Whole(Columns).ToList().FindIndex(c => c.Place == p))];

    // A register whose rows must have a number has it among its own columns.
    private static ImmutableArray<Column> Whole(ImmutableArray<Column> own) =>
        [.. own, .. Common.Where(c => !own.Any(o => o.Heading == c.Heading))];

    /// <summary>What it feeds in the annual report, for people.</summary>
    public string Feeds { get; init; } = "";

    /// <summary>A row as it may look, by the headings.</summary>
    public ImmutableArray<string> Example { get; init; } = [];

    /// <summary>What must hold of a row beyond its cells.</summary>
    public ImmutableArray<RowRule> Rules { get; init; } = [];

    /// <summary>What must hold of its rows together, and of them beside what the organ is.</summary>
    public ImmutableArray<FileRule> Checks { get; init; } = [];

    /// <summary>What its number of the year is.</summary>
    public Counted Counts { get; init; } = new(Measure.OfTheYear, Amount.Rows);

    /// <summary>Its year is known only when each month has a row or somebody's word (许可、处罚、强制, 收费).</summary>
    public bool CoversMonths { get; init; }

    /// <summary>Its rows hold from year to year (事项, 账号, 分工, 试点领域): the page of a year lists what stood in it.</summary>
    public bool HoldsOverYears => Counts.Measure == Measure.Standing || Counts.Measure.LatestOnly;

    /// <summary>历史导入: it holds what was before the program.</summary>
    public bool IsOfBefore { get; init; }

    /// <summary>What is counted of the year, each by one condition for the number and for its rows.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [Measure.OfTheYear];

    /// <summary>A column by its heading, or null.</summary>
    public Column? Find(string heading) => IndexOf(heading) is var at and >= 0 ? All[at] : null;

    /// <summary>Where a heading stands among <see cref="All"/>; below zero where there is none such.</summary>
    public int IndexOf(string heading) => headings.GetValueOrDefault(heading, -1);

    /// <summary>Where the column of a place stands; below zero where there is none.</summary>
    internal int IndexOf(Place place) => places[(int)place];

    /// <inheritdoc />
    public override string ToString() => Code;
}

/// <summary>A column of a register.</summary>
/// <param name="Heading">Its heading in files, forms and pages.</param>
/// <param name="Codec">What its cells hold.</param>
/// <param name="Place">Where the table of entries keeps it, to be searched and counted; null: only shown.</param>
public sealed record Column(string Heading, Codec Codec, Place? Place = null)
{
    /// <summary>It need not be filled in.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>What an empty cell means; null: nothing.</summary>
    public string? Default { get; private init; }

    /// <summary>A column that need not be filled in.</summary>
    public static Column Optional(string heading, Codec codec, Place? place = null, string? unless = null) =>
        new(heading, codec, place) { IsOptional = true, Default = unless };

    /// <summary>The canonical text of a cell; null where it is empty and may be.</summary>
    public Verdict<string?> Read(string typed, TypedWhen typedOn)
    {
        if (string.IsNullOrWhiteSpace(typed)) return IsOptional ? new Verdict<string?>(Default, null) : ImportBreach.Missing;
        var read = Codec.Read(typed, typedOn);
        return read.Allowed ? read.Value : read.Breach;
    }
}

/// <summary>Where the table of entries keeps a cell.</summary>
public enum Place
{
    /// <summary>The day of the row: it decides the year.</summary>
    On,

    /// <summary>The day until which it goes, or from which it is no longer.</summary>
    Until,

    /// <summary>A third day (公开日期, 反馈日期).</summary>
    Third,

    /// <summary>What the register is divided by (类别, 种类, 渠道).</summary>
    Class,

    /// <summary>A second such thing (载体).</summary>
    Carrier,

    /// <summary>A word that conditions ask for (角色, 单位, 公开).</summary>
    Mark,

    /// <summary>What the row is of, where several rows may be of one (信息编号, 文号, 标题).</summary>
    Item,

    /// <summary>编号.</summary>
    Code,

    /// <summary>件数, 条数.</summary>
    Quantity,

    /// <summary>金额.</summary>
    Yuan,

    /// <summary>A second amount (实收金额).</summary>
    Paid,
}

/// <summary>What must hold of a row beyond its cells.</summary>
/// <param name="Heading">The column that it is said of.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Breach">What is said where it does not.</param>
public sealed record RowRule(string Heading, Func<Row, bool> Holds, Breach Breach)
{
    /// <summary>The second day is not before the first.</summary>
    public static RowRule Ordered(string end) => new(end, r => r.Until is not { } until || until >= r.On, ImportBreach.EndsBefore);

    /// <summary>Both days lie in one year.</summary>
    public static RowRule OneYear(string end) =>
        new(end, r => r.Until is not { } until || until.Year == r.On.Year, ImportBreach.SpansYears);

    /// <summary>Both days lie in one month; of what spans a year <see cref="OneYear"/> speaks.</summary>
    public static RowRule OneMonth(string end) =>
        new(end, r => r.Until is not { } until || until.Month == r.On.Month || until.Year != r.On.Year || until < r.On,
            ImportBreach.SpansMonths);
}

/// <summary>What must hold of rows together, or of them beside what the organ is.</summary>
/// <param name="Heading">The column that it is said of.</param>
/// <remarks>The hierarchy is closed: the rules below are all there are.</remarks>
public abstract record FileRule(string Heading)
{
    /// <summary>The organ has the channel.</summary>
    public sealed record KnownChannel(string Heading) : FileRule(Heading);

    /// <summary>The sum of a year is not below zero.</summary>
    public sealed record NeverNegative(string Heading) : FileRule(Heading);

    /// <summary>What has no number stands once in a year.</summary>
    public sealed record OnceAYear(string Heading) : FileRule(Heading);
}
