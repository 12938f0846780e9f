using System.Text;
using System.Text.Json;

namespace Gongkai.Documents.Reading.Recorded;

/// <summary>
/// Reads a report that <see cref="Writing.ReadingJson"/> wrote (the line of <c>gongkai read --json</c>, with or without places).
/// </summary>
internal static class JsonReport
{
    private static readonly JsonReaderOptions Reader = new() { AllowMultipleValues = true, MaxDepth = 16 };
    private static readonly JsonDocumentOptions Document = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Whether a file is JSON: no report in text begins with a brace.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > 0 && bytes.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{', ..];

    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (bytes.Length > limits.MaxBytes) return ReportReader.Refused(source, FileFaults.TooLarge(limits.MaxBytes));
        var json = bytes.StartsWith("\uFEFF"u8) ? bytes[3..].ToArray() : bytes.ToArray();
        try
        {
            var length = First(json, out var several);
            using var document = JsonDocument.Parse(json.AsMemory(0, length), Document);
            var reading = JsonParts.Read(source, document.RootElement);
            return several ? reading.With(new("report.several", "", "文件中有不止一份年报，只读取了第一份；请把其余各份另存为单独的文件")) : reading;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            var where = e is JsonException { LineNumber: { } line } j ? FactsReader.Where(json, line, j.BytePositionInLine ?? 0) : "";
            return ReportReader.Refused(source, new("record.syntax", "", $"{where}不符合JSON的写法；请用gongkai read --json重新生成"));
        }
    }

    // The length of the first value; a file of several lines holds several reports.
    private static int First(byte[] json, out bool several)
    {
        var reader = new Utf8JsonReader(json, Reader);
        reader.Read();
        reader.Skip();
        var length = (int)reader.BytesConsumed;
        several = reader.Read();
        return length;
    }
}
