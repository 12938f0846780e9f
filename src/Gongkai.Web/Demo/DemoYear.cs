using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Reports;

namespace Gongkai.Web.Demo;

/// <summary>A year of an organ whose published report the figures follow; only names and figures are taken from it.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="AlsoNamed">A name that people use of it, a slip in print among them; null: none.</param>
/// <param name="Year">The year.</param>
/// <param name="Keeper">Who keeps its registers.</param>
/// <param name="Lines">Its rows by register: headings, and cells under them.</param>
internal sealed record DemoYear(DemoOrgan Organ, string? AlsoNamed, int Year, DemoPerson Keeper, ImmutableArray<DemoLines> Lines)
{
    /// <summary>Their codes, without the character that checks the others.</summary>
    public static ImmutableArray<string> Numbers { get; } =
        ["11990000MB0000011", "11990000MB0000012", "11990000MB0000013", "11990000MB0000014", "11990000MB0000015"];

    /// <summary>All of them, in the order in which they are founded.</summary>
    public static ImmutableArray<DemoYear> All { get; } =
        [TuanjieYear.Of(), DaxingYear.Of(), HongshanYear.Of(), YuecunYear.Of(), JianxiYear.Of()];

    /// <summary>Its number in the ledger.</summary>
    public int Id => DemoPlaces.Organs.Length + All.IndexOf(this) + 1;

    /// <summary>Who signs its report.</summary>
    public DemoPerson Leader => new($"{Keeper.SignInName}-ld", Leaders[All.IndexOf(this)], new(Id, Role.Leader));

    /// <summary>Its prose, the numbers as fields.</summary>
    public ReportProse Prose
    {
        get
        {
            using var stream = typeof(DemoYear).Assembly.GetManifestResourceStream($"prose/{Keeper.SignInName}")!;
            using var reader = new StreamReader(stream);
            var (prose, faults) = ProseFile.Read(Forms.For(Year)!, reader.ReadToEnd());
            return prose ?? throw new InvalidOperationException(string.Join('\n', faults));
        }
    }

    private static ImmutableArray<string> Leaders { get; } = ["顾远山", "齐文博", "沙立群", "卫国安", "宁海平"];

    /// <summary>An organ with its keeper.</summary>
    public static DemoYear Of(
        (string Code, string Name, string Short, OrganKind Kind, string Prefix) organ, int year, (string SignIn, string Name) keeper,
        string? alsoNamed, params ImmutableArray<DemoLines> lines)
    {
        var number = DemoPlaces.Organs.Length + 1 + Numbers.IndexOf(organ.Code);
        return new(
            new(organ.Code, organ.Name, organ.Short, organ.Kind, organ.Prefix, []), alsoNamed, year,
            new(keeper.SignIn, keeper.Name, new(number, Role.Clerk)), lines);
    }
}

/// <summary>Rows of a register.</summary>
/// <param name="Code">The register.</param>
/// <param name="Headings">The headings.</param>
/// <param name="Cells">The cells under them, a row each.</param>
internal sealed record DemoLines(string Code, ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Cells)
{
    /// <summary>Rows, each in one text: cells by ｜.</summary>
    public static DemoLines Of(string code, string headings, params IEnumerable<string> rows) =>
        new(code, [.. headings.Split('｜')], [.. rows.Select(r => r.Split('｜').ToImmutableArray())]);

    /// <summary>The rows, read as the register reads them.</summary>
    public ImmutableArray<Row> Read(DateOnly today) => [.. Cells.Select(c => Read(c, today))];

    private Row Read(ImmutableArray<string> cells, DateOnly today)
    {
        var register = RegisterList.Find(Code)!;
        var (row, breaches) =
            Row.Read(register, h => Headings.IndexOf(h) is var at && at >= 0 && at < cells.Length ? cells[at] : "", new(today));
        return row ?? throw new InvalidOperationException(
            $"{Code} {string.Join('｜', cells)}: {string.Join('；', breaches.Select(b => $"{b.Heading} {b.Breach.Sentence}"))}");
    }

    /// <summary>A day as files write it.</summary>
    public static string Day(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}");
}
