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
        var kind = FromList(bytes) is { } listed && (listed is not FileKind.Zip || head.IndexOf("[Content_Types].xml"u8) < 0) ? listed
            : FromHead(head);
        return IsOther(bytes, kind) ? FileKind.OtherPackage : kind;
    }

    /// <summary>What people call a document in a ZIP that is not read.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes) =>
        Lists(bytes, "ppt/presentation.xml"u8) ? "PowerPoint演示文稿（pptx）"
        : Lists(bytes, "xl/workbook.bin"u8) ? "Excel二进制工作簿（xlsb）"
        : Lists(bytes, "META-INF/container.xml"u8) ? "电子书（epub）"
        : Lists(bytes, "Index/Document.iwa"u8) ? "Pages、Numbers或Keynote文稿"
        : "Office或类似程序的文档（不是docx、xlsx）";

    /// <summary>A document of another kind is one file, and no archive of several: an Office document of any kind says in its first entry
    /// what its parts are.</summary>
    private static bool IsOther(ReadOnlySpan<byte> bytes, FileKind kind) => kind switch
    {
        FileKind.Xlsx => Lists(bytes, "xl/workbook.bin"u8),
        FileKind.Zip => Lists(bytes, "[Content_Types].xml"u8) || Lists(bytes, "META-INF/container.xml"u8)
            || Lists(bytes, "Index/Document.iwa"u8),
        _ => false,
    };

    /// <summary>Whether the file has an entry of this name.</summary>
    private static bool Lists(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        var rest = List(bytes);
        for (var i = 0; i < MostEntries && IsEntry(rest); i++)
        {
            if (NameIn(rest).SequenceEqual(name)) return true;
            rest = Behind(rest);
        }

        return false;
    }

    private static FileKind? FromList(ReadOnlySpan<byte> bytes)
    {
        var rest = List(bytes);
        if (rest.IsEmpty) return null;
        var found = FileKind.Zip;
        for (var i = 0; i < MostEntries && IsEntry(rest); i++)
        {
            // a Word document may hold a workbook
            if (Known(NameIn(rest)) is { } kind && found is (FileKind.Zip or FileKind.Xlsx)) found = kind;
            rest = Behind(rest);
        }

        return found;
    }

    /// <summary>The list of all entries at the end of the file; empty where the file is cut off before it.</summary>
    private static ReadOnlySpan<byte> List(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - EndRecord - LongestComment);
        var end = bytes[from..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || from + end + EndRecord > bytes.Length) return [];
        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(from + end + 16)..]);
        return start < bytes.Length ? bytes[(int)start..] : [];
    }

    private static bool IsEntry(ReadOnlySpan<byte> rest) =>
        rest.Length >= Header && rest.StartsWith("PK\u0001\u0002"u8) && rest.Length >= Header + Length(rest, 28);

    private static ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> entry) => entry.Slice(Header, Length(entry, 28));

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> entry) =>
        entry[Math.Min(entry.Length, Header + Length(entry, 28) + Length(entry, 30) + Length(entry, 32))..];

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
