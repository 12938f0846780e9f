using System.Globalization;

namespace Gongkai.Documents.Reading;

/// <summary>A number in a table, or a mark that stands for a missing one.</summary>
/// <param name="Start">Index in the squeezed text.</param>
/// <param name="Length">Characters there, with sign, separators and unit left out.</param>
/// <param name="Digits">The digits, with decimal point and sign, without thousands separators; empty for a mark.</param>
/// <param name="Attached">It touches the character before it, which is no digit.</param>
internal readonly record struct NumberToken(int Start, int Length, string Digits, bool Attached)
{
    /// <summary>"/", "-", "—" or 无 in the place of a number.</summary>
    public bool IsMark => Digits.Length == 0;

    /// <summary>What is printed in front of the number in its cell ("减", "约", "￥"), or null.</summary>
    public string? Head { get; init; }

    /// <summary>What touches the number and is none of the words that are understood, with the number itself; or null.</summary>
    public string? Foreign { get; init; }

    /// <summary>What is printed behind the number in its cell ("元", "（其中修订16件）"), or null.</summary>
    public string? Tail { get; init; }

    /// <summary>The index behind the number and what belongs to it.</summary>
    public int End => Start + Length + (Tail?.Length ?? 0);

    /// <summary>How many characters in front of it belong to it: its sign, and the words before that.</summary>
    public int Lead { get; init; }

    /// <summary>Where the words in front of it begin, or its sign, or the number itself.</summary>
    public int First => Start - Lead;

    /// <summary>Only digits, so that it may be several numbers glued together.</summary>
    public bool IsPlain => Digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Digits, and commas that part their thousands: words in front of them say where a number begins.</summary>
    public bool IsGlueable => Head is null && Digits.Length > 0 && Digits.All(c => char.IsAsciiDigit(c) || c is ',');

    /// <summary>It may be a number as it stands: no number but zero begins with a zero.</summary>
    public bool IsWhole => !IsTorn && !HasLeadingZero;

    private bool HasLeadingZero => Digits is ['0', not '.', ..];

    /// <summary>A comma stands in it that parts no thousands: it is several numbers, or a damaged one.</summary>
    public bool IsTorn => Digits.Contains(',', StringComparison.Ordinal);

    /// <summary>No count and no amount has more digits than this; a number that has is none.</summary>
    private const int LongestValue = 18;

    public decimal? Value => Digits.Length switch
    {
        0 or > LongestValue => null,
        1 => Digits[0] - '0', // nine numbers in ten
        _ when IsTorn => null,
        _ => decimal.Parse(Digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
    };

    /// <summary>Numbers of one row stand closer together than this many characters.</summary>
    private const int WidestGap = 6;

    /// <summary>Drops the numbers behind the first long stretch of words.</summary>
    public static void KeepFirstRun(List<NumberToken> tokens)
    {
        var end = 1;
        while (end < tokens.Count && tokens[end].Start - tokens[end - 1].End <= WidestGap) end++;
        if (end < tokens.Count) tokens.RemoveRange(end, tokens.Count - end);
    }
}

/// <summary>Numbers of a row before they are tied to its columns.</summary>
internal static class NumberTokens
{
    extension(List<NumberToken> tokens)
    {
        /// <summary>What all but the last add up to; those too long to be a number are left out.</summary>
        public decimal? SumBeforeLast => tokens.SkipLast(1).Sum(t => t.Value);

        /// <summary>The last is what the others add up to: it may be the 总计.</summary>
        public bool LastIsSum => tokens[^1].Value == tokens.SumBeforeLast;
    }
}
