using System.Globalization;

namespace Gongkai.Documents.Reading;

/// <summary>The ways to read the glued rows of table III under which every column adds up. A row that all others of a sum decide need not be tried:
/// it is what the others leave, and its digits must say the same.</summary>
/// <param name="reading">The table.</param>
/// <param name="open">The rows of it that may be read in several ways.</param>
internal sealed class ColumnSums(TableReading reading, List<RowReading> open)
{
    /// <summary>More combinations than this are not tried: then the rows are named as unclear.</summary>
    private const int MostCombinations = 20_000;

    private const int Columns = 7;

    private readonly long[][] chosen = [.. open.Select(_ => new long[Columns])];

    /// <summary>The numbers of each open row, for each way in which the columns add up.</summary>
    public List<long[][]> Fitting()
    {
        var isWhole = reading.Rows.All(r => r is not null && (open.Contains(r) || Array.TrueForAll(r.Values, v => v.Number is { } n && n == Math.Truncate(n))));
        var result = isWhole ? Widest(r => InResult(r) != 0) : null;
        var balance = isWhole ? Widest(r => InBalance(r) != 0 && InResult(r) == 0) : null;
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

            if (Decides(result, InResult) && Decides(balance, InBalance) && Enumerable.Range(0, Columns).All(c => !isWhole && HasGap(c) || (Sum(InResult, c) == 0 && Sum(InBalance, c) == 0)))
                fitting.Add([.. chosen]);
        }

        return fitting;
    }

    /// <summary>The open row of a sum that has the most readings.</summary>
    private RowReading? Widest(Func<string, bool> isIn) => open.Where(r => isIn(r.Row.Id)).MaxBy(r => r.Readings.Count);

    /// <summary>Takes for the row what the others of the sum leave; false where its digits say something else.</summary>
    private bool Decides(RowReading? row, Func<string, int> sign)
    {
        if (row is null) return true;
        var (at, own) = (open.IndexOf(row), sign(row.Row.Id));
        var numbers = chosen[at] = new long[Columns];
        for (var c = 0; c < Columns; c++)
            if ((numbers[c] = (long)-Sum(sign, c) * own) < 0) return false;
        return numbers[..^1].Sum() == numbers[^1] && string.Concat(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture))) == string.Concat(row.Tokens.Select(DigitsOf)) && KeepsPieces(row, numbers);
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

    private decimal Sum(Func<string, int> sign, int column) => reading.Rows.Sum(r => r is null ? 0 : sign(r.Row.Id) * (Number(r, column) ?? 0));

    private decimal? Number(RowReading row, int column) => open.IndexOf(row) is >= 0 and var i ? chosen[i][column] : row.Values[column].Number;

    /// <summary>What was decided adds up to the total.</summary>
    private static int InResult(string row) => row switch { "results.total" => -1, "new_received" or "carried_in" or "carried_out" => 0, _ => 1 };

    /// <summary>What came in is what was decided and what is carried on.</summary>
    private static int InBalance(string row) => row switch { "new_received" or "carried_in" => 1, "results.total" or "carried_out" => -1, _ => 0 };
}
