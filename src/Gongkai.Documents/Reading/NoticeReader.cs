using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Gongkai.Law.Calendar;

namespace Gongkai.Documents.Reading;

/// <summary>A holiday notice that was read, and what a person should look at before believing it.</summary>
/// <param name="Notices">The notices; empty where none could be read.</param>
/// <param name="Doubts">What does not agree with itself (a weekday, a number of days), or why nothing was read.</param>
public sealed record NoticeReading(ImmutableArray<HolidayNotice> Notices, ImmutableArray<string> Doubts);

/// <summary>Next year's holiday notice from what people have of it: JSON, a calendar file (.ics), or its own words.</summary>
public static class NoticeReader
{
    /// <summary>Reads a notice; one under which a holiday of the 放假办法 would be worked is refused, naming the day.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="today">The day of issue where the file does not tell one.</param>
    public static NoticeReading Read(string text, DateOnly today)
    {
        var (reading, kind) = text.AsSpan().TrimStart() switch
        {
            ['{', ..] => (Json(text, today), NoticeKind.Arrangement),
            var t when t.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) =>
                (NoticeCalendarFile.Read(text, today), NoticeKind.Arrangement),
            _ => NoticeText.Read(text, today),
        };
        return StatutoryDays.Broken(reading.Notices, kind) is { } broken ? new([], [broken.Sentence]) : reading;
    }

    internal static NoticeReading Nothing(string why) => new([], [why]);

    private static NoticeReading Json(string text, DateOnly today)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("notices", out _)
                ? new(HolidayNotices.Read(Encoding.UTF8.GetBytes(text)), [])
                : Listed(json.RootElement, today);
        }
        catch (JsonException e)
        {
            return Nothing($"第{e.LineNumber + 1}行第{e.BytePositionInLine + 1}列不符合JSON的写法");
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return Nothing("JSON里应有年份（year）和日子（days，每个有name、date、isOffDay）");
        }
    }

    // { year, papers: [ address ], days: [ { name, date, isOffDay } ] }
    private static NoticeReading Listed(JsonElement root, DateOnly today)
    {
        var year = root.GetProperty("year").GetInt32();
        var papers = root.TryGetProperty("papers", out var list) ? list.EnumerateArray().Select(p => p.GetString()).ToList() : [];
        ImmutableArray<NoticeDay> days = [.. root.GetProperty("days").EnumerateArray().Select(d => new NoticeDay(
            DateOnly.ParseExact(d.GetProperty("date").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            d.GetProperty("name").GetString()!, d.GetProperty("isOffDay").GetBoolean()))];
        return days.IsEmpty
            ? Nothing($"{year}年的文件里一个日子也没有：通知可能尚未发布")
            : new([new(year, null, today, papers.FirstOrDefault() ?? "", days)], []);
    }
}
