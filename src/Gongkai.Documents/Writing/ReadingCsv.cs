using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// A reading as CSV: one row a cell, in the order of the form. A file that holds no report leaves one row, whose state is its fault's code.
/// </summary>
public static class ReadingCsv
{
    /// <summary>The first line. A file begins with <see cref="Mark"/> before it, or Excel takes the Chinese for something else.</summary>
    public static ReadOnlySpan<byte> Header => "file,organ,year,form,cell,value,state,place\r\n"u8;

    /// <summary>The first line of <see cref="WriteChecked"/>.</summary>
    public static ReadOnlySpan<byte> CheckedHeader => "file,organ,year,form,cell,value,state,place,findings\r\n"u8;

    /// <summary>The first line of <see cref="WriteFindings"/>.</summary>
    public static ReadOnlySpan<byte> FindingsHeader =>
        "file,organ,year,form,rule,severity,outcome,place,found,expected,message,also,cells\r\n"u8;

    /// <summary>The byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>Writes a row for each cell.</summary>
    /// <param name="output">Where the rows go.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="places">Places of the text it was read from: the last column then says line:column, or table:row:column.</param>
    public static void Write(IBufferWriter<byte> output, Reading.Reading reading, TextPlaces? places = null)
    {
        using var csv = new CsvRows(output);
        WriteCells(csv, reading, places, (row, _) => row.End());
    }

    /// <summary>Writes a row for each cell, whose last column names the rules that it breaks,
    /// and after them a row for each finding that is about no cell, whose state is the finding's weight.</summary>
    /// <param name="output">Where the rows go.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="checkup">What the check found; null where there was no report to check.</param>
    /// <param name="places">Places of the text it was read from.</param>
    public static void WriteChecked(IBufferWriter<byte> output, Reading.Reading reading, Checkup? checkup, TextPlaces? places = null)
    {
        using var csv = new CsvRows(output);
        var findings = checkup?.Findings ?? [];
        WriteCells(csv, reading, places, (row, cell) => row.Text(RulesOf(findings, cell)).End());
        foreach (var f in findings.Where(f => f.Cells.IsEmpty))
            Head(csv, reading).Text(null).Text(f.Found).Text(f.Severity.Word).Text(f.Place).Text(f.Rule.Id).End();
    }

    /// <summary>Writes a row for each finding.</summary>
    public static void WriteFindings(IBufferWriter<byte> output, Reading.Reading reading, Checkup? checkup)
    {
        using var csv = new CsvRows(output);
        foreach (var f in checkup?.Findings ?? [])
            Head(csv, reading).Text(f.Rule.Id).Text(f.Severity.Word).Text(f.Outcome.Word).Text(f.Place)
                .Text(f.Found).Text(f.Expected).Text(f.Message).Text(string.Join(' ', f.Also)).Text(string.Join(' ', f.Cells)).End();
    }

    private static void WriteCells(CsvRows csv, Reading.Reading reading, TextPlaces? places, Action<CsvRows, Cell?> end)
    {
        if (reading.Tables is not { } values)
        {
            end(Head(csv, reading).Text(null).Text(null).Text(Refusal(reading)).Text(null), null);
            return;
        }
        foreach (var cell in values.Form.Cells)
        {
            var value = values.Read(cell);
            end(Head(csv, reading).Text(cell.Id).Number(value.Number).Text(value.State).Text(Place(value, places)), cell);
        }
    }

    private static string RulesOf(ImmutableArray<Finding> findings, Cell? cell) => cell is null
        ? ""
        : string.Join(' ', findings.Where(f => f.Cells.Contains(cell.Id)).Select(f => f.Rule.Id));

    private static CsvRows Head(CsvRows csv, Reading.Reading reading) =>
        csv.Text(reading.Source).Text(reading.Report?.Organ).Number(reading.Report?.Year).Text(reading.Form);

    private static string Refusal(Reading.Reading reading) => reading.Faults is [var fault, ..] ? fault.Code : reading.Form;

    private static string? Place(CellValue value, TextPlaces? places) =>
        value.Number is not null && places?.InTable(value.Offset) is { } cell
            ? string.Create(CultureInfo.InvariantCulture, $"{cell.Table}:{cell.Row}:{cell.Column}")
            : value.Number is not null && places?.Of(value.Offset) is var (line, column)
            ? string.Create(CultureInfo.InvariantCulture, $"{(places.PageOf(value.Offset) is { } page ? $"{page}/" : "")}{line}:{column}")
            : null;
}
