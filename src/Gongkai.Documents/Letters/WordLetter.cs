using Gongkai.Documents.Writing.Word;

namespace Gongkai.Documents.Letters;

/// <summary>A letter as a Word document.</summary>
internal static class WordLetter
{
    public static byte[] Write(LetterText letter)
    {
        using var file = new WordFile(letter.Title, new() { Mark = letter.Mark });
        var before = LetterPart.Title;
        foreach (var line in LetterLine.Of(letter))
        {
            if (line.Part is LetterPart.Signature or LetterPart.Attachment && before != line.Part) file.Paragraph(WordStyle.Flush, "");
            if (line.Part is LetterPart.Signature) file.Signature(line.Text, line.FreeOnRight);
            else file.Paragraph(Style(line.Part), line.Text);
            before = line.Part;
        }
        return file.ToBytes();
    }

    private static string Style(LetterPart part) => part switch
    {
        LetterPart.Title => WordStyle.Title,
        LetterPart.Number => WordStyle.Number,
        LetterPart.Addressee => WordStyle.Flush,
        _ => WordStyle.Text,
    };
}
