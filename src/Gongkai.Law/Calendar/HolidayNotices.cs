using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Gongkai.Law.Calendar;

/// <summary>The notices of the State Council's office that are known here, from <c>data/holidays/</c>.</summary>
public static class HolidayNotices
{
    private const string Prefix = "holidays/";

    /// <summary>All of them in the order in which they were issued: a later one wins.</summary>
    public static ImmutableArray<HolidayNotice> All { get; } =
        [.. typeof(HolidayNotices).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(n => Load(n))
            .OrderBy(n => n.Issued)];

    /// <summary>Reads a file in the format of <c>data/holidays/</c>.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is JSON of another shape.</exception>
    public static ImmutableArray<HolidayNotice> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            var year = document.RootElement.GetProperty("year").GetInt32();
            return [.. document.RootElement.GetProperty("notices").EnumerateArray().Select(n => Notice(year, n))];
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("this is not the format of data/holidays", e);
        }
    }

    private static ImmutableArray<HolidayNotice> Load(string name)
    {
        using var stream = typeof(HolidayNotices).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    private static HolidayNotice Notice(int year, JsonElement e) => new(
        year, e.GetProperty("number").GetString(), Day(e.GetProperty("issued")), e.GetProperty("source").GetString()!,
        [.. e.GetProperty("days").EnumerateArray().Select(d =>
            new NoticeDay(
                Day(d.GetProperty("date")), string.Intern(d.GetProperty("name").GetString()!), d.GetProperty("off").GetBoolean()))]);

    private static DateOnly Day(JsonElement e) => DateOnly.ParseExact(e.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
