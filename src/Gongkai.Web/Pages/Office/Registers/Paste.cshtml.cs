using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>
/// 粘贴、上传: rows out of a spreadsheet. First they are tried and nothing is recorded; then all of them are, or the right ones.
/// </summary>
public sealed class PasteModel(YearReports reports, ImportEntries import, TimeProvider clock) : RegisterPage(reports, clock)
{
    private const int FirstShown = 50, MostWrongShown = 200;

    // With what else the form has it stays below what one field may have.
    private const int MostCarried = 900_000;

    /// <summary>What was pasted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The file, packed, to be sent again; null where there was none, or it is too large for that.</summary>
    public string? Parcel { get; private set; }

    /// <summary>The name of the file; null where it was pasted.</summary>
    public string? FileName { get; private set; }

    /// <summary>What was read; null before anything was sent.</summary>
    public PastedTable? Table { get; private set; }

    /// <summary>What the right rows would do.</summary>
    public ImportResult Result { get; private set; } = null!;

    /// <summary>How many rows are right.</summary>
    public int Right { get; private set; }

    /// <summary>Of these rows another year than the page's is written.</summary>
    public int OfOtherYears { get; private set; }

    /// <summary>How many were just recorded.</summary>
    public int? Recorded { get; private set; }

    /// <summary>What is wrong, by line.</summary>
    public FrozenDictionary<int, ImmutableArray<RefusedCell>> Wrong { get; private set; } =
        FrozenDictionary<int, ImmutableArray<RefusedCell>>.Empty;

    /// <summary>What is wrong with all of it.</summary>
    public ImmutableArray<RefusedCell> OfTheWhole { get; private set; } = [];

    /// <summary>How many lines are wrong.</summary>
    public int WrongLines => Wrong.Count;

    /// <summary>The lines that are shown: the wrong ones, and the first fifty.</summary>
    public IEnumerable<SheetRow> Shown => Table!.Lines.Where((l, i) => i < FirstShown || Wrong.ContainsKey(l.Line)).Take(
        FirstShown + MostWrongShown);

    /// <summary>The columns that are shown: those that hold something, and those that have to be filled in.</summary>
    public ImmutableArray<(string Heading, int At)> Columns =>
        [.. Table!.Headings.Select((h, i) => (h, i)).Where(
            h => Register.Find(h.h) is { IsOptional: false } || Table.Lines.Any(l => l[h.i].Length > 0))];

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Find(ct) && MayKeep ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(string? act, CancellationToken ct)
    {
        if (!await Find(ct)) return NotFound();
        if (!MayKeep) return StatusCode(403);
        if (!Request.HasFormContentType || await Sent(ct) is not { } sent)
            return Again(new Problem("text", "请先粘贴表格，或者选择文件"));
        var right = await Look(sent, ct);
        if (act is not ("all" or "right") || right.Rows.IsEmpty || (act == "all" && WrongLines > 0)) return Page();
        return await Record(sent, right, ct);
    }

    private async Task<IActionResult> Record(Sending sent, RowsOfFile right, CancellationToken ct)
    {
        var from = sent.File is { } file ? ImportEntries.From(file.Name, file.Bytes) : null;
        var done = await import.Run(By, Organ, right, from, new(), null, ct);
        if (!done.Refused.IsEmpty)   // somebody else recorded meanwhile
        {
            await Look(sent, ct);
            return Page();
        }
        if (WrongLines == 0) return LocalRedirect($"{Address}?done=imported");
        (Recorded, Text) = (done.Added, string.Join('\n', Left(sent)));
        await Look(new(null, Text), ct);
        (FileName, Parcel) = (null, null);
        return Page();
    }

    // What is still to be put right goes on as text, with the headings over it.
    private IEnumerable<string> Left(Sending sent)
    {
        yield return string.Join('\t', Table!.Headings);
        foreach (var line in Table.Lines.Where(l => Wrong.ContainsKey(l.Line)))
            yield return string.Join('\t', line.Cells.Select(c => c.Replace('\n', ' ').Replace('\t', ' ')));
    }

    private async Task<RowsOfFile> Look(Sending sent, CancellationToken ct)
    {
        var typed = new TypedWhen(Today, Year);
        Table = sent.File is { } file ? PastedTable.Of(Register, file.Bytes, typed) : PastedTable.Of(Register, sent.Text, typed);
        var others = Table.Read.Rows.Where(r => !IsOfThisPage(r.Row)).ToList();
        // A file says of which years it is; what is pasted on the page of a year is meant for that one.
        var read = sent.File is not null || Register.IsOfBefore ? Table.Read : new RowsOfFile(
            [.. Table.Read.Rows.Except(others)],
            [.. Table.Read.Refused, .. others.Select(r => new RefusedCell(r.Line, DayHeading, RegisterBreach.OtherYear(Year)))]);
        var (right, result, refused) = await import.Sift(By, Organ, read, ct);
        var lines = Table.Lines.Select(l => l.Line).ToHashSet();
        OfTheWhole = [.. refused.Where(r => !lines.Contains(r.Line))];
        Wrong = refused.Where(r => lines.Contains(r.Line)).GroupBy(r => r.Line).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        (Result, Right, OfOtherYears) = (result, right.Rows.Length, right.Rows.Count(r => r.Row.Year != Year));
        return right;
    }

    private string DayHeading => Register.All.First(c => c.Place is Place.On).Heading;

    private async Task<Sending?> Sent(CancellationToken ct)
    {
        Text = Request.Form["text"].ToString();
        var file = Request.Form.Files.FirstOrDefault(f => f.Length > 0) is { } chosen ? await Read(chosen, ct) : Carried();
        if (file is not null) await Carry(file);
        FileName = file?.Name;
        return file is null && string.IsNullOrWhiteSpace(Text) ? null : new(file, Text);
    }

    private static async Task<Upload> Read(Microsoft.AspNetCore.Http.IFormFile file, CancellationToken ct)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return new(Upload.NameOf(file), bytes);
    }

    private Upload? Carried()
    {
        if (Request.Form["parcel"].ToString() is not { Length: > 0 } parcel) return null;
        try
        {
            using var text = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(parcel));
            return Asking.Parcel.Open(text, SheetFile.Limits.MaxBytes)[0];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private async Task Carry(Upload file)
    {
        var packed = new System.Text.StringBuilder();
        await Asking.Parcel.Pack([file], piece =>
        {
            packed.Append(piece);
            return Task.CompletedTask;
        });
        Parcel = packed.Length <= MostCarried ? packed.ToString() : null;
    }

    private sealed record Sending(Upload? File, string Text);
}
