using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Gongkai.Documents.Writing;

/// <summary>
/// Rows of comma-separated values by RFC 4180, safe to open in a spreadsheet. They are handed over at the end (<see cref="Dispose"/>).
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // Not InjectionOptions.Escape: it makes texts of negative numbers, too.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = field => field.Field.AsSpan().ContainsAny(Quoted),
    };

    private readonly IBufferWriter<byte> output;
    private readonly StringWriter text = new(CultureInfo.InvariantCulture);
    private readonly CsvWriter csv;

    /// <summary>Rows that go to this output.</summary>
    public CsvRows(IBufferWriter<byte> output)
    {
        this.output = output;
        csv = new CsvWriter(text, Form);
    }

    /// <summary>
    /// A field of text. One that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
    /// </summary>
    public CsvRows Text(string? field) => Raw(MayBeFormula(field) ? $"'{field}" : field);

    private static bool MayBeFormula(string? field) => field is [var first, ..] && FormulaStarts.Contains(first);

    /// <summary>A number, with the decimals it has.</summary>
    public CsvRows Number(decimal? number) => Raw(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the record.</summary>
    public void End() => csv.NextRecord();

    /// <inheritdoc />
    public void Dispose()
    {
        csv.Dispose();
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private CsvRows Raw(string? field)
    {
        csv.WriteField(field);
        return this;
    }
}
