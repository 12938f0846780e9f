using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Ofd;

/// <summary>A report as OFD.</summary>
internal static class OfdReport
{
    private const int Indent = 2;   // characters
    private const double AboveTable = 1.5;   // millimetres

    public static byte[] Write(AnnualReport report, Imprint imprint)
    {
        var sheet = new OfdSheet(imprint);
        var blocks = ReportPage.Of(report).ToList();
        for (var i = 0; i < blocks.Count; i++) Block(sheet, report, blocks[i], blocks.ElementAtOrDefault(i + 1));
        foreach (var line in imprint.Annex) sheet.Lines(OfdType.Note, Prose.Line(line), 0);
        return OfdFile.Of(report.Title ?? "政府信息公开工作年度报告", sheet.Pages);
    }

    private static void Block(OfdSheet sheet, AnnualReport report, PageBlock block, PageBlock? next)
    {
        switch (block)
        {
            case PageBlock.Title title:
                foreach (var line in title.Lines) sheet.Centred(OfdType.Title, line);
                sheet.Room(OfdType.Text.Line / 2);
                break;
            case PageBlock.Heading heading:
                var follows = next is PageBlock.Table table ? AboveTable + new OfdTable(report, table.Official).Height : OfdType.Text.Line;
                sheet.Lines(OfdType.Heading, heading.Text, Indent * OfdType.Heading.Size, together: OfdType.Heading.Line + follows);
                break;
            case PageBlock.Paragraph paragraph: sheet.Lines(OfdType.Text, paragraph.Text, Indent * OfdType.Text.Size); break;
            case PageBlock.Table placed:
                var drawn = new OfdTable(report, placed.Official);
                sheet.Room(AboveTable, together: AboveTable + drawn.Height);
                var top = sheet.Room(drawn.Height);
                drawn.Draw(sheet.Page, top);
                break;
            case PageBlock.Signature signature: Signature(sheet, signature); break;
        }
    }

    private static void Signature(OfdSheet sheet, PageBlock.Signature signature)
    {
        sheet.Room(OfdType.Text.Line, together: 3 * OfdType.Text.Line);
        foreach (var line in SignatureLine.Of(signature)) sheet.OnRight(OfdType.Text, line.Text, line.FreeOnRight);
    }
}
