using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Writing;

/// <summary>A day to keep in mind.</summary>
/// <param name="Uid">What tells it from all others and stays the same when it is written again.</param>
/// <param name="Day">The day; the event has no time.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Description">What is to be known of it; lines are kept.</param>
public sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description);

/// <summary>A calendar file (.ics, RFC 5545) of days, for the calendar that a person keeps anyway.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;   // octets, RFC 5545 section 3.1

    /// <summary>The file: UTF-8, lines end with CRLF, long ones are folded between characters.</summary>
    /// <param name="events">The days.</param>
    /// <param name="written">When it is written (DTSTAMP).</param>
    public static byte[] Write(IEnumerable<CalendarEvent> events, DateTimeOffset written)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Gongkai//Gongkai//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        foreach (var one in events) Event(text, one, written);
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, CalendarEvent one, DateTimeOffset written)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(one.Uid)}");
        Line(text, $"DTSTAMP:{written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;VALUE=DATE:{Date(one.Day)}");
        Line(text, $"DTEND;VALUE=DATE:{Date(one.Day.AddDays(1))}");   // the end is not part of the event
        Line(text, $"SUMMARY:{Escape(one.Summary)}");
        Line(text, $"DESCRIPTION:{Escape(one.Description)}");
        Line(text, "TRANSP:TRANSPARENT");   // a due date does not make anyone busy
        Line(text, "END:VEVENT");
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
