using Gongkai.Documents.Writing.Layout;
using Gongkai.Law.Report;

namespace Gongkai.Documents.Writing.Word;

/// <summary>A report as a Word document in the official layout.</summary>
internal static class WordReport
{
    private const double BesideSignature = 2;   // characters, 右空二字
    private const int LongestLine = 20;          // characters of 22 pt

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
            case PageBlock.Title title: file.Paragraph(WordStyle.Title, Broken(title.Text, report.Organ)); break;
            case PageBlock.Heading heading: file.Paragraph(WordStyle.Heading, heading.Text); break;
            case PageBlock.Paragraph paragraph: file.Paragraph(WordStyle.Text, paragraph.Text); break;
            case PageBlock.Table table: file.Table(WordTable.Of(report, table)); break;
            case PageBlock.Signature signature: Signature(file, signature); break;
        }
    }

    // A title of two lines breaks behind the organ's name, not inside a word (回行时词意完整, GB/T 9704-2012, 7.3.1).
    private static string Broken(string title, string? organ) =>
        title.Length > LongestLine && organ is { Length: > 0 and <= LongestLine } && title.StartsWith(organ, StringComparison.Ordinal)
            ? $"{organ}\n{title[organ.Length..]}"
            : title;

    private static void Signature(WordFile file, PageBlock.Signature signature)
    {
        file.Paragraph(WordStyle.Flush, "");
        if (signature.Organ is { } organ) file.Signature(Prose.Line(organ), BesideSignature);
        if (signature.Date is { } date) file.Signature(Figures.Of(date), BesideSignature);
    }
}
