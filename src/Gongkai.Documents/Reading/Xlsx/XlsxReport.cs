using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>Reads a report out of a workbook: its visible sheets, in order.</summary>
internal static class XlsxReport
{
    /// <summary>Reads the workbook.</summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large it may be; the defaults where it is null.</param>
    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null) =>
        PackageReport.Read(source, bytes, limits, LayOut);

    private static LaidOut LayOut(Package package)
    {
        var (layout, texts, formats) = (new Layout(), CellTexts.Of(package), DateFormats.Of(package));
        foreach (var (name, part) in Workbook.Sheets(package))
        {
            using var xml = package.Open(part);
            if (xml is not null) layout.Add(new SheetReader(xml, texts, formats).Read(), name);
        }

        return layout.Done();
    }
}
