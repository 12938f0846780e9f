using System.Collections.Immutable;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers.OneRow;

/// <summary>废止、终止、登记反馈: the row is struck, and one with the same content and its end recorded in its place.</summary>
public sealed class EndModel(YearReports reports, EntryList list, ReplaceEntry replace, TimeProvider clock) : RowPage(reports, list, clock)
{
    /// <summary>What ends it.</summary>
    public Ending Ending { get; private set; } = null!;

    /// <summary>What is asked for.</summary>
    public ImmutableArray<Field> Questions =>
        [.. Ending.Headings.Select(h => Fields[Register.IndexOf(h)] with { Required = Ending.IsAsked(Register.Find(h)!) })];

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        if (!Answered(Questions)) return Again();
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        foreach (var row in await Together(ct))
        {
            var (ended, wrong) = Ledger.Registers.Columns.Row.Read(
                Register, h => (Ending.Headings.Contains(h) ? Answers[NameOf(h)] : row.Row[h]) ?? "", new(Today, Year));
            if (ended is null) return Again(wrong.Select(w => At(NameOf(Asked(w.Heading)), w.Breach)));
            replacements.Add(new(row.Subject, row.Entry, ended));
        }
        var done = await replace.Run(By, Key, Organ, replacements.ToImmutable(), Ending.Verb, ct);
        return done.Allowed ? LocalRedirect($"{Address}?done=replaced") : Again(NameOf(Ending.Headings[0]), done.Breach);
    }

    // What another cell says against it is said at the first that was asked for.
    private string Asked(string heading) => Ending.Headings.Contains(heading) ? heading : Ending.Headings[0];

    private async Task<ImmutableArray<ListedEntry>> Together(CancellationToken ct)
    {
        if (!Ending.OfAllOfItem) return [Row];
        var item = Row.Row[Register.All.First(c => c.Place is Place.Item).Heading];
        var all = await List.Of(By, new(Organ, Register, Year) { Item = item, WithStruck = false, Most = null }, ct);
        return [.. all.Where(Ending.IsOpen)];
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await FindRow(ct) || !MayKeep || Ending.Of(Register) is not { } ending) return false;
        Ending = ending;
        return true;
    }
}
