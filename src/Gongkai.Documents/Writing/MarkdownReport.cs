using System.Text;
using Gongkai.Documents.Reading.Markdown;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>A report in Markdown: headings, paragraphs and pipe tables, in which a merged label stands in its first cell.</summary>
internal static class MarkdownReport
{
    public static byte[] Write(AnnualReport report, Imprint imprint)
    {
        var blocks = ReportPage.Of(report).SelectMany(b => Block(report, b))
            .Concat(imprint.Annex.Select(a => $"> {Escapes.Escape(Prose.Line(a))}"));
        if (imprint.Mark is { } mark) blocks = blocks.Prepend($"> {Escapes.Escape(Prose.Line(mark))}");
        return Encoding.UTF8.GetBytes(string.Join("\n\n", blocks) + "\n");
    }

    private static IEnumerable<string> Block(AnnualReport report, PageBlock block) => block switch
    {
        PageBlock.Title title => [$"# {Escapes.Escape(title.Text)}"],
        PageBlock.Heading heading => [$"## {heading.Text}"],
        PageBlock.Paragraph paragraph => [Escapes.Escape(paragraph.Text)],
        PageBlock.Table table => [Table(report, table.Official)],
        PageBlock.Signature signature => [.. Signature(signature)],
        _ => throw new InvalidOperationException(block.ToString()),
    };

    private static IEnumerable<string> Signature(PageBlock.Signature signature)
    {
        if (signature.Organ is { } organ) yield return Escapes.Escape(Prose.Line(organ));
        if (signature.Date is { } date) yield return Figures.Of(date);
    }

    private static string Table(AnnualReport report, OfficialTable table)
    {
        var cells = new string[table.Rows.Length, table.Width];
        foreach (var (row, column, cell) in table.Placed())
            cells[row, column] = cell.Cell is { } place ? Figures.Of(report, place) : cell.Text;
        var text = new StringBuilder();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (row > 0) text.Append('\n');
            text.Append("| ").AppendJoin(" | ", Enumerable.Range(0, table.Width).Select(c => cells[row, c] ?? "")).Append(" |");
            if (row == 0) text.Append('\n').Append('|').Insert(text.Length, " --- |", table.Width);
        }
        return text.ToString();
    }
}
