using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>Every number of a year, what it rests on, and what is said of it: a pure function of what was asked of the ledger.</summary>
internal sealed class YearNumbers
{
    private readonly RegisterNumbers? registers;
    private readonly bool inUse;
    private readonly FrozenDictionary<string, CellNumber> cases = FrozenDictionary<string, CellNumber>.Empty;

    /// <summary>The numbers of an organ of its own.</summary>
    /// <param name="registers">表二.</param>
    /// <param name="tallies">What table III is picked out of.</param>
    /// <param name="disputes">What table IV counts.</param>
    /// <param name="inUse">The ledger was in use on 1 January: its zeros are its own.</param>
    public YearNumbers(RegisterNumbers registers, IReadOnlyList<Tally> tallies, ImmutableArray<Dispute> disputes, bool inUse)
    {
        (this.registers, this.inUse) = (registers, inUse);
        var form = registers.Form;
        cases = form.Table3.Rows.SelectMany(r => r.Cells)
            .Select(c => (c.Id, Known(CellCount.Of(c).Sum(tallies), HistoricRequests.Register.Code, null)))
            .Concat(form.Table4.Rows.SelectMany(r => r.Cells).Select(
                c => (c.Id,
                    Known(
                        disputes.Count(d => d.CountsIn(c.Row.Id, c.Column.Id, registers.Period.Year)), HistoricDisputes.Register.Code,
                        KindOf(c)))))
            .ToFrozenDictionary(c => c.Id, c => c.Item2, StringComparer.Ordinal);
        Cells = registers.Cells.Concat(cases).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private YearNumbers(Form form) => Cells = form.Cells.ToFrozenDictionary(c => c.Id, _ => CellNumber.Missing, StringComparer.Ordinal);

    /// <summary>Nothing is known: what the organs below come to is not added up here.</summary>
    public static YearNumbers None(Form form) => new(form);

    /// <summary>What is known of each cell of the form.</summary>
    public FrozenDictionary<string, CellNumber> Cells { get; }

    /// <summary>What is said of it, a cause each.</summary>
    public IEnumerable<YearRemark> Remarks => registers is null ? [NotAdded] : OfTables.Concat(OfOpening).Concat(Unconfirmed);

    private static YearRemark NotAdded { get; } = new("year.not-added", "这是汇总口径：各机关的数还没有汇总，表格空着，不是0", []);

    private IEnumerable<YearRemark> OfTables
    {
        get
        {
            foreach (var remark in registers!.Remarks) yield return remark;
            if (Unsaid(registers.Form.Table3) is { IsEmpty: false } requests)
                yield return new("year.requests-unsaid", "台账在本年度1月1日还没有使用：没有补录的申请，请声明除已经记录的以外没有", requests)
                { Register = HistoricRequests.Register.Code };
            if (Unsaid(registers.Form.Table4) is { IsEmpty: false } disputes)
                yield return new("year.disputes-unsaid", "台账在本年度1月1日还没有使用：没有补录的复议、诉讼，请声明除已经记录的以外没有", disputes)
                { Register = HistoricDisputes.Register.Code };
        }
    }

    private ImmutableArray<string> Unsaid(FormTable table) =>
        [.. table.Rows.SelectMany(r => r.Cells).Where(c => Cells[c.Id].Number is null).Select(c => c.Id)];

    private IEnumerable<YearRemark> OfOpening => registers!.Said.Opened is { } opened ? new Opening(registers, opened, Cells).Remarks : [];

    // Who knows better than the office: 司法局, 财政局, 执法科. Their word is asked for once the row says something.
    private IEnumerable<YearRemark> Unconfirmed
    {
        get
        {
            var (said, table) = (registers!.Said, registers.Form.Table2);
            var open = table.Rows.Where(
                r => r.Cells.Any(c => Cells[c.Id] is { Ground: CellGround.Rows, Number: not 0 }) && said.ConfirmedBy(r.Id) is null)
                    .ToList();
            if (open.Count > 0)
                yield return new(
                    "year.unconfirmed", $"还没有写明由谁核对：{string.Join('、', open.Select(r => r.Label))}（司法局、财政局、执法科等）",
                    [.. open.SelectMany(r => r.Cells).Select(c => c.Id)], Blocks: false);
        }
    }

    private CellNumber Known(long number, string register, string? only)
    {
        if (number > 0) return new(number, CellGround.Rows);
        if (inUse) return new(0, CellGround.LedgerInUse);
        return registers!.Said.None(register, only, NoneOf.Year) switch
        {
            null => CellNumber.Missing,
            var none when registers.Period.Holds(none.On) =>
                new(0, CellGround.Declared) { Words = Said.Sentence(none, registers.Period.Year) },
            var none => new(null, CellGround.Incomplete) { SoFar = 0, Words = $"声明作于{none.On:yyyy年M月d日}，之后的请再确认" },
        };
    }

    private static string KindOf(Cell cell) => cell.Row.Id switch
    {
        "review" => HistoricDisputes.Review,
        "litigation_direct" => HistoricDisputes.Direct,
        _ => HistoricDisputes.AfterReview,
    };
}
