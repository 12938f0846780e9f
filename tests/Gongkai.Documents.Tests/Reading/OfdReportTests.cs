using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Documents.Tests.Reading.Pages;

namespace Gongkai.Documents.Tests.Reading;

public sealed class OfdReportTests
{
    public static TheoryData<string> Layouts => PdfLayout.Names;

    [Theory, MemberData(nameof(Layouts))]
    public void Every_cell_and_part_is_read_back(string layout)
    {
        for (var seed = 1; seed < 6; seed++)
        {
            var paper = Paper.Random(seed);
            var reading = ReportReader.Read("年报.ofd", Ofd(new PdfPress(PdfLayout.Named(layout)).Print(paper), perCharacter: seed % 2 == 0));
            Assert.Empty(reading.Wrong(paper));
            Assert.Equal((Paper.Organ, paper.Year, 6), (reading.Report!.Organ, reading.Report.Year, reading.Report.Sections.Count));
        }
    }

    [Fact]
    public void Pages_without_text_are_one_sentence() =>
        Assert.Equal(["ofd.no-text"], ReportReader.Read("a.ofd", Ofd(new PdfFile(), false)).Faults.Select(f => f.Code));

    [Fact]
    public void A_file_with_bytes_changed_anywhere_gives_values_or_coded_faults()
    {
        var (whole, random) = (Ofd(new PdfPress(PdfLayout.All[0]).Print(Paper.Random(1)), false), new Random(711));
        for (var i = 0; i < (LongRun.Is ? 5_000 : 100); i++)
        {
            var bytes = whole.ToArray();
            for (var n = random.Next(1, 30); n > 0; n--) bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            var reading = ReportReader.ReadOneOfMany("a.ofd", bytes);
            Assert.DoesNotContain(reading.Faults, f => f.Code is "file.reader-failed");
            Assert.True(reading.Report is not null || reading.Faults.Length > 0);
        }
    }

    /// <summary>The same pages as OFD: a text object for each word, or for each character as some converters write it.</summary>
    private static byte[] Ofd(PdfFile pages, bool perCharacter)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(
                zip, "OFD.xml",
                "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            Part(
                zip, "Doc_0/Document.xml",
                $"<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Pages>{string.Concat(Enumerable.Range(1, pages.Pages).Select(p => $"<ofd:Page ID=\"{p}\" BaseLoc=\"Pages/Page_{p}/Content.xml\"/>"))}</ofd:Pages></ofd:Document>");
            for (var page = 1; page <= pages.Pages; page++)
                Part(
                    zip, $"Doc_0/Pages/Page_{page}/Content.xml",
                    $"<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>{Objects(pages, page, perCharacter)}</ofd:Layer></ofd:Content></ofd:Page>");
        }

        return stream.ToArray();
    }

    private static string Objects(PdfFile pages, int page, bool perCharacter)
    {
        var text = new StringBuilder();
        foreach (var (_, left, top, size, words) in pages.Prints.Where(p => p.Page == page))
        {
            var x = left;
            foreach (var piece in perCharacter ? words.Select(c => c.ToString()) : [words])
            {
                text.Append(Object(x, top, size, piece));
                x += PdfFile.Width(piece, size);
            }
        }

        return text.ToString();
    }

    private static string Object(double left, double top, double size, string text)
    {
        const double Millimetre = 25.4 / 72;
        string Mm(double points) => (points * Millimetre).ToString("0.####", CultureInfo.InvariantCulture);
        var steps = string.Join(' ', text.Select(c => Mm(PdfFile.Width(c.ToString(), size))).SkipLast(1));
        if (text.Length > 2 && text.All(c => c > 0x7F)) steps = $"g {text.Length - 1} {Mm(size)}";
        return $"<ofd:TextObject Boundary=\"{Mm(left)} {Mm(top)} 100 10\" Size=\"{Mm(size)}\"><ofd:TextCode X=\"0\" Y=\"{Mm(0.88 * size)}\" DeltaX=\"{steps}\">{SecurityElement.Escape(text)}</ofd:TextCode></ofd:TextObject>";
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
