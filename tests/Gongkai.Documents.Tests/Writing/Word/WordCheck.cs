using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Tests.Writing.Word;

/// <summary>Opens a written Word document and holds it against the schema of Office Open XML.</summary>
internal static class WordCheck
{
    public static T Open<T>(byte[] file, Func<MainDocumentPart, T> read)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document);
        Assert.Empty(errors.Select(e => $"{e.Part?.Uri}{e.Path?.XPath}: {e.Description}"));
        return read(document.MainDocumentPart!);
    }

    /// <summary>The paragraphs outside tables: style and text.</summary>
    public static (string Style, string Text)[] Lines(byte[] file) => Open(file, main =>
        main.Document.Body!.Elements<Paragraph>().Select(p => (p.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, p.InnerText))
            .ToArray());
}
