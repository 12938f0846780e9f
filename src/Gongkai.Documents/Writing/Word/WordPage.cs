using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Writing.Word;

/// <summary>The page of official documents: A4 with the margins of GB/T 9704-2012, page numbers "— 1 —" at the outer edge.</summary>
internal static class WordPage
{
    private const uint A4Width = 11906, A4Height = 16838;   // twentieths of a point, as all lengths here

    public static SectionProperties Section(MainDocumentPart main, Imprint imprint)
    {
        var section = new SectionProperties();
        if (imprint.Mark is { } mark)
        {
            section.Append(Header(main, "header", HeaderFooterValues.Default, mark));
            section.Append(Header(main, "headerEven", HeaderFooterValues.Even, mark));
        }
        section.Append(
            Footer(main, HeaderFooterValues.Default, JustificationValues.Right, imprint),
            Footer(main, HeaderFooterValues.Even, JustificationValues.Left, imprint),
            new PageSize { Width = A4Width, Height = A4Height },
            // 37, 35, 28, 26 mm
            new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474, Header = 851, Footer = 1417, Gutter = 0 });
        return section;
    }

    private static HeaderReference Header(MainDocumentPart main, string id, HeaderFooterValues pages, string mark)
    {
        main.AddNewPart<HeaderPart>(id).Header = new Header(WordText.Paragraph(WordStyle.Mark, Layout.Prose.Line(mark)));
        return new HeaderReference { Id = id, Type = pages };
    }

    // The annex stands under the page number: at the foot of the page it is no part of the text.
    private static FooterReference Footer(MainDocumentPart main, HeaderFooterValues pages, JustificationValues side, Imprint imprint)
    {
        var id = pages == HeaderFooterValues.Even ? "footerEven" : "footerDefault";   // these "enums" are structs and print as nothing
        var number = WordText.Paragraph(WordStyle.PageNumber, "");
        number.ParagraphProperties!.Indentation = new Indentation { Left = "280", Right = "280" };   // one character (居右空一字)
        number.ParagraphProperties.Justification = new Justification { Val = side };
        number.Append(
            WordText.Run("— "), new SimpleField(WordText.Run("1")) { Instruction = " PAGE " }, WordText.Run(" —"));
        main.AddNewPart<FooterPart>(id).Footer =
            new Footer([number, .. imprint.Annex.Select(a => WordText.Paragraph(WordStyle.Annex, Layout.Prose.Line(a)))]);
        return new FooterReference { Id = id, Type = pages };
    }
}
