using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>
/// How wide the columns of a table are and how large its numbers: none is ever broken over two lines, where it would read as two numbers.
/// </summary>
/// <remarks>Nobody knows which fonts the office's machine has. So a digit counts as wide as in the widest font that may stand in (DejaVu,
/// Verdana: 0.636);
/// Times New Roman and 宋体 have 0.5. Columns with long numbers take room from the others, and only then all numbers of the table become
/// smaller.</remarks>
/// <param name="Widths">The widths in twips.</param>
/// <param name="NumberSize">The size of the numbers in half points.</param>
internal sealed record TableColumns(ImmutableArray<int> Widths, int NumberSize)
{
    /// <summary>Width of the text between the margins of official documents, 156 mm in twips.</summary>
    public const int TextWidth = 8845;

    /// <summary>What a cell has beside its text: margins, line, and what rounding takes.</summary>
    public const int Beside = 100;

    private const double Digit = 0.65;
    private const int HalfPoint = 10;   // twips

    // Table III: three columns of labels, then the numbers. Shares of the text's width.
    private static readonly ImmutableArray<int> SharesOfTable3 = [50, 62, 262, 62, 62, 62, 62, 62, 62, 62];

    /// <summary>The columns of a table for the numbers of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">The table.</param>
    /// <param name="size">The size of its text in half points.</param>
    public static TableColumns Of(AnnualReport report, OfficialTable table, int size)
    {
        var usual = Usual(table);
        var least = usual.Select((width, column) => Least(table, column, width, size)).ToArray();
        var longest = Figures.Longest(report, table);
        for (; ; size--)
        {
            var needed = least.Zip(
                longest, (l, digits) => Math.Max(l, digits == 0 ? 0 : (int)(digits * Digit * size * HalfPoint) + Beside)).ToArray();
            if (needed.Sum() <= usual.Sum() || size == 2) return new([.. Spread(needed, usual)], size);
        }
    }

    private static int[] Usual(OfficialTable table)
    {
        IEnumerable<int> shares = table.Table.Number == 3 ? SharesOfTable3 : Enumerable.Repeat(1, table.Width);
        var whole = shares.Sum();
        return [.. shares.Select(s => TextWidth * s / whole)];
    }

    // Headings of numbers may be two characters wide, the long labels of table III eleven; what else there is stays as it is.
    private static int Least(OfficialTable table, int column, int usual, int size) => (table.Table.Number, column) switch
    {
        (2, _) or (3, < 2) => usual,
        (3, 2) => 11 * size * HalfPoint + Beside,
        _ => 2 * size * HalfPoint + Beside,
    };

    // What is left goes to those that gave, as far as they gave.
    private static IEnumerable<int> Spread(int[] needed, int[] usual)
    {
        var left = Math.Max(0, usual.Sum() - needed.Sum());
        var given = Math.Max(1, usual.Zip(needed, (u, n) => Math.Max(0, u - n)).Sum());
        return usual.Zip(needed, (u, n) => n + (int)((long)left * Math.Max(0, u - n) / given));
    }
}
