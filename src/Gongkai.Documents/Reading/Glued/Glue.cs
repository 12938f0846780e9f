using System.Globalization;

namespace Gongkai.Documents.Reading.Glued;

/// <summary>Numbers that lost the gaps between them: "2170000218" is 217 0 0 0 0 0 218, the only way in which seven numbers without
/// leading zeros add up to the last.</summary>
/// <param name="Pieces">Digits as they are printed, piece by piece; a number never runs from one piece into the next. Where commas part the
/// thousands of a piece, they part those of all its numbers: "1,2340567" is 1,234 0 567.</param>
/// <param name="Groups">How many groups of numbers they are.</param>
/// <param name="Size">How many numbers a group has.</param>
/// <param name="Summed">The last number of a group is the sum of the others.</param>
internal sealed record Glue(IReadOnlyList<string> Pieces, int Groups, int Size, bool Summed)
{
    /// <summary>More readings than this are no reading.</summary>
    private const int MostReadings = 200;

    /// <summary>A row of 30 digits takes a few hundred steps where it can be read at all.</summary>
    private const int MostSteps = 50_000;

    private const int LongestNumber = 12;

    private readonly long[] numbers = new long[Groups * Size];
    private readonly List<long[]> readings = [];
    private int steps;

    /// <summary>Every way to read the pieces as so many numbers.</summary>
    public List<long[]> Readings()
    {
        var digits = Pieces.Sum(p => p.Count(char.IsAsciiDigit));
        if (digits >= numbers.Length && digits <= numbers.Length * LongestNumber && Pieces.Count <= numbers.Length) Split(0, 0, 0);
        return steps > MostSteps ? [] : readings;
    }

    private void Split(int piece, int at, int filled)
    {
        if (readings.Count >= MostReadings || steps++ > MostSteps || !AddsUp(filled)) return;
        if (piece == Pieces.Count)
        {
            if (filled == numbers.Length) readings.Add([.. numbers]);
            return;
        }

        if (numbers.Length - filled < Pieces.Count - piece) return;
        var digits = Pieces[piece];
        var hasCommas = digits.Contains(',', StringComparison.Ordinal);
        var longest = digits[at] is '0' ? 1 : Math.Min(hasCommas ? LongestNumber / 3 * 4 - 1 : LongestNumber, digits.Length - at);
        for (var length = 1; length <= longest && filled < numbers.Length; length++)
        {
            if (hasCommas && !IsParted(digits, at, at + length)) continue;
            numbers[filled] = long.Parse(digits.AsSpan(at, length), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
            var end = at + length;
            if (end == digits.Length) Split(piece + 1, 0, filled + 1);
            else Split(piece, end, filled + 1);
        }
    }

    /// <summary>Between two places stand at most three digits, and then commas with three digits each; no comma follows.</summary>
    private static bool IsParted(string digits, int from, int to)
    {
        if (to < digits.Length && digits[to] is ',') return false;
        var first = digits.AsSpan(from, to - from).IndexOf(',');
        if (first < 0) return to - from <= 3;
        if (first is 0 or > 3 || (to - from - first) % 4 != 0) return false;
        for (var i = from + first; i < to; i++)
            if (digits[i] is ',' != ((i - from - first) % 4 == 0)) return false;
        return true;
    }

    /// <summary>Whether the group that the last number closes, if it closes one, adds up.</summary>
    private bool AddsUp(int filled)
    {
        if (!Summed || filled == 0 || filled % Size != 0) return true;
        var sum = 0L;
        for (var i = filled - Size; i < filled - 1; i++) sum += numbers[i];
        return sum == numbers[filled - 1];
    }
}
