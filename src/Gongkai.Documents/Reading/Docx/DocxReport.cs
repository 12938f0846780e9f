using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Docx;

/// <summary>Reads a report out of a docx file.</summary>
internal static class DocxReport
{
    /// <summary>Reads the document.</summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large it may be; the defaults where it is null.</param>
    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null) =>
        PackageReport.Read(source, bytes, limits, LayOut);

    private static LaidOut LayOut(Package package)
    {
        var main = package.Find("word/document", ".xml") ?? throw new RefusedException(FileFaults.Damaged);
        using var xml = package.Open(main)!;
        return LaidOut.Of(new DocxBlocks(xml, Numbering.Of(package), RunStyles.Of(package)).Read());
    }
}
