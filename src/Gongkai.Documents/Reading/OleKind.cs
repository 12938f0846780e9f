using System.Buffers.Binary;
using System.Text;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading;

/// <summary>Tells by its streams what an OLE container (MS-CFB) holds: Word, Excel, or a document behind a password.</summary>
internal static class OleKind
{
    private const int Entry = 128;

    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (OleContainer.IsEncrypted(bytes)) return FileKind.Encrypted;
        if (Find(bytes, "WordDocument") is >= 0 and var word)
            return IsEncryptedWord(Stream(bytes, word)) ? FileKind.Encrypted : FileKind.Doc;
        var book = Find(bytes, "Workbook");
        if (book < 0) book = Find(bytes, "Book");
        if (book >= 0) return IsEncryptedWorkbook(Stream(bytes, book)) ? FileKind.Encrypted : FileKind.Xls;
        return FileKind.Ole;
    }

    /// <summary>What people call such a container that is neither Word nor Excel.</summary>
    public static string NameOf(ReadOnlySpan<byte> bytes) =>
        Find(bytes, "PowerPoint Document") >= 0 ? "旧版PowerPoint演示文稿（ppt）"
        : Find(bytes, "__properties_version1.0") >= 0 ? "Outlook邮件（msg）"
        : "旧版Office或WPS文档（doc、wps、xls）";

    /// <summary>Where the directory entry of a stream begins: entries lie at multiples of their length, and begin with the name.</summary>
    private static int Find(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<byte> word = Encoding.Unicode.GetBytes(name + '\0');
        for (var at = 0; bytes[at..].IndexOf(word) is >= 0 and var found; at += found + 1)
            if ((at + found) % Entry == 0 && at + found + Entry <= bytes.Length && bytes[at + found + 64] == word.Length) return at + found;
        return -1;
    }

    private static ReadOnlySpan<byte> Stream(ReadOnlySpan<byte> bytes, int entry)
    {
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(entry + 116)..]);
        var start = (sector + 1L) << Math.Min((int)bytes[30], 16);
        return start < bytes.Length ? bytes[(int)start..] : [];
    }

    /// <summary>The bit fEncrypted in the head of the document (MS-DOC, FibBase).</summary>
    private static bool IsEncryptedWord(ReadOnlySpan<byte> fib) => fib.Length > 12 && fib is [0xEC, 0xA5, ..] && (fib[11] & 1) != 0;

    /// <summary>The record FilePass behind the first one (MS-XLS).</summary>
    private static bool IsEncryptedWorkbook(ReadOnlySpan<byte> stream)
    {
        if (stream.Length < 4) return false;
        var next = 4 + BinaryPrimitives.ReadUInt16LittleEndian(stream[2..]);
        return next + 2 <= stream.Length && BinaryPrimitives.ReadUInt16LittleEndian(stream[next..]) == 0x2F;
    }
}
