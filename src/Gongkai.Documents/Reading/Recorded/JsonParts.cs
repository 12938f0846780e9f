using System.Globalization;
using System.Text.Json;

namespace Gongkai.Documents.Reading.Recorded;

/// <summary>The members of a report's JSON. Those that it does not know (findings, places of other programs) are left alone.</summary>
internal static class JsonParts
{
    public static Reading Read(string source, JsonElement root)
    {
        var report = new RecordedReport(source);
        foreach (var member in root.EnumerateObject())
            Member(report, member.Name, member.Value);
        return report.ToReading();
    }

    private static void Member(RecordedReport report, string name, JsonElement value)
    {
        switch (name)
        {
            case "form": report.Form = Text(report, name, value) ?? ""; break;
            case "title": report.Title = Text(report, name, value); break;
            case "organ": report.Organ = Text(report, name, value); break;
            case "year": report.Year = Year(report, value); break;
            case "preamble": report.Preamble = Text(report, name, value); break;
            case "signatureOrgan": report.SignatureOrgan = Text(report, name, value); break;
            case "signedOn": report.SignedOn = Date(report, name, value); break;
            case "sections": Sections(report, value); break;
            case "table2" or "table3" or "table4": Table(report, name, value); break;
            case "faults": Faults(report, value); break;
        }
    }

    private static void Sections(RecordedReport report, JsonElement sections)
    {
        foreach (var (name, value) in Members(report, "sections", sections))
            if (Text(report, $"sections.{name}", value) is { } text) report.Section(name, text);
    }

    // Table II is flat, tables III and IV go by rows; with --places each value is an object of its own.
    private static void Table(RecordedReport report, string place, JsonElement table)
    {
        foreach (var (name, value) in Members(report, place, table))
        {
            var id = $"{place}.{name}";
            if (value.ValueKind is not JsonValueKind.Object) report.Cell(id, Number(report, id, value));
            else if (value.TryGetProperty("value", out var placed)) report.Cell(id, Number(report, id, placed));
            else Table(report, id, value);
        }
    }

    private static void Faults(RecordedReport report, JsonElement faults)
    {
        if (faults.ValueKind is not JsonValueKind.Array) return;
        foreach (var fault in faults.EnumerateArray().Where(f => f.ValueKind is JsonValueKind.Object))
            report.Fault(new(Said(fault, "code"), Said(fault, "place"), Said(fault, "message")));
    }

    private static string Said(JsonElement fault, string name) =>
        fault.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : "";

    private static IEnumerable<(string Name, JsonElement Value)> Members(RecordedReport report, string place, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object) return value.EnumerateObject().Select(m => (m.Name, m.Value));
        report.Odd(place, "一个对象");
        return [];
    }

    private static string? Text(RecordedReport report, string place, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String) return value.GetString();
        if (value.ValueKind is not JsonValueKind.Null) report.Odd(place, "文字或者null");
        return null;
    }

    private static decimal? Number(RecordedReport report, string place, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number)) return number;
        if (value.ValueKind is not JsonValueKind.Null) report.Odd(place, "数字或者null");
        return null;
    }

    private static int? Year(RecordedReport report, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var year)) return year;
        if (value.ValueKind is not JsonValueKind.Null) report.Odd("year", "年份或者null");
        return null;
    }

    private static DateOnly? Date(RecordedReport report, string place, JsonElement value)
    {
        if (Text(report, place, value) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        report.Odd(place, "2026-01-31这样的日期或者null");
        return null;
    }
}
