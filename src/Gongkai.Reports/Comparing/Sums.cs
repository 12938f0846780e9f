namespace Gongkai.Reports.Comparing;

/// <summary>The reports below one organ in one year, added up as they come: what is kept does not grow with their number.</summary>
internal sealed class Sums(Form form)
{
    private readonly decimal[] sums = new decimal[form.Cells.Length];
    private readonly int[] missing = new int[form.Cells.Length];

    /// <summary>How many reports were added.</summary>
    public int Reports { get; private set; }

    /// <summary>A report in another form was met; it is not in the sums.</summary>
    public bool Mixed { get; private set; }

    /// <summary>The form of the sums.</summary>
    public Form Form => form;

    /// <summary>Adds a report.</summary>
    public void Add(ReportValues values)
    {
        Reports++;
        if (values.Form.Id != form.Id)
        {
            Mixed = true;
            return;
        }
        foreach (var cell in form.Cells)
            if (values[cell] is { } number) sums[cell.Index] += number;
            else missing[cell.Index]++;
    }

    /// <summary>The sum of a cell, and in how many reports it holds no number.</summary>
    public (decimal Sum, int Missing) Of(Cell cell) => (sums[cell.Index], missing[cell.Index]);

    /// <summary>The sum of a cell, or null where some report lacks the number or the form has no such cell.</summary>
    public decimal? Whole(string id) => form.Find(id) is { } cell && !Mixed && missing[cell.Index] == 0 ? sums[cell.Index] : null;
}
