using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Writing.Word;

/// <summary>
/// A Word document in the layout of official documents (GB/T 9704-2012): A4, 仿宋 16 pt in lines of 28 pt, page numbers at the outer edge.
/// </summary>
internal sealed class WordFile : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly WordprocessingDocument document;
    private readonly Body body = new();
    private bool endsInTable;

    /// <summary>An empty document.</summary>
    /// <param name="title">Its title among its properties.</param>
    /// <param name="imprint">What stands at the top and the foot of every page.</param>
    public WordFile(string title, Imprint imprint)
    {
        document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        OpenXmlTitle.Add(document, title);
        var main = document.AddNewPart<MainDocumentPart>(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
        main.Document = new Document(body);
        Feed(main.AddNewPart<StyleDefinitionsPart>("styles"), "styles.xml");
        Feed(main.AddNewPart<FontTablePart>("fonts"), "fontTable.xml");
        Feed(main.AddNewPart<DocumentSettingsPart>("settings"), "settings.xml");
        Section = WordPage.Section(main, imprint);
    }

    private SectionProperties Section { get; }

    /// <summary>Adds a paragraph in one of the styles of <see cref="WordStyle"/>.</summary>
    public void Paragraph(string style, string text) => Add(WordText.Paragraph(style, text));

    /// <summary>Adds a line on the right with so many characters of room beside it.</summary>
    public void Signature(string text, double freeOnRight)
    {
        var line = WordText.Paragraph(WordStyle.Signature, text);
        line.ParagraphProperties!.Indentation =
            new Indentation { RightChars = (int)(freeOnRight * 100), Right = $"{(int)(freeOnRight * 320)}" };
        Add(line);
    }

    /// <summary>Adds a table, with some room above and below it: its lines would touch those of the text.</summary>
    public void Table(Table table)
    {
        if (body.LastChild is Paragraph above)
            above.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { After = BesideTable };
        body.AppendChild(table);
        endsInTable = true;
    }

    /// <summary>The file; nothing can be added any more.</summary>
    public byte[] ToBytes()
    {
        if (endsInTable) Paragraph(WordStyle.Flush, "");   // Word demands a paragraph behind a table
        body.AppendChild(Section);
        document.Save();
        document.Dispose();
        return SteadyZip.Of(stream.ToArray());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }

    private const string BesideTable = "140";   // 7 pt

    private void Add(Paragraph paragraph)
    {
        if (endsInTable) paragraph.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = BesideTable };
        body.AppendChild(paragraph);
        endsInTable = false;
    }

    private static void Feed(OpenXmlPart part, string name)
    {
        using var source = typeof(WordFile).Assembly.GetManifestResourceStream($"word/{name}")
            ?? throw new InvalidOperationException($"word/{name} is not in the assembly");
        part.FeedData(source);
    }
}
