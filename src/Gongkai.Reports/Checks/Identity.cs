namespace Gongkai.Reports.Checks;

/// <summary>A sum that must hold: the cells on the left add up to the cells on the right.</summary>
/// <param name="Rule">The rule that demands it ("T3-01").</param>
/// <param name="Place">The row or the column it runs along ("table3.results.granted", "table3.*.natural_person").</param>
/// <param name="Left">The parts.</param>
/// <param name="Right">The total; in T3-01 the two items that balance the two on the left.</param>
internal sealed record Identity(string Rule, string Place, Cell[] Left, Cell[] Right)
{
    /// <summary>Its place in <see cref="Identities.All"/>.</summary>
    public required int Index { get; init; }

    /// <summary>The sentence that says it holds, made once.</summary>
    public required string Holds { get; init; }

    /// <summary>All its cells.</summary>
    public IEnumerable<Cell> Cells => Left.Concat(Right);

    /// <summary>The column it runs down (T3-01, T3-02).</summary>
    public FormColumn Column => Right[0].Column;

    /// <summary>The row it runs along (T3-03, table IV).</summary>
    public FormRow Row => Right[0].Row;

    /// <summary>Left minus right; null where a missing number leaves open whether the sum holds.</summary>
    /// <remarks>A missing number can only add to its side, so a side that is already too great decides, blanks or not.</remarks>
    public decimal? Gap(ReportValues values)
    {
        var (left, leftOpen) = Sum(values, Left);
        var (right, rightOpen) = Sum(values, Right);
        var gap = left - right;
        if (leftOpen == rightOpen) return leftOpen ? null : gap;
        var decided = leftOpen ? gap > 0 : gap < 0;
        return decided ? gap : null;
    }

    /// <summary>The sum of the numbers that are there, and whether one is missing.</summary>
    public static (decimal Sum, bool Open) Sum(ReportValues values, Cell[] cells)
    {
        var (sum, open) = (0m, false);
        foreach (var cell in cells)
        {
            if (values[cell] is { } number) sum += number;
            else open = true;
        }
        return (sum, open);
    }
}
