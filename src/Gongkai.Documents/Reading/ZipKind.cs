using System.Buffers.Binary;

namespace Gongkai.Documents.Reading;

/// <summary>Tells by the names of its entries which document a ZIP is; nothing is unpacked.</summary>
internal static class ZipKind
{
    // Documents have tens of entries; what tells them stands among the first thousand, or it is an archive.
    private const int MostEntries = 1_000;
    private const int Header = 46;
    private const int EndRecord = 22;
    private const int LongestComment = 65_535;

    // A file that is cut off has no list of entries: the first of them tell what it was.
    private const int Head = 8_192;

    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 38 && bytes[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument."u8))
            return bytes[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8) ? FileKind.Ods : FileKind.Odt;
        var head = bytes[..Math.Min(bytes.Length, Head)];
        var kind = FromList(bytes) is { } listed && (listed is not FileKind.Zip || !IsPackage(head)) ? listed : FromHead(head);
        var isOther = IsBinaryWorkbook(bytes, kind) || (kind is FileKind.Zip && (IsPackage(bytes) || IsOtherDocument(head)));
        return isOther ? FileKind.OtherPackage : kind;
    }

    /// <summary>What people call a document in a ZIP that is not read.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes) =>
        Has(bytes, "ppt/presentation"u8) ? "PowerPoint演示文稿（pptx）"
        : Has(bytes, "xl/workbook.bin"u8) ? "Excel二进制工作簿（xlsb）"
        : Has(bytes, "application/epub"u8) ? "电子书（epub）"
        : Has(bytes, "Index/Document.iwa"u8) ? "Pages、Numbers或Keynote文稿"
        : "Office或类似程序的文档（不是docx、xlsx）";

    /// <summary>An Office document of any kind says in this entry what its parts are; an archive of files has none.</summary>
    private static bool IsPackage(ReadOnlySpan<byte> bytes) => Has(bytes, "[Content_Types].xml"u8);

    private static bool IsBinaryWorkbook(ReadOnlySpan<byte> bytes, FileKind kind) =>
        kind is FileKind.Xlsx && Has(bytes, "xl/workbook.bin"u8);

    private static bool IsOtherDocument(ReadOnlySpan<byte> head) =>
        Has(head, "mimetypeapplication/"u8) || Has(head, "Index/Document.iwa"u8);

    /// <summary>The name stands at the beginning, among the first entries, or at the end, in the list of all.</summary>
    private static bool Has(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) =>
        bytes[..Math.Min(bytes.Length, Head)].IndexOf(name) >= 0
        || bytes[Math.Max(0, bytes.Length - EndRecord - LongestComment)..].IndexOf(name) >= 0;

    private static FileKind? FromList(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - EndRecord - LongestComment);
        var end = bytes[from..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || from + end + EndRecord > bytes.Length) return null;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(from + end + 16)..]);
        if (start >= bytes.Length) return null;

        var found = FileKind.Zip;
        var rest = bytes[(int)start..];
        for (var i = 0; i < MostEntries && rest.Length >= Header && rest.StartsWith("PK\u0001\u0002"u8); i++)
        {
            var (name, extra, comment) = (Length(rest, 28), Length(rest, 30), Length(rest, 32));
            if (rest.Length < Header + name) break;
            // a Word document may hold a workbook
            if (Known(rest.Slice(Header, name)) is { } kind && found is (FileKind.Zip or FileKind.Xlsx)) found = kind;
            rest = rest[Math.Min(rest.Length, Header + name + extra + comment)..];
        }

        return found;
    }

    private static FileKind? Known(ReadOnlySpan<byte> entry) =>
        entry.StartsWith("word/"u8) && entry.EndsWith(".xml"u8) ? FileKind.Docx
        : entry.StartsWith("xl/"u8) && entry.EndsWith(".xml"u8) ? FileKind.Xlsx
        : entry.SequenceEqual("OFD.xml"u8) ? FileKind.Ofd
        : null;

    private static FileKind FromHead(ReadOnlySpan<byte> head) =>
        head.IndexOf("word/"u8) >= 0 ? FileKind.Docx
        : head.IndexOf("xl/"u8) >= 0 ? FileKind.Xlsx
        : head.IndexOf("opendocument"u8) >= 0 ? FileKind.Odt
        : head.IndexOf("OFD.xml"u8) >= 0 ? FileKind.Ofd
        : FileKind.Zip;

    private static int Length(ReadOnlySpan<byte> entry, int at) => BinaryPrimitives.ReadUInt16LittleEndian(entry[at..]);
}
