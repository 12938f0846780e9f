using System.Globalization;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>Numbers as they are printed in the tables.</summary>
internal static class Figures
{
    /// <summary>
    /// The number in a cell with at least the decimals that the form demands; an empty text where there is none, never 0.
    /// </summary>
    public static string Of(AnnualReport report, Cell cell) => report.Values[cell] is not { } number ? "" : Of(number, cell.Column);

    /// <summary>The same for a number at hand.</summary>
    public static string Of(decimal number, FormColumn column)
    {
        var decimals = Math.Max(column.Decimals ?? 0, number.Scale);
        return number.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The characters of the longest number in each column of a table; one over several columns counts in each with its part.
    /// </summary>
    public static double[] Longest(AnnualReport report, OfficialTable table)
    {
        var longest = new double[table.Width];
        foreach (var (_, column, cell) in table.Placed())
            for (var i = column; cell.Cell is not null && i < column + cell.Columns; i++)
                longest[i] = Math.Max(longest[i], (double)Of(report, cell.Cell).Length / cell.Columns);
        return longest;
    }

    /// <summary>"2026年1月31日".</summary>
    public static string Of(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
