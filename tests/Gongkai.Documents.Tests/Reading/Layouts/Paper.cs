using System.Globalization;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Layouts;

/// <summary>A report before it is laid out: the form, and what is printed in each cell.</summary>
/// <param name="Form">The form.</param>
/// <param name="Numbers">The number in each cell, in the form's order; null where it is left blank.</param>
/// <param name="Printed">The same as printed.</param>
internal sealed record Paper(Form Form, decimal?[] Numbers, string[] Printed)
{
    public const string Organ = "栖云区石帆街道办事处";

    public int Year => Form.Id is "F2019" ? 2020 : 2023;

    /// <summary>A report of any year whose sums all hold: most cells are zero, some are small, a few are large.</summary>
    public static Paper Random(int seed) => Random(new Random(seed), seed % 3 == 0 ? Forms.F2019 : Forms.F2021);

    public static Paper Random(Random random, Form form)
    {
        var numbers = form.Cells.Select(c => Number(random, c)).ToArray();
        AddUp(form, numbers);
        return new Paper(form, numbers, [.. numbers.Select(n => n!.Value.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>The same report with something else in a cell.</summary>
    public Paper With(Cell cell, string printed, decimal? number)
    {
        var (numbers, texts) = ((decimal?[])Numbers.Clone(), (string[])Printed.Clone());
        (numbers[cell.Index], texts[cell.Index]) = (number, printed);
        return new Paper(Form, numbers, texts);
    }

    public string[] Row(FormRow row) => [.. row.Cells.Select(c => Printed[c.Index])];

    private static decimal? Number(Random random, Cell cell) => random.Next(20) switch
    {
        < 11 => 0,
        < 16 => random.Next(1, 10),
        < 18 => random.Next(10, 1000),
        _ when cell.Column.Type is CellType.Money => random.Next(1, 99_999_999) / 10_000m,
        _ when cell.Table == 2 => random.Next(1000, 12_000_000),
        _ => random.Next(1000, 20_000),
    };

    /// <summary>Totals of rows, of results, and what is carried over: the four identities of table III and the sums of table IV.</summary>
    private static void AddUp(Form form, decimal?[] numbers)
    {
        var rows = form.Table3.Rows;
        var (total, carriedOut, received) =
            (form.Table3.Row("results.total"), form.Table3.Row("carried_out"), form.Table3.Row("new_received"));
        var carriedIn = form.Table3.Row("carried_in");
        for (var c = 0; c < 6; c++)
        {
            var results =
                rows.Where(r => r.Id.StartsWith("results.", StringComparison.Ordinal) && r != total).Sum(r => numbers[r.Cells[c].Index]);
            numbers[total.Cells[c].Index] = results;
            numbers[received.Cells[c].Index] =
                Math.Max(0m, results!.Value + numbers[carriedOut.Cells[c].Index]!.Value - numbers[carriedIn.Cells[c].Index]!.Value);
            numbers[carriedOut.Cells[c].Index] = numbers[received.Cells[c].Index] + numbers[carriedIn.Cells[c].Index] - results;
        }

        foreach (var row in rows.Concat(form.Table4.Rows))
            numbers[row.Cells[^1].Index] = row.Cells.SkipLast(1).Sum(c => numbers[c.Index]);
    }
}
