using System.Text;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Report = "青山镇人民政府2021年政府信息公开工作年度报告\n一、总体情况\n本年新收申请3件。\r\n\t0\t1\t2\n";

    private static readonly Encoding GB18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Report) },
        { "UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Report)] },
        { "UTF-16 as Notepad saves it", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Report)] },
        { "UTF-16, big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Report)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Report) },
        { "UTF-16, big-endian without a mark", Encoding.BigEndianUnicode.GetBytes(Report) },
        { "GB18030", GB18030.GetBytes(Report) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_text(string encoding, byte[] bytes)
    {
        var (text, fault) = TextDecoder.Decode(bytes);
        Assert.True(fault is null, $"{encoding}: {fault}");
        Assert.Equal(Report, text);
    }

    public static TheoryData<string, byte[], string> Formats => new()
    {
        { "a photo renamed .txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "JPEG图片" },
        { "a screenshot", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "PNG图片" },
        { "an animation", "GIF89a"u8.ToArray(), "GIF图片" },
        { "a PDF with a line break before its mark", "\r\n%PDF-1.7\n"u8.ToArray(), "PDF文件" },
        { "docx", "PK\u0003\u0004....word/document.xml"u8.ToArray(), "Word文档（docx）" },
        { "xlsx", "PK\u0003\u0004....xl/workbook.xml"u8.ToArray(), "Excel表格（xlsx）" },
        { "odt", "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text"u8.ToArray(), "ODF文档（odt、ods）" },
        { "doc and wps", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "旧版Office或WPS文档（doc、wps、xls）" },
        { "rtf", @"{\rtf1\ansi}"u8.ToArray(), "RTF文档" },
        { "a page", "\uFEFF <!DOCTYPE html><html>"u8.ToArray(), "网页文件（HTML）" },
        { "a page without doctype", "<HTML><body>"u8.ToArray(), "网页文件（HTML）" },
    };

    [Theory, MemberData(nameof(Formats))]
    public void Other_formats_are_named_by_their_first_bytes(string what, byte[] bytes, string name)
    {
        var (text, fault) = TextDecoder.Decode(bytes);
        Assert.Null(text);
        Assert.True(fault?.Code == "file.format", what);
        Assert.StartsWith($"这是{name}，", fault.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Refusals => new()
    {
        { "nothing", [], "file.empty" },
        { "blank lines only", " \r\n\t\n"u8.ToArray(), "file.empty" },
        { "a mark and nothing else", [0xEF, 0xBB, 0xBF], "file.empty" },
        { "zeros", new byte[4096], "file.not-text" },
        { "a program", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0], "file.not-text" },
        { "control characters in every line", [.. Enumerable.Repeat<byte[]>([(byte)'a', 1, 2, 10], 50).SelectMany(b => b)],
            "file.not-text" },
        { "bytes of no encoding", [.. Enumerable.Repeat<byte[]>([0xFF, 0x80, 0xFF, 0x41], 50).SelectMany(b => b)], "file.encoding" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void What_is_no_text_is_refused(string what, byte[] bytes, string code)
    {
        var (text, fault) = TextDecoder.Decode(bytes);
        Assert.Null(text);
        Assert.True(fault?.Code == code, $"{what}: {fault}");
    }

    [Fact]
    public void A_text_cut_in_the_middle_of_a_character_is_read_and_says_so()
    {
        var whole = Encoding.UTF8.GetBytes(Report[..20]);
        var (text, fault) = TextDecoder.Decode(whole.AsSpan(0, whole.Length - 1));
        Assert.Equal(Report[..19] + '\uFFFD', text);
        Assert.Equal(("file.encoding", 19), (fault?.Code, fault?.Offset));
    }

    [Fact]
    public void One_broken_byte_does_not_turn_utf8_into_gb18030()
    {
        var bytes = Encoding.UTF8.GetBytes(Report);
        bytes[10] = 0xFF;
        var (text, fault) = TextDecoder.Decode(bytes);
        Assert.EndsWith(Report[10..], text, StringComparison.Ordinal);
        Assert.Equal("file.encoding", fault?.Code);
    }

    [Fact]
    public void Cell_marks_and_form_feeds_of_converted_files_are_no_fault() =>
        Assert.Equal(
            new DecodedText($"{Report}\f{Report}\u0007", null), TextDecoder.Decode(Encoding.UTF8.GetBytes($"{Report}\f{Report}\u0007")));

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Equal("file.too-large", TextDecoder.Decode("12345"u8, new ReadingLimits { MaxBytes = 4 }).Fault?.Code);

    [Fact]
    public void Any_bytes_give_a_text_or_a_fault()
    {
        var random = new Random(711);
        for (var length = 0; length < 3000; length++)
        {
            var bytes = new byte[length % 257];
            random.NextBytes(bytes);
            var (text, fault) = TextDecoder.Decode(bytes);
            Assert.True(text is not null || fault is { Message.Length: > 0 });
        }
    }
}
