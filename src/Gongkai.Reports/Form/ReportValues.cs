namespace Gongkai.Reports;

/// <summary>
/// The numbers of a report, cell by cell. Empty and zero are different things: a cell that holds no number is <c>null</c>.
/// </summary>
public sealed class ReportValues
{
    private readonly CellValue[] values;

    /// <summary>Values in the order of <see cref="Form.Cells"/>.</summary>
    /// <exception cref="ArgumentException">There are not as many values as the form has cells.</exception>
    public ReportValues(Form form, CellValue[] values)
    {
        if (values.Length != form.Cells.Length)
            throw new ArgumentException($"{form.Id} has {form.Cells.Length} cells, not {values.Length}", nameof(values));
        Form = form;
        this.values = values;
    }

    /// <summary>The form whose cells these are.</summary>
    public Form Form { get; }

    /// <summary>The number in the cell, or null where it holds none.</summary>
    public decimal? this[Cell cell] => values[cell.Index].Number;

    /// <summary>The number in the cell with this id, or null where it holds none or the form has no such cell.</summary>
    public decimal? this[string id] => Form.Find(id) is { } cell ? this[cell] : null;

    /// <summary>The number together with what is printed and where.</summary>
    public CellValue Read(Cell cell) => values[cell.Index];

    /// <summary>The same values with one cell changed.</summary>
    public ReportValues With(string id, decimal? number)
    {
        var changed = (CellValue[])values.Clone();
        changed[Form[id].Index] = new CellValue(number, number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", -1);
        return new ReportValues(Form, changed);
    }

    /// <summary>The values of a form in which nothing is filled in.</summary>
    public static ReportValues Empty(Form form) => new(form, new CellValue[form.Cells.Length]);

    /// <summary>Values by the ids of their cells; cells that are not named stay empty.</summary>
    /// <exception cref="KeyNotFoundException">The form has no cell with one of the ids.</exception>
    public static ReportValues Of(Form form, IEnumerable<KeyValuePair<string, decimal?>> numbers)
    {
        var values = new CellValue[form.Cells.Length];
        foreach (var (id, number) in numbers) values[form[id].Index] = new CellValue(number, "", -1);
        return new ReportValues(form, values);
    }
}

/// <summary>What stands in a cell.</summary>
/// <param name="Number">The number, with the decimals that are printed (421.39 has two, 421.3900 four); null where there is none.</param>
/// <param name="Printed">What is printed, word for word where it is more than the number ("251000元", "/"); may be empty.</param>
/// <param name="Offset">Where in the text it was read, counted in characters from 0; -1 where it was not read from a text.</param>
public readonly record struct CellValue(decimal? Number, string? Printed, int Offset)
{
    /// <summary>How sure the reading is.</summary>
    public Sureness Sureness { get; init; }
}

/// <summary>How sure the reading of a value is.</summary>
public enum Sureness
{
    /// <summary>The number stands alone in its place.</summary>
    Certain,

    /// <summary>The number was told apart from its neighbours by the sums of row and column.</summary>
    Solved,

    /// <summary>The number was read, but a fault names its place.</summary>
    Doubtful,
}
