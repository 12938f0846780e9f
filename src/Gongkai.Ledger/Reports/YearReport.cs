using Gongkai.Law;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>The annual report of an organ's year as the ledger stands: a view, nothing of it is kept.</summary>
/// <param name="Organ">Whose.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Report">The report: its tables, without prose. What the ledger does not hold is missing, never 0.</param>
/// <param name="AsOf">The day it was asked for, in Beijing.</param>
public sealed record YearReport(int Organ, ReportYear Year, AnnualReport Report, DateOnly AsOf)
{
    /// <summary>The day the organ's ledger was begun; null where nothing is in it.</summary>
    public DateOnly? LedgerSince { get; init; }

    /// <summary>The year is not over: the numbers are those of today.</summary>
    public bool Unfinished => AsOf <= Year.Last;

    /// <summary>The ledger was begun after the year did: what came before counts only where it was entered afterwards (补录).</summary>
    public bool BegunLater => LedgerSince > Year.First;

    /// <summary>The ledger holds nothing of the year.</summary>
    public bool Empty => Report.Form.Table3.Rows.Concat(Report.Form.Table4.Rows).All(r => r.Cells.All(c => Report.Values[c] is null));

    /// <summary>Every rule of the form, held against it.</summary>
    public Checkup Checkup => Checkup.Of(Report);
}

/// <summary>What can stand in the way of a report.</summary>
public static class ReportBreach
{
    /// <summary>There is no such organ, or its reports are not for this officer.</summary>
    public static readonly Breach NoOrgan = new("report.no-organ", "没有找到这个机关", "");

    /// <summary>There was no form yet.</summary>
    public static readonly Breach NoForm = new("report.no-form", "2019年以前没有统一的年度报告格式，请选择2019年或者以后的年度", "条例第五十条");

    /// <summary>The year has not begun.</summary>
    public static readonly Breach Future = new("report.future", "这一年度还没有开始，请选择今年或者以前的年度", "条例第四十九条");

    /// <summary>The form has no such cell, or it is not counted from the ledger.</summary>
    public static readonly Breach NoCell = new("report.no-cell", "这一格不是由台账计数的，请选择表三或者表四的一格", "");
}
