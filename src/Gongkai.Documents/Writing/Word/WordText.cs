using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Writing.Word;

/// <summary>Paragraphs and the words in them.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string text)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (text.Length > 0) paragraph.AppendChild(Run(text));
        return paragraph;
    }

    /// <summary>A run; a line feed in it begins a new line of the same paragraph.</summary>
    public static Run Run(string text)
    {
        var run = new Run();
        foreach (var line in text.Split('\n'))
        {
            if (run.HasChildren) run.AppendChild(new Break());
            run.AppendChild(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }
}
