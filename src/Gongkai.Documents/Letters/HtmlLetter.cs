using Gongkai.Documents.Writing.Html;

namespace Gongkai.Documents.Letters;

/// <summary>A letter as a page.</summary>
internal static class HtmlLetter
{
    public static byte[] Write(LetterText letter)
    {
        var page = Sheet.Open(letter.Title, "letter", letter.Mark);
        foreach (var line in LetterLine.Of(letter)) Line(page, line);
        return Sheet.Close(page);
    }

    private static void Line(Markup page, LetterLine line)
    {
        if (line.Part is LetterPart.Title)
            page.Element("h1", line.Text);
        else if (line.Part is LetterPart.Signature)
            Sheet.Signature(page, line.Text, line.FreeOnRight);
        else
            page.Element("p", line.Text, ("class", line.Part is LetterPart.Text ? null : line.Part.ToString().ToLowerInvariant()));
    }
}
