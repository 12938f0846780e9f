using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Tests.Reading.Pages;

/// <summary>A small PDF, written by hand: words at places, in a font that has no shapes but tells which characters they are.</summary>
internal sealed class PdfFile
{
    public const double Height = 842;

    private readonly List<StringBuilder> pages = [new()];
    private readonly List<(int Page, double Left, double Top, double Size, string Text)> prints = [];

    /// <summary>All that was printed.</summary>
    public IReadOnlyList<(int Page, double Left, double Top, double Size, string Text)> Prints => prints;

    public int Pages => pages.Count;

    public void NewPage() => pages.Add(new());

    /// <summary>Prints text whose first line begins here, counted from the upper left corner.</summary>
    public void Print(double left, double top, double size, string text)
    {
        if (text.Length == 0) return;
        prints.Add((Pages, left, top, size, text));
        var codes = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        pages[^1].Append(
            CultureInfo.InvariantCulture, $"BT /F {size} Tf {left:0.##} {Height - top - 0.88 * size:0.##} Td <{codes}> Tj ET\n");
    }

    /// <summary>How wide a text is: ASCII takes half of what a Chinese character takes.</summary>
    public static double Width(string text, double size) => text.Sum(c => c < 0x7F ? 0.5 : 1) * size;

    public byte[] Bytes()
    {
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {Pages} /Kids [{string.Join(' ', Enumerable.Range(0, Pages).Select(i => $"{7 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>",
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 >>",
            Stream(
                "/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + Ranges() + "endcmap end\n"),
        ];
        foreach (var (page, i) in pages.Select((p, i) => (p, i)))
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {Height}] /Resources << /Font << /F 3 0 R >> >> /Contents {8 + 2 * i} 0 R >>");
            objects.Add(Stream(page.ToString()));
        }

        return Assemble(objects);
    }

    // A range may not cross a change of the first byte.
    private static string Ranges()
    {
        var ranges = Enumerable.Range(0, 256).Select(b => $"<{b:X2}00> <{b:X2}FF> <{b:X2}00>").ToArray();
        return string.Concat(ranges.Chunk(100).Select(c => $"{c.Length} beginbfrange\n{string.Join('\n', c)}\nendbfrange\n"));
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects)
    {
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (content, i) in objects.Select((o, i) => (o, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
