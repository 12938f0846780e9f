using System.Collections.Frozen;
using System.Collections.Immutable;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>期初: what last year's report leads to, held against what the ledger has.</summary>
/// <param name="Registers">表二 of the year.</param>
/// <param name="Opened">What last year's report says.</param>
/// <param name="Cells">What is known of each cell.</param>
internal sealed record Opening(RegisterNumbers Registers, YearOpened Opened, FrozenDictionary<string, CellNumber> Cells)
{
    /// <summary>What does not hold.</summary>
    public IEnumerable<YearRemark> Remarks => CarriedIn.Concat(Stocks);

    private IEnumerable<YearRemark> CarriedIn
    {
        get
        {
            var table = Registers.Form.Table3;
            var pairs = table.Row("carried_in").Cells.Select(
                c => (Cell: c, Printed: Printed($"table3.carried_out.{c.Column.Id}"), Cells[c.Id].Number));
            var wrong = pairs.Where(p => p.Printed is { } printed && (p.Number ?? 0) != printed).ToList();
            if (wrong.Count == 0) yield break;
            var of = wrong.Find(p => p.Cell.Column.Id == "total") is { Cell: not null } total ? total : wrong[0];
            yield return new(
                "year.carry-in",
                $"{Year - 1}年年报写结转{of.Printed:0.####}件（{of.Cell.Column.Label}），今年登记的旧案有{of.Number ?? 0:0.####}件；请登记旧案，或者核对去年的年报",
                [.. wrong.Select(w => w.Cell.Id)])
            { Register = HistoricRequests.Register.Code };
        }
    }

    private IEnumerable<YearRemark> Stocks
    {
        get
        {
            foreach (var row in Registers.Form.Table2.Rows.Where(r => r.Cells.Any(c => c.Column.Id == "in_force")))
            {
                if (Printed(row["in_force"].Id) is not { } printed || Cells[row["in_force"].Id].Number is not { } stock) continue;
                var (made, ended) = (Cells[row["issued"].Id].Number ?? 0, Cells[row["abolished"].Id].Number ?? 0);
                var (led, kind) = (printed + made - ended, RegisterCell.Of(row["in_force"]).Class!);
                if (stock == led) continue;
                if (Remark(
                    row, kind, stock,
                    $"{kind}：去年年报现行有效{printed:0.####}件，加制发{made:0.####}件，减废止{ended:0.####}件，应为{led:0.####}件，台账里现行有效{stock:0.####}件") is { } remark)
                    yield return remark;
            }
        }
    }

    private YearRemark? Remark(FormRow row, string kind, decimal stock, string differs)
    {
        var cells = ImmutableArray.Create(row["in_force"].Id);
        return Registers.Said.Rebase(kind) switch
        {
            null => new("year.stock", $"{differs}；确有清理、口径调整、机构改革划转或者上年有误的，请写明存量调整", cells) { Register = MadeDocuments.Register.Code },
            var rebase when rebase.InForce != stock =>
                new("year.rebase-other", $"{differs}；存量调整写的是{rebase.InForce}件，与台账不一致，请核对", cells)
                { Register = MadeDocuments.Register.Code },
            var rebase when !rebase.IsConfirmed =>
                new("year.rebase-open", $"{differs}；已经提出存量调整（{rebase.Reason.Name}），等另一人确认", cells)
                { Register = MadeDocuments.Register.Code, Fact = rebase.Seq },
            _ => null,
        };
    }

    private int Year => Registers.Period.Year.Year;

    private decimal? Printed(string cell) => Opened.Cells.TryGetValue(cell, out var number) ? number : null;
}
