using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Law;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Registers.OneRow;
using Gongkai.Web.Pages.Office.Requests;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers.OneYear;

/// <summary>台账的一年: its rows with search, filters and sums, what nobody recorded yet, and a form for one more.</summary>
public sealed class ShowModel(YearReports reports, EntryList list, RecordEntry record, Staff staff, TimeProvider clock)
    : RegisterPage(reports, clock)
{
    private const int MostShown = 200, LongestWords = 200;

    /// <summary>Of this month alone.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    /// <summary>Of this class alone.</summary>
    [BindProperty(SupportsGet = true, Name = "class")]
    public string? Class { get; set; }

    /// <summary>Of this thing alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    /// <summary>What this measure of the register counts, by its name.</summary>
    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? Counted { get; set; }

    /// <summary>With these words.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    /// <summary>The rows, the latest first.</summary>
    public ImmutableArray<ListedEntry> Rows { get; private set; } = [];

    /// <summary>What they count, by class.</summary>
    public ImmutableArray<EntryTotal> Totals { get; private set; } = [];

    /// <summary>There are more rows than are shown.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Some of the rows only are looked at.</summary>
    public bool IsFiltered =>
        Month is not null || Class is not null || Item is not null || Counted is not null || !string.IsNullOrWhiteSpace(Words);

    /// <summary>What is looked at, in words: 公示栏 6月.</summary>
    public string Looked =>
        string.Join('　', new[] { Class, Item, Month is { } month ? $"{month}月" : null, MeasureOf?.Sentence, Words }.OfType<string>());

    /// <summary>本年度没有: what may be declared, and what was.</summary>
    public NoneList None { get; private set; } = NoneList.Nothing;

    /// <summary>渠道 × 月, of 主动公开; else null.</summary>
    public ChannelMonths? Months { get; private set; }

    /// <summary>本月发布, of 主动公开, for those who keep it; else null.</summary>
    public BoardsOfMonth? Boards { get; private set; }

    /// <summary>What table II asks by class, of 制发文件 and 事项; else null.</summary>
    public StockOfYear? Stock { get; private set; }

    /// <summary>意见征集 by what was asked; of other registers none.</summary>
    public ImmutableArray<AskedOnce> Asked { get; private set; } = [];

    /// <summary>What ends a row of the register; null: nothing does.</summary>
    public Ending? Ending => Ending.Of(Register);

    /// <summary>The rows that stand on 31 December, of a register whose rows hold from year to year; else null.</summary>
    public long? StandingRows { get; private set; }

    /// <summary>What may be declared of the month and class that are looked at, and of which there is no row; or null.</summary>
    public OpenNone? NoneOfMonth { get; private set; }

    /// <summary>The columns that some row fills with something of its own.</summary>
    public IEnumerable<Column> Columns => Register.All.Where(
        (c, i) => !c.IsOptional || Rows.Any(r => r.Row.Cells[i] is { } text && text != c.Default));

    /// <summary>凭证文件: some row has some.</summary>
    public bool ShowsEvidence => Rows.Any(r => r.Evidence > 0);

    /// <summary>The columns that are summed: 印数, 人数, 金额.</summary>
    public Column? Summed => Register.All.FirstOrDefault(c => c.Place is Place.Quantity or Place.Yuan);

    /// <summary>The years around it that may be looked at.</summary>
    public IEnumerable<int> Years => Enumerable.Range(0, 3).Select(i => Today.Year - i).Append(Year).Distinct().Order();

    /// <summary>The words of the classes.</summary>
    public ImmutableArray<string> Classes { get; private set; } = [];

    /// <summary>What the register counts of its rows beside their number: 件数 31; or null.</summary>
    public string? Amount => Register.Counts.Amount is Ledger.Registers.Columns.Amount.Rows || Summed is not { } column ? null
        : column.Codec is WanYuanCodec ? $"{column.Heading} {Sum(Totals)} 万元" : $"{column.Heading} {Sum(Totals)}";

    /// <summary>What the rows of one class come to, in words.</summary>
    public string Said(EntryTotal total) => Amount is null ? $"{total.Rows} 行" : $"{total.Rows} 行，{Summed!.Heading} {Sum([total])}";

    /// <summary>The sum of a column over the rows that stand.</summary>
    public string Sum(IEnumerable<EntryTotal> totals) => Summed?.Place is Place.Yuan
        ? (totals.Sum(t => t.Yuan) / 10_000m).ToString("#,0.####", CultureInfo.InvariantCulture)
        : totals.Sum(t => t.Quantity).ToString("N0", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet(string? export, CancellationToken ct)
    {
        if (!await Find(ct) || !IsPossible) return NotFound();
        if (export is not null) return await Export(export, ct);
        await Load(ct);
        return Fresh();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Find(ct) || !IsPossible) return NotFound();
        if (!MayKeep) return StatusCode(403);
        await Load(ct);
        Answers = new(Fields, Request.Form);
        var (row, breaches) = Row.Read(Register, h => Answers[NameOf(h)] ?? "", new(Today, Year));
        var problems = breaches.Select(b => At(NameOf(b.Heading), b.Breach with { Sentence = $"{b.Heading}：{b.Breach.Sentence}" }));
        if (row is null) return Again(problems);
        var files = await Uploads.Of(Request.Form, FileRole.Evidence, ct);
        if (Attachment.Refusal(files) is { } refused) return Again("files", refused);
        if (!IsOfThisPage(row)) return Again(NameOf(Register.All.First(c => c.Place is Place.On).Heading), RegisterBreach.OtherYear(Year));
        var recorded = await record.Run(By, Key, Organ, [row], ct, files);
        return recorded.Allowed ? LocalRedirect($"{PageOf(row)}?done=recorded#row-{recorded.Value.Seq}-0")
            : Again(FieldOf(recorded.Breach), recorded.Breach);
    }

    // What is wrong with a number is said at it; everything else at the first field.
    private string FieldOf(Breach breach) => NameOf(
        breach == RegisterBreach.CodeRecorded || breach == ImportBreach.OtherContent ? Register.CodeHeading : Register.All[0].Heading);

    // What holds from year to year is listed here, too.
    private string PageOf(Row row) => Register.HoldsOverYears ? Address : AddressOf(row.Year);

    private bool IsPossible =>
        Month is not (< 1 or > 12) && !(Words?.Length > LongestWords) && (Counted is null || MeasureOf is not null);

    private Measure? MeasureOf => Register.Measures.FirstOrDefault(m => m.Name == Counted);

    private EntryFilter Filter =>
        new(Organ, Register, Year) { Month = Month, Class = Class, Item = Item, Measure = MeasureOf, Words = Words };

    private async Task Load(CancellationToken ct)
    {
        var found = await list.Of(By, Filter with { Most = MostShown + 1 }, ct);
        (Rows, HasMore) = (found.Length > MostShown ? found[..MostShown] : found, found.Length > MostShown);
        Totals = await list.Totals(By, Filter, ct);
        Classes = [.. (ClassColumn?.Codec.Choices ?? []).Union(Totals.Select(t => t.Class).OfType<string>())];
        if (Register.HoldsOverYears)
            StandingRows = (await list.Totals(By, new(Organ, Register, Year) { Measure = Register.Counts.Measure }, ct)).Sum(t => t.Rows);
        None = await NoneList.Of(Reports, staff, By, (Register, new(Organ, Year), Today), ct);
        await LoadView(ct);
        NoneOfMonth = MayDeclareMonth ? OpenNone.OfMonth(Register, Class, new(Year, Month!.Value, 1), Today) : null;
    }

    // 主动公开, 制发文件, 事项 and 意见征集 each have a view of their own above the list.
    private async Task LoadView(CancellationToken ct)
    {
        if (Register == Placements.Register) await LoadMonths(ct);
        if (StockOfYear.Asked(Register, Year) is { } asked)
            Stock = StockOfYear.Of(Register, asked, await list.Measured(By, new(Organ, Register, Year), ct), None);
        if (Register == Consultations.Register)
            Asked = AskedOnce.Of(await list.Of(By, new(Organ, Register, Year) { WithStruck = false, Most = null }, ct));
    }

    private async Task LoadMonths(CancellationToken ct)
    {
        if (await list.Placed(By, Organ, Year, ct) is not { } sums) return;
        Months = new(sums, None, Year, Today);
        Classes = [.. sums.Channels.Keys.Union(Classes)];
        if (!MayKeep) return;
        var month = Year < Today.Year ? 12 : Today.Month;
        Boards = await BoardsOfMonth.Of(list, By, (Organ, new(Year, month, 1)), ct);
    }

    /// <inheritdoc />
    protected override ImmutableArray<string> Known(Column column) =>
        Months is { } months && column.Place is Place.Class ? [.. months.Sums.Channels.Keys] : base.Known(column);

    /// <inheritdoc />
    protected override ImmutableArray<string> Suggested(Column column) =>
        Months is { } months && column.Place is Place.Carrier ? [.. months.Sums.Groups.Select(g => g.Carrier).Distinct()] : [];

    private Column? ClassColumn => Register.All.FirstOrDefault(c => c.Place is Place.Class);

    private bool MayDeclareMonth => MayKeep && Month is { } month && Rows.IsEmpty && Words is null && Item is null && Counted is null
        && (Class is not null || ClassColumn is null) && (Register.CoversMonths || Register == Placements.Register)
        && new DateOnly(Year, month, 1) <= Today && !None.Has(Class, month, Year);

    /// <inheritdoc />
    protected override string? DefaultOf(Column column) => column.Place switch
    {
        Place.Class => Class,
        Place.On when column.Codec is DayCodec { MayBeMonth: true } && Month is { } month => $"{Year}-{month:00}",
        Place.On when Register.CoversMonths && Month is { } month => Day.Iso(new(Year, month, 1)),
        Place.Until when Register.CoversMonths && Month is { } month => Day.Iso(LastOf(month)),
        _ => base.DefaultOf(column),
    };

    private DateOnly LastOf(int month) => new DateOnly(Year, month, 1).AddMonths(1).AddDays(-1) is var last && last < Today ? last : Today;

    /// <summary>The query under which what is looked at is a file.</summary>
    public string Exporting(string format) => new QueryBuilder(
        new Dictionary<string, string?>
        {
            ["export"] = format,
            ["month"] = Month?.ToString(CultureInfo.InvariantCulture),
            ["class"] = Class,
            ["item"] = Item,
            ["measure"] = Counted,
            ["q"] = Words,
        }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Key, p.Value!))).ToString();

    private async Task<IActionResult> Export(string format, CancellationToken ct)
    {
        var rows = await list.Of(By, Filter with { Most = null, WithStruck = false }, ct);
        var name = $"{Of.ShortName}{Register.Name}{Year}";
        return format switch
        {
            "xlsx" => File(
                RegisterFile.Write(Register, SheetFormat.Xlsx, rows.Select(r => r.Row), HttpContext.Mark(name)),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{name}.xlsx"),
            "csv" => File(RegisterFile.Write(Register, SheetFormat.Csv, rows.Select(r => r.Row)), "text/csv; charset=utf-8", $"{name}.csv"),
            "template" => File(
                RegisterFile.Write(Register, SheetFormat.Xlsx, [], HttpContext.Mark(Register.Name)),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Register.Name}模板.xlsx"),
            _ => NotFound(),
        };
    }
}
