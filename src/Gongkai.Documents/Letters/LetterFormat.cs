namespace Gongkai.Documents.Letters;

/// <summary>The forms a letter is written in.</summary>
public enum LetterFormat
{
    /// <summary>One self-contained web page that prints on A4.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Docx,
}
