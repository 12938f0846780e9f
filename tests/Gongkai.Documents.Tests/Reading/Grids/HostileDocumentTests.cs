using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>Files made to break a reader, or broken on their way: one sentence and a code, little time, bounded memory.</summary>
public sealed class HostileDocumentTests
{
    private const int Many = 10_000;

    private static Dictionary<string, (Func<byte[]> File, string Code)> Files { get; } = new()
    {
        ["a docx that ends too soon"] = (() => Docx()[..^900], "file.damaged"),
        ["a docx whose first bytes are all there is"] = (() => Docx()[..200], "file.damaged"),
        ["a docx with a broken part"] =
            (() => FileFormats.Zip([("word/document.xml", "<w:document xmlns:w=\"" + FileFormats.W + "\"><w:body>")]), "file.damaged"),
        ["a docx without a document"] = (() => FileFormats.Zip([("word/other.xml", "<a/>")]), "file.damaged"),
        ["a docx of a gigabyte"] =
            (() => Bomb("word/document.xml", "<w:document xmlns:w=\"" + FileFormats.W + "\"><w:body>"), "file.inflates"),
        ["an xlsx of a gigabyte"] = (() => Bomb("xl/sharedStrings.xml", "<sst>"), "file.inflates"),
        ["entities in a docx"] = (() => FileFormats.Zip([("word/document.xml", Entities)]), "file.damaged"),
        ["a docx with a password"] =
            (() => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[2000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]],
                "file.encrypted"),
        ["tables in tables in a docx"] =
            (() => FileFormats.Document(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")), "file.too-complex"),
        ["elements in elements in a docx"] =
            (() => FileFormats.Document(
                string.Concat(Enumerable.Repeat("<w:ins>", 30_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 30_000))),
                "file.too-complex"),
        ["tables in tables in a page"] = (() => FileFormats.Page(Nested("<table><tr><td>", "</td></tr></table>")), "file.too-complex"),
        ["elements in elements in a page"] = (() => FileFormats.Page(Nested("<div>", "</div>")), "file.too-complex"),
        ["tags that are never closed"] = (() => FileFormats.Page(string.Concat(Enumerable.Repeat("<font><b>", Many))), "file.too-complex"),
        ["formats that copy themselves into every paragraph"] =
            (() => FileFormats.Page(string.Concat(Enumerable.Range(0, 3000).Select(i => $"<a{i % 7}><b class=c{i}><i id=x{i}><p>")) + "x"),
                "file.too-complex"),
        ["thousands of tables in tables, as deep as allowed"] =
            (() => FileFormats.Page(Nested("<table><tr><td>", "</td></tr></table>", 2_500)), "report.none"),
        ["thousands of tags that are never closed"] =
            (() => FileFormats.Page(string.Concat(Enumerable.Repeat("<font><p>", 2_500))), "report.none"),
        ["a cell that spans everything"] =
            (() => FileFormats.Page(
                "<table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=65534 colspan=1000>x</td></tr>", 2000)) + "</table>"),
                "report.none"),
        ["a sheet with a cell in every corner"] =
            (() => FileFormats.Workbook(
                ("a", "<sheetData>" + string.Concat(
                    Enumerable.Range(1, 20_000).Select(
                        r => $"<row r=\"{r * 50}\"><c r=\"XFD{r * 50}\"><v>1</v></c></row>")) + "</sheetData>")), "file.too-complex"),
        ["a sheet whose cells are all merged"] =
            (() => FileFormats.Workbook(
                ("a", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells>" + string.Concat(
                    Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 20_000)) + "</mergeCells>")), "report.none"),
        ["an empty page"] = (() => FileFormats.Page(""), "report.none"),
        ["an empty workbook"] = (() => FileFormats.Workbook(), "report.none"),
        ["numbers of text that are not there"] =
            (() => FileFormats.Workbook(
                ("a", "<sheetData><row><c t=\"s\"><v>99999999999</v></c><c t=\"s\"><v>-1</v></c></row></sheetData>")), "report.none"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_file_gets_one_sentence_and_a_code(string what)
    {
        var (make, code) = Files[what];
        var bytes = make();
        ReportReader.Read("", Docx());
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var reading = ReportReader.Read("", bytes);

        Assert.Equal([code], reading.Faults.Select(f => f.Code));
        Assert.Null(reading.Report);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}"); // a second at most on a machine at rest
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 600_000_000);
    }

    [Fact]
    public void No_change_of_a_document_breaks_its_reader()
    {
        var random = new Random(LongRun.Is ? Environment.TickCount : 711);
        string[] bodies =
            [WebPageTests.Article(Paper.Random(3)),
                Encoding.UTF8.GetString(FileFormats.Html(Arrangement.Of(Paper.Random(4), (s, _) => [s.Unmerged()])))];
        byte[][] files = [.. FileFormats.All.Values.Select(f => f(Arrangement.Of(Paper.Random(random.Next()), (s, _) => [s])))];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < LongRun.Time;)
        {
            Whole(FileFormats.Page(Changed(bodies[random.Next(bodies.Length)], random)));
            Whole(ChangedPart(files[1], "word/document.xml", random));
            Whole(ChangedPart(files[2], "xl/worksheets/sheet1.xml", random));
            var broken = (byte[])files[random.Next(1, 3)].Clone();
            for (var n = random.Next(1, 20); n > 0; n--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            Whole(broken[..random.Next(broken.Length / 2, broken.Length)]);
            Whole(broken);
        }
    }

    private static void Whole(byte[] bytes)
    {
        Gongkai.Documents.Reading.Reading reading;
        try
        {
            reading = ReportReader.Read("", bytes);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"the reader broke over: {Convert.ToBase64String(bytes)}", e);
        }

        Assert.True(reading.Report is not null || !reading.Faults.IsEmpty);
        Assert.All(
            reading.Faults,
            f => Assert.True(
                (FaultCodes.All.ContainsKey(f.Code) || f.Code.StartsWith("file.", StringComparison.Ordinal)
                    || f.Code.StartsWith("zip.", StringComparison.Ordinal)) && f.Message.Length > 0, f.ToString()));
        if (reading.Report is not { } report || reading.Form is "unknown") return;
        foreach (var cell in report.Form.Cells)
            Assert.True(
                report.Values[cell] is not null || reading.Names(cell.Id),
                $"{cell} is missing and not named: {Convert.ToBase64String(bytes)}");
    }

    private static byte[] ChangedPart(byte[] file, string name, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return FileFormats.Zip(zip.Entries.Select(e =>
        {
            using var text = new StreamReader(e.Open());
            return (e.FullName, e.FullName == name ? Changed(text.ReadToEnd(), random) : text.ReadToEnd());
        }).ToList());
    }

    /// <summary>Whole elements are taken out, doubled and moved as often as single characters are changed.</summary>
    private static string Changed(string markup, Random random)
    {
        var text = new StringBuilder(markup);
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var (from, whole) = (random.Next(text.Length - 1), text.ToString());
            var start = Math.Max(0, whole.IndexOf('<', from));
            var end = whole.IndexOf('<', Math.Min(whole.Length - 1, start + random.Next(1, 400)));
            var part = whole[start..Math.Max(start, end)];
            switch (random.Next(5))
            {
                case 0: text.Remove(start, part.Length); break;
                case 1: text.Insert(start, part); break;
                case 2: text.Remove(start, part.Length).Insert(random.Next(text.Length), part); break;
                case 3: text[from] = "0123456789./-—<>|\t\n（）无元件，。"[random.Next(26)]; break;
                default: text.Insert(from, "12345 / 7</td><td></tr>"[random.Next(10)..]); break;
            }
        }

        return text.ToString();
    }

    private static string Nested(string open, string close, int depth = Many) =>
        new StringBuilder().Insert(0, open, depth).Append('x').Insert(open.Length * depth + 1, close, depth).ToString();

    private static byte[] Docx() => FileFormats.Docx(Arrangement.Of(Paper.Random(new Random(2), Forms.F2021), (s, _) => [s]));

    private static byte[] Bomb(string part, string head)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in ((string, string)[])[("xl/workbook.xml", "<workbook/>")])
                using (var small = zip.CreateEntry(name).Open()) small.Write(Encoding.UTF8.GetBytes(text));
            using var big = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            big.Write(Encoding.UTF8.GetBytes(head));
            var blanks = new byte[1_000_000];
            Array.Fill(blanks, (byte)' ');
            for (var n = 0; n < 1000; n++) big.Write(blanks);
        }

        return stream.ToArray();
    }

    private const string Entities =
        """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>""";
}
