using System.Collections.Immutable;

namespace Gongkai.Reports;

/// <summary>A sum that must hold (勾稽关系): the cells on the left add up to the cells on the right.</summary>
public sealed record Identity
{
    internal Identity(string rule, string place, ImmutableArray<Cell> left, ImmutableArray<Cell> right, int index, string holds) =>
        (Rule, Place, Left, Right, Index, Holds) = (rule, place, left, right, index, holds);

    /// <summary>The rule that demands it ("T3-01").</summary>
    public string Rule { get; }

    /// <summary>The row or the column it runs along ("table3.results.granted", "table3.*.natural_person").</summary>
    public string Place { get; }

    /// <summary>The parts.</summary>
    public ImmutableArray<Cell> Left { get; }

    /// <summary>The total; in T3-01 the two items that balance the two on the left.</summary>
    public ImmutableArray<Cell> Right { get; }

    /// <summary>All its cells.</summary>
    public IEnumerable<Cell> Cells => Left.Concat(Right);

    /// <summary>The column it runs down (T3-01, T3-02).</summary>
    public FormColumn Column => Right[0].Column;

    /// <summary>The row it runs along (T3-03, table IV).</summary>
    public FormRow Row => Right[0].Row;

    /// <summary>Its place in <see cref="Identities.All"/>.</summary>
    internal int Index { get; }

    /// <summary>The sentence that says it holds, made once.</summary>
    internal string Holds { get; }

    /// <summary>With which sign the cell stands in it: 1 on the left, -1 on the right, 0 where it is no part of it.</summary>
    public int Sign(Cell cell) => Left.Contains(cell) ? 1 : Right.Contains(cell) ? -1 : 0;

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
    internal static (decimal Sum, bool Open) Sum(ReportValues values, ImmutableArray<Cell> cells)
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
