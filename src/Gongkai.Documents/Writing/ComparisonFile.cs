using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gongkai.Reports.Comparing;

namespace Gongkai.Documents.Writing;

/// <summary>What a comparison of many reports found, for programs: one JSON object, or CSV with one row a finding.</summary>
public static class ComparisonFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The first line of <see cref="WriteCsv"/>.</summary>
    public static ReadOnlySpan<byte> Header => "organ,year,rule,severity,outcome,place,found,expected,message,file\r\n"u8;

    /// <summary>Writes {"comparison": [finding…], "unmatched": {name: reports}} and a line end.</summary>
    public static void WriteJson(IBufferWriter<byte> output, Comparison comparison)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("comparison"u8);
            foreach (var finding in comparison.Findings()) Write(json, finding);
            json.WriteEndArray();
            json.WriteStartObject("unmatched"u8);
            foreach (var (name, reports) in comparison.Unmatched) json.WriteNumber(name, reports);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    /// <summary>Writes a row for each finding, and one for each name that no organ bears.</summary>
    public static void WriteCsv(IBufferWriter<byte> output, Comparison comparison)
    {
        output.Write(ReadingCsv.Mark);
        output.Write(Header);
        using var csv = new CsvRows(output);
        foreach (var f in comparison.Findings())
            csv.Text(f.Organ).Text(Year(f)).Text(f.Rule.Id).Text(f.Rule.Severity.Word).Text(f.Outcome.Word).Text(f.Place).Text(f.Found)
                .Text(f.Expected).Text(f.Message).Text(f.Source).End();
        foreach (var (name, reports) in comparison.Unmatched)
            csv.Text(name).Text(null).Text("unmatched").Text(null).Text(null).Text(null)
                .Text(reports.ToString(CultureInfo.InvariantCulture)).Text(null).Text("名录中没有这个名称").Text(null).End();
    }

    private static string? Year(ComparingFinding finding) => finding.Year == 0 ? null : finding.Year.ToString(CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, ComparingFinding f)
    {
        json.WriteStartObject();
        json.WriteString("organ"u8, f.Organ);
        if (f.Year != 0) json.WriteNumber("year"u8, f.Year);
        json.WriteString("rule"u8, f.Rule.Id);
        json.WriteString("severity"u8, f.Rule.Severity.Word);
        json.WriteString("outcome"u8, f.Outcome.Word);
        json.WriteString("place"u8, f.Place);
        json.WriteString("found"u8, f.Found);
        json.WriteString("expected"u8, f.Expected);
        json.WriteString("message"u8, f.Message);
        json.WriteString("source"u8, f.Source);
        json.WriteEndObject();
    }
}
