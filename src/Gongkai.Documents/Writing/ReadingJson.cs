using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Documents.Reading;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>A reading as JSON Lines: one object, one line (the shape of <c>gongkai read --json</c>, which programs rely on).</summary>
/// <remarks>Cells are named by their ids without the table's prefix. A value that the document lacks is null, never 0;
/// a document whose form we do not know has empty tables.</remarks>
public static class ReadingJson
{
    // Chinese stays readable; the line goes into a file or a pipe, never into a page's markup.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly string[] SectionIds = ["s1", "s2", "s3", "s4", "s5", "s6"];

    /// <summary>Writes what was read.</summary>
    /// <param name="output">Where the line goes; it ends with a line feed.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="places">Places of the text it was read from: each value then comes as {value, line, column, offset, sure}, with its
    /// page where there are pages, or, out of a table, as {value, table, row, column, offset, sure}.</param>
    public static void Write(IBufferWriter<byte> output, Reading.Reading reading, TextPlaces? places = null) =>
        Write(output, reading, places, _ => { });

    /// <summary>Writes what was read and what the check found.</summary>
    /// <param name="output">Where the line goes; it ends with a line feed.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="checkup">What the check found; null where there was no report to check.</param>
    /// <param name="places">As in <see cref="Write(IBufferWriter{byte}, Reading.Reading, TextPlaces?)"/>.</param>
    public static void WriteChecked(IBufferWriter<byte> output, Reading.Reading reading, Checkup? checkup, TextPlaces? places = null) =>
        Write(output, reading, places, json => FindingsJson.Write(json, checkup));

    /// <summary>Writes a report that comes from elsewhere than a file, with what is printed beside it.</summary>
    internal static void Write(IBufferWriter<byte> output, AnnualReport report, Imprint imprint) =>
        Write(output, new(report.Title ?? "", report.Form.Id, report, report.Faults), null, json =>
        {
            if (imprint.Mark is { } mark) json.WriteString("mark"u8, mark);
            if (imprint.Annex.IsEmpty) return;
            json.WriteStartArray("annex"u8);
            foreach (var line in imprint.Annex) json.WriteStringValue(line);
            json.WriteEndArray();
        });

    private static void Write(IBufferWriter<byte> output, Reading.Reading reading, TextPlaces? places, Action<Utf8JsonWriter> more)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            Head(json, reading);
            Sections(json, reading.Report);
            Tables(json, reading, places);
            Faults(json, reading);
            more(json);
            AroundParts(json, reading.Report);
            json.WriteString("reader"u8, ReportReader.Version);
            json.WriteString("rules"u8, RuleBook.Version);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void Head(Utf8JsonWriter json, Reading.Reading reading)
    {
        json.WriteString("source"u8, reading.Source);
        json.WriteString("title"u8, reading.Report?.Title);
        json.WriteString("organ"u8, reading.Report?.Organ);
        if (reading.Report?.Year is { } year) json.WriteNumber("year"u8, year); else json.WriteNull("year"u8);
        json.WriteString("form"u8, reading.Form);
    }

    // What stands before the first part and under the last: with it the line holds the whole report.
    private static void AroundParts(Utf8JsonWriter json, AnnualReport? report)
    {
        json.WriteString("preamble"u8, report?.Preamble is { Found: true } preamble ? preamble.Text : null);
        json.WriteString("signatureOrgan"u8, report?.SignatureOrgan);
        json.WriteString("signedOn"u8, report?.SignedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Sections(Utf8JsonWriter json, AnnualReport? report)
    {
        json.WriteStartObject("sections"u8);
        foreach (var id in SectionIds)
            json.WriteString(id, report?.Section(id) is { Found: true } part ? part.Text : null);
        json.WriteEndObject();
    }

    private static void Tables(Utf8JsonWriter json, Reading.Reading reading, TextPlaces? places)
    {
        var values = reading.Tables;
        for (var i = 0; i < 3; i++)
        {
            json.WriteStartObject($"table{i + 2}");
            if (values is not null) Table(json, values, values.Form.Tables[i], places);
            json.WriteEndObject();
        }
    }

    // Table II is flat, tables III and IV go by rows.
    private static void Table(Utf8JsonWriter json, ReportValues values, FormTable table, TextPlaces? places)
    {
        foreach (var row in table.Rows)
        {
            if (table.Number != 2) json.WriteStartObject(row.Id);
            foreach (var cell in row.Cells)
            {
                json.WritePropertyName(table.Number == 2 ? cell.Id[(table.Id.Length + 1)..] : cell.Column.Id);
                Value(json, values.Read(cell), places);
            }
            if (table.Number != 2) json.WriteEndObject();
        }
    }

    private static void Value(Utf8JsonWriter json, CellValue value, TextPlaces? places)
    {
        if (places is null)
        {
            Number(json, value.Number);
            return;
        }
        json.WriteStartObject();
        json.WritePropertyName("value"u8);
        Number(json, value.Number);
        var isThere = value.Number is not null || value.Printed is not null;
        if (isThere && places.InTable(value.Offset) is { } cell) InTable(json, cell);
        else InText(json, isThere ? places.Of(value.Offset) : null, isThere ? places.PageOf(value.Offset) : null);
        json.WritePropertyName("offset"u8);
        Number(json, isThere && places.Of(value.Offset) is not null ? value.Offset : null);
        json.WriteString("sure"u8, value.State);
        json.WriteEndObject();
    }

    private static void InText(Utf8JsonWriter json, (int Line, int Column)? place, int? page)
    {
        if (page is { } number) json.WriteNumber("page"u8, number);
        json.WritePropertyName("line"u8);
        Number(json, place?.Line);
        json.WritePropertyName("column"u8);
        Number(json, place?.Column);
    }

    private static void InTable(Utf8JsonWriter json, TablePlace place)
    {
        if (place.Sheet is not null) json.WriteString("sheet"u8, place.Sheet);
        json.WriteNumber("table"u8, place.Table);
        json.WriteNumber("row"u8, place.Row);
        json.WriteNumber("column"u8, place.Column);
    }

    private static void Number(Utf8JsonWriter json, decimal? number)
    {
        if (number is { } n) json.WriteNumberValue(n); else json.WriteNullValue();
    }

    private static void Faults(Utf8JsonWriter json, Reading.Reading reading)
    {
        json.WriteStartArray("faults"u8);
        foreach (var fault in reading.Faults)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, fault.Code);
            json.WriteString("place"u8, fault.Place);
            json.WriteString("message"u8, fault.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
