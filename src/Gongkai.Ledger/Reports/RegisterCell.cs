using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>What a cell of table II counts: rows of a register, of one class, by a named condition.</summary>
/// <param name="Register">The register.</param>
/// <param name="Class">Of its rows those of this class; null: all.</param>
/// <param name="Measure">Which of them.</param>
/// <param name="Amount">What is summed of them.</param>
/// <param name="None">What somebody has to say where there are none.</param>
public sealed record RegisterCell(Register Register, string? Class, Measure Measure, Amount Amount, NoneOf None)
{
    private const int YuanPerWan = 10_000;

    /// <summary>What is taken off (本年增/减: what stood on 31 December of the year before); null: nothing.</summary>
    public Measure? Less { get; init; }

    /// <summary>What a row of these counts by the sum of a register.</summary>
    public string Sentence => Less is null ? Measure.Sentence : $"{Measure.Sentence}，减去{Less.Sentence}";

    /// <summary>What a cell of table II counts.</summary>
    public static RegisterCell Of(Cell cell) => (cell.Row.Id, cell.Column.Id) switch
    {
        ("art20_1.regulation", var column) => Document(MadeDocuments.Rule, column),
        ("art20_1.normative_document", var column) => Document(MadeDocuments.Normative, column),
        ("art20_8.fee", "amount_wan_yuan") => new(Charges.Register, null, Measure.OfTheYear, Amount.Money, NoneOf.Year),
        ("art20_9.procurement", "project_count") => new(Purchases.Register, null, Measure.OfTheYear, Amount.Rows, NoneOf.Year),
        ("art20_9.procurement", _) => new(Purchases.Register, null, Measure.OfTheYear, Amount.Money, NoneOf.Year),
        (var row, "decisions") => new(Decisions.Register, Matter(row), Measure.OfTheYear, Amount.Quantity, NoneOf.Year),
        (var row, "items_last_year") => new(Powers.Register, Matter(row), Measure.StoodBefore, Amount.Rows, NoneOf.Year),
        var (row, _) => new(Powers.Register, Matter(row), Measure.Standing, Amount.Rows, NoneOf.Year) { Less = Measure.StoodBefore },
    };

    /// <summary>What one row adds to the number.</summary>
    internal decimal Of(Row row) => Number(new(1, row.Quantity ?? 0, row.Yuan ?? 0, 0));

    /// <summary>The number that sums of a register come to, in the unit of the cell.</summary>
    internal decimal Number(Sums sums) => Amount switch
    {
        Amount.Rows => sums.Rows,
        Amount.Quantity => sums.Quantity,
        _ => (decimal)sums.Yuan / YuanPerWan,
    };

    private static RegisterCell Document(string kind, string column) => column switch
    {
        "issued" or "newly_made" => new(MadeDocuments.Register, kind, Measure.Made, Amount.Rows, NoneOf.Made),
        "abolished" => new(MadeDocuments.Register, kind, Measure.Abolished, Amount.Rows, NoneOf.Ended),
        "in_force" => new(MadeDocuments.Register, kind, Measure.InForce, Amount.Rows, NoneOf.Stock),
        "newly_disclosed" => new(MadeDocuments.Register, kind, Measure.NewlyDisclosed, Amount.Rows, NoneOf.Disclosed),
        _ => new(MadeDocuments.Register, kind, Measure.Disclosed, Amount.Rows, NoneOf.Stock),
    };

    private static string Matter(string row) => row switch
    {
        "art20_5.licence" => Decisions.Licence,
        "art20_5.other_external_service" => Decisions.Service,
        "art20_6.penalty" => Decisions.Penalty,
        "art20_6.coercion" => Decisions.Coercion,
        _ => Powers.Charge,
    };
}

/// <summary>What rows come to.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Quantity">The sum of their quantities.</param>
/// <param name="Yuan">The sum of their amounts, in whole yuan.</param>
/// <param name="Paid">The sum of their second amounts, in whole yuan.</param>
internal readonly record struct Sums(long Rows, long Quantity, long Yuan, long Paid)
{
    public static Sums operator +(Sums a, Sums b) => new(a.Rows + b.Rows, a.Quantity + b.Quantity, a.Yuan + b.Yuan, a.Paid + b.Paid);
}
