namespace Gongkai.Documents.Reading;

/// <summary>Tells by its first bytes what a file is, whatever its name says.</summary>
internal static class FileFormat
{
    // How far a look into a container goes: the names of its first entries tell what it holds.
    private const int Look = 8192;

    /// <summary>What people call a file that begins like this, or null where it may be plain text.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "JPEG图片",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG图片",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF图片",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => "TIFF图片",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP图片",
        [(byte)'P', (byte)'K', 3, 4, ..] => Zip(bytes[..Math.Min(bytes.Length, Look)]),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "旧版Office或WPS文档（doc、wps、xls）",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "RAR压缩包",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7z压缩包",
        [0x1F, 0x8B, 8, ..] => "gzip压缩包",
        _ => Marked(bytes[..Math.Min(bytes.Length, 1024)]),
    };

    private static string Zip(ReadOnlySpan<byte> head) =>
        head.IndexOf("word/"u8) >= 0 ? "Word文档（docx）"
        : head.IndexOf("xl/"u8) >= 0 ? "Excel表格（xlsx）"
        : head.IndexOf("opendocument"u8) >= 0 ? "ODF文档（odt、ods）"
        : head.IndexOf("OFD.xml"u8) >= 0 ? "OFD版式文件"
        : "ZIP压缩包或Office文档";

    // Formats that are told by their first word; spaces and a byte order mark may stand before it.
    private static string? Marked(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        return head.StartsWith("%PDF-"u8) ? "PDF文件"
            : head.StartsWith("{\\rtf"u8) ? "RTF文档"
            : IsHtml(head) ? "网页文件（HTML）"
            : null;
    }

    private static bool IsHtml(ReadOnlySpan<byte> head) =>
        head is [(byte)'<', ..]
        && (Begins(head, "<!doctype html"u8) || Begins(head, "<html"u8) || Begins(head, "<head"u8) || Begins(head, "<body"u8)
            || (Begins(head, "<?xml"u8) && head.IndexOf("<html"u8) >= 0));

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word) =>
        head.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(head[..word.Length], word);
}
