using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Writing;

/// <summary>Comma-separated values by RFC 4180, safe to open in a spreadsheet.</summary>
internal sealed class CsvWriter(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private bool first = true;

    /// <summary>A field of text. One that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    public CsvWriter Text(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? Raw($"'{text}") : Raw(text);

    /// <summary>A number, with the decimals it has.</summary>
    public CsvWriter Number(decimal? number) => Raw(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the record.</summary>
    public void End()
    {
        output.Write("\r\n"u8);
        first = true;
    }

    private CsvWriter Raw(string? text)
    {
        if (!first) output.Write(","u8);
        first = false;
        if (string.IsNullOrEmpty(text)) return this;
        Encoding.UTF8.GetBytes(text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text, output);
        return this;
    }
}
