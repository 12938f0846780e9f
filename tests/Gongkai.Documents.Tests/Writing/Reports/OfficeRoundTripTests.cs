using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Tools;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>A written report that an office saves in an older or another format still says the same.</summary>
[Collection(WithLibreOffice.Name)]
public sealed class OfficeRoundTripTests
{
    [OfficeTheory]
    [InlineData(1, ReportFormat.Xlsx, "xls", FileKind.Xls)]
    [InlineData(3, ReportFormat.Xlsx, "ods", FileKind.Ods)]
    [InlineData(3, ReportFormat.Docx, "doc", FileKind.Doc)]
    public void A_report_saved_in_another_format_is_read_back(int seed, ReportFormat format, string ending, FileKind kind)
    {
        var report = AnyReport.Of(seed);
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, format, file));
        var saved =
            new OfficeConverter(Toolbox.OfThisMachine).Convert(file.ToArray(), format is ReportFormat.Xlsx ? "xlsx" : "docx", ending);
        Assert.Null(saved.Fault);
        Assert.Equal(kind, FileKinds.Of(saved.Bytes));
        Assert.Empty(ReadBack.Differences(report, saved.Bytes));
    }
}
