using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class FileKindTests
{
    public static TheoryData<string, byte[], string, FileKind> Files => new()
    {
        { "a report as text", Utf8("青山镇2021年政府信息公开工作年度报告"), "a.txt", FileKind.Text },
        { "text named .pdf", Utf8("青山镇2021年政府信息公开工作年度报告"), "a.pdf", FileKind.Text },
        { "Markdown that begins with a tag", Utf8("<div align=center>\n\n# 年度报告"), "a.md", FileKind.Text },
        { "a piece of a page", Utf8("<div><table>"), "a.html", FileKind.Html },
        { "a page saved as .doc", Utf8("<html xmlns:w=\"urn:schemas-microsoft-com:office:word\">"), "a.doc", FileKind.Html },
        { "a page in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<!DOCTYPE html>")], "", FileKind.Html },
        { "a page in big-endian UTF-16", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE html>")], "", FileKind.Html },
        { "XHTML", Utf8("<?xml version=\"1.0\"?><html>"), "", FileKind.Html },
        { "XML", Utf8("<?xml version=\"1.0\"?><report/>"), "", FileKind.Xml },
        { "PDF named .doc", Utf8("%PDF-1.4\n"), "a.doc", FileKind.Pdf },
        { "PDF behind a line of a gateway", Utf8("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n"), "a.pdf", FileKind.Pdf },
        { "RTF named .doc", Utf8(@"{\rtf1\ansi"), "a.doc", FileKind.Rtf },
        { "docx, its document behind many entries",
            Zip(["[Content_Types].xml", .. Enumerable.Range(0, 300).Select(i => $"docProps/{i}"), "word/document.xml"]), "",
            FileKind.Docx },
        { "xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "", FileKind.Xlsx },
        { "OFD", Zip("OFD.xml", "Doc_0/Document.xml"), "", FileKind.Ofd },
        { "reports in a folder called word", Zip("word/报告.doc", "xl/报告.pdf"), "a.docx", FileKind.Zip },
        { "a ZIP without entries", Zip(), "", FileKind.Zip },
        { "an archive of another kind", Utf8("Rar!\u001a\u0007"), "a.zip", FileKind.Archive },
        { "a scan", [0xFF, 0xD8, 0xFF, 0xE0], "a.pdf", FileKind.Image },
        { "Word before 2007", Ole("WordDocument", 0), "", FileKind.Doc },
        { "Word before 2007, with a password", Ole("WordDocument", 1), "", FileKind.Encrypted },
        { "Excel before 2007", Ole("Workbook", 0), "", FileKind.Xls },
        { "Word of today, with a password", Ole("EncryptedPackage", 0), "", FileKind.Encrypted },
        { "a container of something else", Ole("PowerPoint Document", 0), "", FileKind.Ole },
        { "a container that is cut off", Ole("WordDocument", 0)[..600], "a.doc", FileKind.Ole },
        { "a presentation", Zip("[Content_Types].xml", "ppt/presentation.xml"), "a.pptx", FileKind.OtherPackage },
        { "a binary workbook", Zip("[Content_Types].xml", "xl/workbook.bin", "xl/theme/theme1.xml"), "a.xlsb", FileKind.OtherPackage },
        { "an e-book", Zip("mimetype", "META-INF/container.xml"), "a.epub", FileKind.OtherPackage },
        { "a mail", Utf8("From: a@example.org\r\nSubject: report\r\nMIME-Version: 1.0\r\n\r\n<html></html>"), "a.eml", FileKind.Mail },
        { "a page saved as one file", Utf8("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"), "a.mht",
            FileKind.Mail },
        { "a text that begins with a word and a colon", Utf8("Title: report\n青山镇2021年政府信息公开工作年度报告"), "a.txt", FileKind.Text },
        { "nothing", [], "", FileKind.Text },
    };

    /// <summary>What is not read is neither damaged nor an archive of several files.</summary>
    [Theory]
    [InlineData("a presentation", "PowerPoint演示文稿（pptx）")]
    [InlineData("a binary workbook", "Excel二进制工作簿（xlsb）")]
    [InlineData("an e-book", "电子书（epub）")]
    [InlineData("a mail", "电子邮件（eml）")]
    [InlineData("a page saved as one file", "网页归档文件（mht）或电子邮件")]
    [InlineData("a container of something else", "旧版PowerPoint演示文稿（ppt）")]
    public void A_file_that_is_not_read_is_called_what_it_is(string what, string name)
    {
        var bytes = (byte[])Files.Cast<object[]>().Single(f => (string)f[0] == what)[1];
        var fault = Assert.Single(ReportReader.Read("a", bytes).Faults);
        Assert.Equal("file.format", fault.Code);
        Assert.StartsWith($"这是{name}，这里不能读取", fault.Message, StringComparison.Ordinal);
        Assert.Equal("file.format", Assert.Single(Assert.Single(ReportReader.ReadAll("a", bytes)).Faults).Code);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_what_is_in_it(string what, byte[] bytes, string name, FileKind kind) =>
        Assert.True(kind == FileKinds.Of(bytes, name), what);

    [Fact]
    public void Any_bytes_behind_a_mark_are_of_some_kind()
    {
        var random = new Random(711);
        byte[][] heads =
            ["PK\u0003\u0004"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], "<"u8.ToArray(), [0xFF, 0xFE], [.. Zip("OFD.xml")[..^8]],
                [.. Ole("WordDocument", 0)[..1100]]];
        for (var i = 0; i < 3000; i++)
        {
            var tail = new byte[i % 257];
            random.NextBytes(tail);
            Assert.True(Enum.IsDefined(FileKinds.Of([.. heads[i % heads.Length], .. tail])));
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var entry in entries) zip.CreateEntry(entry);
        return stream.ToArray();
    }

    /// <summary>A header, a sector with one directory entry, and a sector with the head of its stream.</summary>
    private static byte[] Ole(string stream, byte encrypted)
    {
        var bytes = new byte[3 * 512];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes, 0);
        bytes[30] = 9;
        var name = Encoding.Unicode.GetBytes(stream + '\0');
        name.CopyTo(bytes, 512);
        bytes[512 + 64] = (byte)name.Length;
        bytes[512 + 116] = 1;
        ((byte[])[0xEC, 0xA5]).CopyTo(bytes, 1024);
        bytes[1024 + 11] = encrypted;
        return bytes;
    }
}
