using System.Runtime.CompilerServices;

namespace Gongkai.Law.Report.Checks;

/// <summary>All sums that tables III and IV of a form must keep; made once for each form.</summary>
/// <remarks>T3-01 is the 勾稽关系 that the form prints in the corner of table III; the others follow from the words 总计.
/// A form has at most 7 + 7 + 25 + 3 = 42 of them, so that a set of identities fits into the bits of one number.</remarks>
internal sealed class Identities
{
    private static readonly ConditionalWeakTable<Form, Identities> Cache = [];
    private readonly ulong[] byCell;

    private Identities(Form form)
    {
        All = [.. Number(Balances(form.Table3), Results(form.Table3), Rows(form.Table3, _ => "T3-03"), Rows(form.Table4, Table4Rule))];
        foreach (var identity in All)
        {
            if (identity.Right[0].Table == 3) Table3 |= 1ul << identity.Index;
            if (identity.Rule == "T3-03") Table3Rows |= 1ul << identity.Index;
        }
        byCell = new ulong[form.Cells.Length];
        foreach (var identity in All)
            foreach (var cell in identity.Cells)
                byCell[cell.Index] |= 1ul << identity.Index;
    }

    /// <summary>The identities, by their <see cref="Identity.Index"/>.</summary>
    public Identity[] All { get; }

    /// <summary>Those of table III, a bit each.</summary>
    public ulong Table3 { get; }

    /// <summary>Those along the rows of table III, a bit each.</summary>
    public ulong Table3Rows { get; }

    /// <summary>The identities of a form.</summary>
    public static Identities Of(Form form) => Cache.GetValue(form, f => new Identities(f));

    /// <summary>The identities that the cell is part of, a bit each.</summary>
    public ulong With(Cell cell) => byCell[cell.Index];

    private static IEnumerable<Identity> Balances(FormTable table) =>
        from column in table.Blocks[0].Columns
        let cell = (Func<string, Cell>)(row => table.Row(row)[column.Id])
        select Make("T3-01", $"table3.*.{column.Id}",
            [cell("new_received"), cell("carried_in")], [cell("results.total"), cell("carried_out")], $"{column.Label}列的勾稽关系成立");

    private static IEnumerable<Identity> Results(FormTable table)
    {
        var parts = table.Rows.Where(r => r.Id.StartsWith("results.", StringComparison.Ordinal) && r.Id != "results.total").ToArray();
        return from column in table.Blocks[0].Columns
               select Make("T3-02", $"table3.*.{column.Id}", [.. parts.Select(r => r[column.Id])], [table.Row("results.total")[column.Id]],
                   $"{column.Label}列各项办理结果之和等于（七）总计");
    }

    private static IEnumerable<Identity> Rows(FormTable table, Func<string, string> rule) =>
        from row in table.Rows
        select Make(rule(row.Id), $"{table.Id}.{row.Id}", [.. row.Cells.SkipLast(1)], [row.Cells[^1]], $"{Words.Subject(row)}各列之和等于总计");

    private static string Table4Rule(string row) => row switch
    {
        "review" => "T4-01",
        "litigation_direct" => "T4-02",
        _ => "T4-03",
    };

    private static Identity Make(string rule, string place, Cell[] left, Cell[] right, string holds) =>
        new(rule, place, left, right) { Index = 0, Holds = holds };

    private static IEnumerable<Identity> Number(params IEnumerable<Identity>[] groups) =>
        groups.SelectMany(g => g).Select((identity, index) => identity with { Index = index });
}
