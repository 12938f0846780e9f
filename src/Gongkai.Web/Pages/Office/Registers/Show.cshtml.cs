using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Law;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>台账的一年: its rows with search, filters and sums, and a form for one more.</summary>
public sealed class ShowModel(YearReports reports, EntryList list, RecordEntry record, TimeProvider clock) : RegisterPage(reports, clock)
{
    private const int MostShown = 200, LongestWords = 200;

    /// <summary>Of this month alone.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    /// <summary>Of this class alone.</summary>
    [BindProperty(SupportsGet = true, Name = "class")]
    public string? Class { get; set; }

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
    public bool IsFiltered => Month is not null || Class is not null || !string.IsNullOrWhiteSpace(Words);

    /// <summary>The columns that some row fills.</summary>
    public IEnumerable<Column> Columns => Register.All.Where((c, i) => !c.IsOptional || Rows.Any(r => r.Row.Cells[i] is not null));

    /// <summary>The columns that are summed: 印数, 人数, 金额.</summary>
    public Column? Summed => Register.All.FirstOrDefault(c => c.Place is Place.Quantity or Place.Yuan);

    /// <summary>The years around it that may be looked at.</summary>
    public IEnumerable<int> Years => Enumerable.Range(0, 3).Select(i => Today.Year - i).Append(Year).Distinct().Order();

    /// <summary>The words of the classes.</summary>
    public ImmutableArray<string> Classes => Register.All.FirstOrDefault(c => c.Place is Place.Class)?.Codec.Choices ?? [];

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
        if (row.Year != Year) return Again(NameOf(Register.All.First(c => c.Place is Place.On).Heading), RegisterBreach.OtherYear(Year));
        var recorded = await record.Run(By, Key, Organ, [row], ct);
        return recorded.Allowed ? LocalRedirect($"{Address}?done=recorded#row-{recorded.Value.Seq}-0")
            : Again(FieldOf(recorded.Breach), recorded.Breach);
    }

    // What is wrong with a number is said at it; everything else at the first field.
    private string FieldOf(Breach breach) => NameOf(
        breach == RegisterBreach.CodeRecorded || breach == ImportBreach.OtherContent ? Register.CodeHeading : Register.All[0].Heading);

    private bool IsPossible => Month is not (< 1 or > 12) && !(Words?.Length > LongestWords);

    private EntryFilter Filter => new(Organ, Register, Year) { Month = Month, Class = Class, Words = Words };

    private async Task Load(CancellationToken ct)
    {
        var found = await list.Of(By, Filter with { Most = MostShown + 1 }, ct);
        (Rows, HasMore) = (found.Length > MostShown ? found[..MostShown] : found, found.Length > MostShown);
        Totals = await list.Totals(By, Filter, ct);
    }

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
