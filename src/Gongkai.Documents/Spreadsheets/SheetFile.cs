using Gongkai.Documents.Reading;
using Gongkai.Documents.Reading.Packages;
using Gongkai.Reports;

namespace Gongkai.Documents.Spreadsheets;

/// <summary>
/// 导入文件: reads a table that people keep in a spreadsheet. CSV in UTF-8, GB18030 or UTF-16 with commas, tabs or semicolons; xlsx with
/// formulas by their value.
/// </summary>
public static class SheetFile
{
    /// <summary>Larger than a report: a year of a busy office has tens of thousands of lines.</summary>
    public static ReadingLimits Limits { get; } = new() { MaxBytes = 50 * 1024 * 1024 };

    private const long MostUnpacked = 400L * 1024 * 1024;

    /// <summary>A table, or why there is none.</summary>
    /// <param name="Sheet">The table; null where the file was refused.</param>
    /// <param name="Fault">Why: one of <see cref="FileFaults"/>, or code "sheet.quotes", "sheet.none".</param>
    public readonly record struct Result(Sheet? Sheet, Fault? Fault);

    /// <summary>Reads a table from the bytes of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Of a workbook the sheet that is called so, or else the first one that is shown.</param>
    public static Result Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > Limits.MaxBytes) return new(null, FileFaults.TooLarge(Limits.MaxBytes));
        if (FileKinds.Of(bytes) is FileKind.Xlsx) return Workbook(bytes, name);
        var decoded = TextDecoder.Decode(bytes, Limits);
        return decoded is { Text: { } text, Fault: null } ? CsvTable.Read(text) : new(null, decoded.Fault);
    }

    private static Result Workbook(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return Package.Read(bytes, package => WorkbookTable.Read(package, name), MostUnpacked);
        }
        catch (RefusedException refused)
        {
            return new(null, refused.Fault);
        }
    }
}
