namespace Gongkai.Documents.Reading.Glued;

/// <summary>Which of several ways to read three glued numbers of table II is put first. Never more than a proposal: the row is named
/// as unclear whatever comes first.</summary>
internal static class Plausibility
{
    public static int Compare(long[] a, long[] b) => Oddity(a).CompareTo(Oddity(b));

    /// <summary>A stock is seldom smaller than what was added to it or taken from it, a change is often zero, and numbers of one row
    /// are seldom of very different length.</summary>
    private static int Oddity(long[] numbers)
    {
        var lengths = numbers.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture).Length).ToList();
        var spread = lengths.Max() - lengths.Min();
        if (numbers.Length < 3) return spread;
        var odd = (numbers[2] < numbers[0] ? 20 : 0) + (numbers[1] > numbers[0] ? 10 : 0) + (numbers[2] < numbers[1] ? 10 : 0);
        return numbers[1] == 0 ? spread : numbers[0] == numbers[1] ? 1 + spread : odd + 3 + spread;
    }
}
