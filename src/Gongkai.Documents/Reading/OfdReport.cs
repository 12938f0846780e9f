using Gongkai.Documents.Reading.Packages;
using Gongkai.Documents.Reading.Pages;

namespace Gongkai.Documents.Reading;

/// <summary>Reads a report from an OFD file (GB/T 33190).</summary>
internal static class OfdReport
{
    public static Reading Read(string source, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var words = Package.Read(bytes, package => new OfdWords(package).Read());
            return words.Count > 0 ? PageReport.Read(source, words) : ReportReader.Refused(source, PdfFaults.NoTextInOfd);
        }
        catch (RefusedException refused)
        {
            return ReportReader.Refused(source, refused.Fault);
        }
    }
}
