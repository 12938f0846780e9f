using System.Globalization;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Glued;

/// <summary>The ways to read the glued rows of table III under which every column adds up. A row that all others of a sum decide need not
/// be tried:
/// it is what the others leave, and its digits must say the same.</summary>
/// <param name="reading">The table.</param>
/// <param name="open">The rows of it that may be read in several ways.</param>
internal sealed class ColumnSums(TableReading reading, List<RowReading> open)
{
    /// <summary>More combinations than this are not tried: then the rows are named as unclear.</summary>
    private const int MostCombinations = 20_000;

    private const int Columns = 7;

    private readonly long[][] chosen = [.. open.Select(_ => new long[Columns])];
    private readonly int[] inResult = Signs(reading, reading.Form.Identities.Results[0]);
    private readonly int[] inBalance = Signs(reading, reading.Form.Identities.Balances[0]);

    /// <summary>The sums that the report itself breaks are left out: the results, or the balance of what came in and went out.</summary>
    public bool IsPartial { get; private set; }

    private bool holdsResults = true;
    private bool holdsBalances = true;

    /// <summary>The numbers of each open row, for each way in which the columns add up; where there is none, for each in which their
    /// results do, or their balances.</summary>
    public List<long[][]> Fitting()
    {
        if (Trying() is { Count: > 0 } whole) return whole;
        (IsPartial, holdsBalances) = (true, false);
        if (Trying() is { Count: > 0 } results) return results;
        (holdsResults, holdsBalances) = (false, true);
        return Trying();
    }

    private List<long[][]> Trying()
    {
        var isWhole = reading.Rows.All(IsDecidedOrOpen);
        var result = isWhole && holdsResults ? Widest(i => inResult[i] != 0) : null;
        var balance = isWhole && holdsBalances ? Widest(i => inBalance[i] != 0 && (inResult[i] == 0 || !holdsResults)) : null;
        var tried = open.FindAll(r => r != result && r != balance);
        var combinations = tried.Aggregate(1L, (n, r) => Math.Min(n * r.Readings.Count, MostCombinations + 1));
        if (combinations > MostCombinations) return [];

        var fitting = new List<long[][]>();
        for (var n = 0; n < combinations; n++)
        {
            var rest = n;
            foreach (var row in tried)
            {
                chosen[open.IndexOf(row)] = row.Readings[rest % row.Readings.Count];
                rest /= row.Readings.Count;
            }

            var isDecided = Decides(result, inResult) && Decides(balance, inBalance);
            if (isDecided && Enumerable.Range(0, Columns).All(c => AddsUp(c, isWhole))) fitting.Add([.. chosen]);
        }

        return fitting;
    }

    /// <summary>With which sign each row stands in a sum of the form.</summary>
    private static int[] Signs(TableReading reading, Identity sum) => [.. reading.Form.Table3.Rows.Select(r => sum.Sign(r.Cells[0]))];

    private bool IsDecidedOrOpen(RowReading? row) =>
        row is not null && (open.Contains(row) || Array.TrueForAll(row.Values, IsCount));

    private static bool IsCount(CellValue value) => value.Number is { } number && number == Math.Truncate(number);

    private bool AddsUp(int column, bool isWhole) => (!isWhole && HasGap(column)) || IsBalanced(column);

    private bool IsBalanced(int column) =>
        (!holdsResults || Sum(inResult, column) == 0) && (!holdsBalances || Sum(inBalance, column) == 0);

    /// <summary>The open row of a sum that has the most readings.</summary>
    private RowReading? Widest(Func<int, bool> isIn) => open.Where(r => isIn(Array.IndexOf(reading.Rows, r))).MaxBy(r => r.Readings.Count);

    /// <summary>Takes for the row what the others of the sum leave; false where its digits say something else.</summary>
    private bool Decides(RowReading? row, int[] signs)
    {
        if (row is null) return true;
        var (at, own) = (open.IndexOf(row), signs[Array.IndexOf(reading.Rows, row)]);
        var numbers = chosen[at] = new long[Columns];
        for (var c = 0; c < Columns; c++)
            if ((numbers[c] = (long)-Sum(signs, c) * own) < 0) return false;
        if (!IsPartial && numbers[..^1].Sum() != numbers[^1]) return false;
        var hasItsDigits =
            string.Concat(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))) == string.Concat(row.Tokens.Select(DigitsOf));
        return hasItsDigits && KeepsPieces(row, numbers);
    }

    /// <summary>No number runs from one piece of digits into the next.</summary>
    private static bool KeepsPieces(RowReading row, long[] numbers)
    {
        var ends = new HashSet<int>();
        var end = 0;
        foreach (var number in numbers) ends.Add(end += number.ToString(CultureInfo.InvariantCulture).Length);
        end = 0;
        return row.Tokens.TrueForAll(t => ends.Contains(end += DigitsOf(t).Length));
    }

    private static string DigitsOf(NumberToken token) => token.Digits.Replace(",", "", StringComparison.Ordinal);

    private bool HasGap(int column) => reading.Rows.Any(r => r is null || Number(r, column) is null);

    private decimal Sum(int[] signs, int column)
    {
        var sum = 0m;
        for (var i = 0; i < signs.Length; i++)
            if (signs[i] != 0 && reading.Rows[i] is { } row) sum += signs[i] * (Number(row, column) ?? 0);
        return sum;
    }

    private decimal? Number(RowReading row, int column) =>
        open.IndexOf(row) is >= 0 and var i ? chosen[i][column] : row.Values[column].Number;
}
