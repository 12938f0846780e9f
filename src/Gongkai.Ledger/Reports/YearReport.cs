using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>The annual report of an organ's year as the ledger stands: a view, nothing of it is kept.</summary>
/// <param name="Of">Whose, of which year, of what.</param>
/// <param name="Report">The report: its tables, without prose. What the ledger does not hold is missing, never 0.</param>
/// <param name="AsOf">The day it was asked for, in Beijing.</param>
public sealed record YearReport(ReportOf Of, AnnualReport Report, DateOnly AsOf)
{
    /// <summary>The year.</summary>
    public ReportYear Year => new(Of.Year);

    /// <summary>What each cell rests on.</summary>
    public required FrozenDictionary<string, CellNumber> Cells { get; init; }

    /// <summary>What the ledger says of it, a cause each.</summary>
    public required ImmutableArray<YearRemark> Remarks { get; init; }

    /// <summary>What was said of the year: declarations, opening numbers, adjustments.</summary>
    public required Said Said { get; init; }

    /// <summary>The prose with its fields; null where nothing is written.</summary>
    public YearProse? Prose { get; private init; }

    /// <summary>The same with its prose: the numbers of its fields stand in the sections.</summary>
    internal YearReport With(YearProse prose) => this with
    {
        Prose = prose,
        Remarks = [.. Remarks, .. prose.Remarks],
        Report = Report with
        {
            Sections = Report.Sections.ToImmutableSortedDictionary(
                s => s.Key, s => s.Value with { Text = prose.Section(s.Key) }, StringComparer.Ordinal),
        },
    };

    /// <summary>离可以签发还差 N 处: what blocks, and what the rules find and nobody overruled, one a cause.</summary>
    public int Left => Remarks.Count(r => r.Blocks || (r.MayBeOverruled && !IsOverruled(r.Code, r.Sentence))) + Findings.Length;

    /// <summary>
    /// What the rules of the form find, hints (提示) left out: of a cell without a number the ledger speaks itself, and so do the remarks of
    /// the cells that they name.
    /// </summary>
    public ImmutableArray<Finding> Findings =>
        [.. Checkup.Findings.Where(f => !f.Cells.Append(f.Place).Any(c => Cells.TryGetValue(c, out var known) && known.Number is null)
            && !IsOverruled(f.Rule.Id, f.Message) && f.Severity is not Severity.Info)];

    /// <summary>签发: what was sent, signed and published.</summary>
    public required SigningState Signing { get; init; }

    /// <summary>What of the signed report the ledger says otherwise now; empty where nothing is signed.</summary>
    public ImmutableArray<Difference> Differences => Signing.Latest is not { } signed ? [] :
        [.. Report.Form.Cells.Where(c => signed.What.Form == Report.Form.Id && signed.Report.Values[c] != Report.Values[c])
            .Select(c => new Difference(c, signed.Report.Values[c], Report.Values[c]))];

    /// <summary>Somebody said by name that this may stay so: of these very words, so that what changes asks anew.</summary>
    public bool IsOverruled(string rule, string found) => Signing.Overruled.Any(o => o.What.Rule == rule && o.What.Place == PlaceOf(found));

    /// <summary>How a finding is known to whoever overrules it.</summary>
    public static string PlaceOf(string found) => Journal.Digest.Of(found);

    /// <summary>The day the organ's ledger was begun; null where nothing is in it.</summary>
    public DateOnly? LedgerSince { get; init; }

    /// <summary>The year is not over: the numbers are those of today.</summary>
    public bool Unfinished => AsOf <= Year.Last;

    /// <summary>The ledger was begun after the year did: what came before counts only where it was entered afterwards (补录).</summary>
    public bool BegunLater => LedgerSince > Year.First;

    /// <summary>The ledger holds nothing of the year.</summary>
    public bool Empty => Cells.Values.All(c => c.Ground is CellGround.ByLaw or CellGround.Missing);

    /// <summary>Every rule of the form, held against it.</summary>
    public Checkup Checkup => field ??= Checkup.Of(
        Report with
        {
            Values = ReportValues.Of(Report.Form, Report.Form.Cells.Select(c => KeyValuePair.Create(c.Id, Printed(c, Report.Values[c])))),
        });

    // 421.3900 where the form wants four decimals: so every file prints it, whatever the sum of the rows looks like.
    private static decimal? Printed(Cell cell, decimal? number) =>
        number + (cell.Column.Decimals is { } decimals ? new decimal(0, 0, 0, false, (byte)decimals) : 0m);
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

    /// <summary>The form has no such cell.</summary>
    public static readonly Breach NoCell = new("report.no-cell", "这一年度的表里没有这一格，请写格子的编号，例如table3.new_received.total", "");
}
