using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Packages;

/// <summary>Reads a report out of a ZIP of XML: a Word document, a workbook.</summary>
internal static class PackageReport
{
    /// <summary>Reads the package, or says why not.</summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large it may be; the defaults where it is null.</param>
    /// <param name="layOut">Lays its parts out as text and tables.</param>
    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits, Func<Package, LaidOut> layOut)
    {
        var most = (limits ?? ReadingLimits.Default).MaxBytes;
        if (bytes.Length > most) return ReportReader.Refused(source, FileFaults.TooLarge(most));
        try
        {
            return ReportReader.ReadLaidOut(source, Package.Read(bytes, layOut));
        }
        catch (RefusedException refused)
        {
            return ReportReader.Refused(source, refused.Fault);
        }
    }
}
