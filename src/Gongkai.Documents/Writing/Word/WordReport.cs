using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Word;

/// <summary>A report as a Word document in the official layout.</summary>
internal static class WordReport
{
    public static byte[] Write(AnnualReport report, Imprint imprint)
    {
        using var file = new WordFile(report.Title ?? "政府信息公开工作年度报告", imprint);
        foreach (var block in ReportPage.Of(report)) Block(file, report, block);
        return file.ToBytes();
    }

    private static void Block(WordFile file, AnnualReport report, PageBlock block)
    {
        switch (block)
        {
            case PageBlock.Title title: file.Paragraph(WordStyle.Title, string.Join('\n', title.Lines)); break;
            case PageBlock.Heading heading: file.Paragraph(WordStyle.Heading, heading.Text); break;
            case PageBlock.Paragraph paragraph: file.Paragraph(WordStyle.Text, paragraph.Text); break;
            case PageBlock.Table table: file.Table(WordTable.Of(report, table)); break;
            case PageBlock.Signature signature: Signature(file, signature); break;
        }
    }

    private static void Signature(WordFile file, PageBlock.Signature signature)
    {
        file.Paragraph(WordStyle.Flush, "");
        foreach (var line in SignatureLine.Of(signature)) file.Signature(line.Text, line.FreeOnRight);
    }
}
