using System.Globalization;
using System.Text;
using System.Text.Json;
using Gongkai.Law.Calendar;

namespace Gongkai.Documents.Writing;

/// <summary>Holiday notices in the format of <c>data/holidays/</c>.</summary>
public static class NoticeJson
{
    /// <summary>The file of one notice year; a line for each day, so that a change shows as one.</summary>
    public static string Write(int year, IEnumerable<HolidayNotice> notices)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{{\n  \"year\": {year},\n  \"notices\": [\n");
        text.AppendJoin(",\n", notices.Select(Notice)).Append("\n  ]\n}\n");
        return text.ToString();
    }

    private static string Notice(HolidayNotice notice) => string.Create(CultureInfo.InvariantCulture,
        $$"""
            {
              "number": {{Quoted(notice.Number)}},
              "issued": "{{notice.Issued:yyyy-MM-dd}}",
              "source": {{Quoted(notice.Source)}},
              "days": [
        {{string.Join(",\n", notice.Days.Select(Day))}}
              ]
            }
        """);

    private static string Day(NoticeDay day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"        {{ \"date\": \"{day.Date:yyyy-MM-dd}\", \"name\": {Quoted(day.Name)}, \"off\": {(day.Off ? "true" : "false")} }}");

    private static string Quoted(string? text) =>
        text is null ? "null"
            : $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
