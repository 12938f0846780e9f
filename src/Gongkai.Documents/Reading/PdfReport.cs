using Gongkai.Documents.Reading.Pages;
using Gongkai.Documents.Tools;

namespace Gongkai.Documents.Reading;

/// <summary>Reads a report from a PDF.</summary>
internal static class PdfReport
{
    /// <summary>A page of a report has hundreds of characters; a scan has none, or those of a stamp.</summary>
    private const int FewestCharactersPerPage = 20;

    public static Reading Read(string source, byte[] bytes, Toolbox tools, CancellationToken ct)
    {
        var (pages, words, fault) = PdfWords.Read(bytes, tools, ct);
        if (fault is not null) return ReportReader.Refused(source, fault);
        var characters = words.Sum(w => w.Text.Length);
        if (characters < FewestCharactersPerPage * pages)
            return ReportReader.Refused(source, characters == 0 ? PdfFaults.NoText : PdfFaults.FewWords);
        return PageReport.Read(source, words);
    }
}
