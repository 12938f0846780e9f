using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers.OneRow;

/// <summary>A page about one row of a register.</summary>
public abstract class RowPage(YearReports reports, EntryList list, TimeProvider clock) : RegisterPage(reports, clock)
{
    /// <summary>The rows of the registers.</summary>
    protected EntryList List => list;

    /// <summary>The book of the row.</summary>
    [FromRoute]
    public Guid Subject { get; set; }

    /// <summary>The number of its fact.</summary>
    [FromRoute]
    public long Seq { get; set; }

    /// <summary>The row of the fact.</summary>
    [FromRoute]
    public int Nth { get; set; }

    /// <summary>The row.</summary>
    public ListedEntry Row { get; private set; } = null!;

    /// <summary>The address of the row.</summary>
    public string RowAddress => $"{Address}/{Subject}/{Seq}/{Nth}";

    /// <summary>Whether there is such a row within reach.</summary>
    protected async Task<bool> FindRow(CancellationToken ct)
    {
        if (!await Find(ct)) return false;
        if (await list.Find(By, new(Organ, Register, Year), (Subject, new EntryRef(Seq, Nth)), ct) is not { } row) return false;
        Row = row;
        return true;
    }
}
