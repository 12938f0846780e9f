using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>声明没有: somebody says that there was none, of a class and year, or of a month of it.</summary>
public sealed class NoneModel(YearReports reports, Staff staff, OrganRegister organs, DeclareNone declare, TimeProvider clock)
    : RegisterPage(reports, clock)
{
    private const string NothingTicked = "请勾选要声明的句子",
        Changed = "勾选的句子中有的已经声明过，或者已经有了记录，请核对后再勾选";

    /// <summary>What may be declared, and what was.</summary>
    public NoneList None { get; private set; } = NoneList.Nothing;

    /// <summary>A month alone, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Month { get; set; }

    /// <summary>The class whose month it is.</summary>
    [BindProperty(SupportsGet = true, Name = "class")]
    public string? Class { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        var ticked = Request.Form["none"].ToHashSet();
        ImmutableArray<NoneDeclared> said = [.. None.Open.Where(n => ticked.Contains(n.Value)).Select(n => n.None)];
        // what is no longer open was declared meanwhile, or somebody recorded a row
        if (said.IsEmpty || said.Length < ticked.Count)
            return Again(new Problem("none", ticked.Count == 0 ? NothingTicked : Changed));
        var declared = await declare.Run(By, Key, new(Organ, Year), said, ct);
        return declared.Allowed ? LocalRedirect($"{Address}?done=declared#none") : Again("none", declared.Breach);
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await Find(ct) || !MayKeep) return false;
        None = await NoneList.Of(Reports, staff, By, (Register, new(Organ, Year), Today), ct);
        if (Month is null) return true;
        var organ = (await organs.Get(Organ, ct))!.Finally;
        var read = Declarations.Read($"{Code}:{Class}:{Year}-{Month:00}", stock: false, organ, Year, Today);
        if (read.Allowed) None = None with { Open = [.. read.Value.Select(n => new OpenNone(n, Said.Sentence(n, new(Year))))] };
        return read.Allowed;
    }
}
