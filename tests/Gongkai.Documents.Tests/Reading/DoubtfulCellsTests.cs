using Gongkai.Documents.Tools;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>
/// A fault at a cell that was read rightly costs somebody a look at the original: no cell of the published reports becomes doubtful unseen.
/// </summary>
public sealed class DoubtfulCellsTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly string[] Formats = ["*.txt", "*.md", "*.html", "*.docx", "*.pdf"];

    [SharedFact]
    public void No_right_cell_of_a_published_report_becomes_doubtful()
    {
        if (Toolbox.OfThisMachine.PathOf(KnownTool.PdfToText) is null)
        {
            output.WriteLine("not run: pdftotext is not installed, and the lines of the PDF files would be missing");
            return;
        }
        var files = Formats.SelectMany(f => Shared.Files("corpus", f)).Where(IsReport).Order(StringComparer.Ordinal);
        KnownLines.Hold("doubtful-cells.txt", files.SelectMany(Truth.Doubtful));
    }

    // The scan holds no words, and README.md is none.
    private static bool IsReport(string file) =>
        Path.GetFileName(file) is var name && (char.IsAsciiDigit(name[0]) || name.StartsWith("derived-", StringComparison.Ordinal))
        && !name.EndsWith("-scan.pdf", StringComparison.Ordinal);
}
