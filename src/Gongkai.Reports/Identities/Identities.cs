using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Gongkai.Reports;

/// <summary>All sums that tables III and IV of a form must keep; made once for each form.</summary>
/// <remarks>T3-01 is the 勾稽关系 that the form prints in the corner of table III; the others follow from the words 总计.
/// A form has at most 7 + 7 + 25 + 3 = 42 of them, so that a set of identities fits into the bits of one number.</remarks>
public sealed class Identities
{
    private static readonly ConditionalWeakTable<Form, Identities> Cache = [];
    private readonly ulong[] byCell;

    private Identities(Form form)
    {
        var all = new List<Identity>();
        AddColumns(all, form.Table3);
        AddRows(all, form.Table3);
        AddRows(all, form.Table4);
        All = [.. all];
        Balances = [.. All.Where(i => i.Rule == "T3-01")];
        Results = [.. All.Where(i => i.Rule == "T3-02")];
        Rows = [.. All.Except([.. Balances, .. Results])];
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
    public ImmutableArray<Identity> All { get; }

    /// <summary>Down the columns of table III, in their order: 本年新收 and 上年结转 are what was decided and what is carried on (T3-01).</summary>
    public ImmutableArray<Identity> Balances { get; }

    /// <summary>Down the columns of table III, in their order: the results add up to （七）总计 (T3-02).</summary>
    public ImmutableArray<Identity> Results { get; }

    /// <summary>Along the rows of tables III and IV: the columns add up to 总计 (T3-03, T4-01 to T4-03).</summary>
    public ImmutableArray<Identity> Rows { get; }

    /// <summary>Those of table III, a bit each.</summary>
    internal ulong Table3 { get; }

    /// <summary>Those along the rows of table III, a bit each.</summary>
    internal ulong Table3Rows { get; }

    /// <summary>The sum along a row; null where its columns do not add up to anything, as in table II.</summary>
    public Identity? Along(FormRow row) => Rows.FirstOrDefault(i => i.Row == row);

    /// <summary>The identities that the cell is part of, a bit each.</summary>
    internal ulong With(Cell cell) => byCell[cell.Index];

    internal static Identities Of(Form form) => Cache.GetValue(form, f => new Identities(f));

    private static void AddColumns(List<Identity> all, FormTable table)
    {
        var total = table.Row("results.total");
        var (received, carriedIn, carriedOut) = (table.Row("new_received"), table.Row("carried_in"), table.Row("carried_out"));
        FormRow[] results = [.. table.Rows.Where(r => r != total && r.Id.StartsWith("results.", StringComparison.Ordinal))];
        for (var c = 0; c < total.Cells.Length; c++)
        {
            var (place, label) = ($"table3.*.{total.Cells[c].Column.Id}", total.Cells[c].Column.Label);
            Add(all, "T3-01", place, [received.Cells[c], carriedIn.Cells[c]], [total.Cells[c], carriedOut.Cells[c]], $"{label}列的勾稽关系成立");
            Add(all, "T3-02", place, [.. results.Select(r => r.Cells[c])], [total.Cells[c]], $"{label}列各项办理结果之和等于（七）总计");
        }
    }

    private static void AddRows(List<Identity> all, FormTable table)
    {
        foreach (var row in table.Rows)
        {
            var rule = table.Number == 3 ? "T3-03" : Table4Rule(row.Id);
            Add(all, rule, $"{table.Id}.{row.Id}", row.Parts, [row.Total!], $"{FormWords.Subject(row)}各列之和等于总计");
        }
    }

    private static string Table4Rule(string row) => row switch
    {
        "review" => "T4-01",
        "litigation_direct" => "T4-02",
        _ => "T4-03",
    };

    private static void Add(
        List<Identity> all, string rule, string place, ImmutableArray<Cell> left, ImmutableArray<Cell> right, string holds) =>
        all.Add(new Identity(rule, place, left, right, all.Count, holds));
}

/// <summary>The identities on the form they belong to.</summary>
public static class FormIdentities
{
    extension(Form form)
    {
        /// <summary>All sums that the form's tables must keep (勾稽关系).</summary>
        public Identities Identities => Reports.Identities.Of(form);
    }
}
