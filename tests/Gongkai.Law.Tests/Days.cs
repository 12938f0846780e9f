using System.Globalization;

namespace Gongkai.Law.Tests;

internal static class Days
{
    /// <summary>"2024-01-01".</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
