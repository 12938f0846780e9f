namespace Gongkai.Documents.Letters;

/// <summary>The one door for writing letters: words in, a file in the layout of official documents (GB/T 9704-2012) out.</summary>
public static class LetterWriter
{
    /// <summary>Writes a letter.</summary>
    /// <param name="letter">Its words.</param>
    /// <param name="format">The form to write.</param>
    /// <param name="to">Where the file goes; it stays open.</param>
    public static void Write(LetterText letter, LetterFormat format, Stream to) =>
        to.Write(format is LetterFormat.Docx ? WordLetter.Write(letter) : HtmlLetter.Write(letter));
}
