namespace Gongkai.Documents.Reading;

/// <summary>Tells what a file is: by what is in it, and by its name only where the content leaves it open.</summary>
public static class FileKinds
{
    private const int Look = 1024;

    /// <summary>What these bytes are.</summary>
    /// <param name="bytes">The file, or its beginning.</param>
    /// <param name="name">The file's name; may be empty.</param>
    public static FileKind Of(ReadOnlySpan<byte> bytes, string name = "") => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ZipKind.Of(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => OleKind.Of(bytes),
        _ when ImageName(bytes) is not null => FileKind.Image,
        _ when ArchiveName(bytes) is not null => FileKind.Archive,
        _ => Marked(bytes[..Math.Min(bytes.Length, Look)], name),
    };

    /// <summary>What people call a file of this kind that begins like this, "PDF文件"; null where it may be plain text.</summary>
    public static string? NameOf(FileKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        FileKind.Text or FileKind.Xml => null,
        FileKind.Html => "网页文件（HTML）",
        FileKind.Pdf => "PDF文件",
        FileKind.Docx => "Word文档（docx）",
        FileKind.Xlsx => "Excel表格（xlsx）",
        FileKind.Odt or FileKind.Ods => "ODF文档（odt、ods）",
        FileKind.Ofd => "OFD版式文件",
        FileKind.Zip => "ZIP压缩包",
        FileKind.Doc or FileKind.Xls => "旧版Office或WPS文档（doc、wps、xls）",
        FileKind.Ole => OleKind.NameOf(bytes),
        FileKind.OtherPackage => ZipKind.NameOf(bytes),
        FileKind.Mail => MailName(bytes),
        FileKind.Encrypted => "加了密码的Office文档",
        FileKind.Rtf => "RTF文档",
        FileKind.Image => ImageName(bytes),
        FileKind.Archive => ArchiveName(bytes),
        _ => null,
    };

    private static string? ImageName(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "JPEG图片",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "PNG图片",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "GIF图片",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => "TIFF图片",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP图片",
        _ => null,
    };

    private static string? ArchiveName(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "RAR压缩包",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "7z压缩包",
        [0x1F, 0x8B, 8, ..] => "gzip压缩包",
        _ => null,
    };

    // Formats that are told by their first word; spaces and a byte order mark may stand before it.
    private static FileKind Marked(ReadOnlySpan<byte> head, string name)
    {
        // Acrobat reads a PDF whose mark stands anywhere in its first 1,024 bytes, and some gateways put a line before it.
        var pdf = head.IndexOf("%PDF-"u8);
        if (pdf >= 0 && (pdf < 8 || Named(name, ".pdf"))) return FileKind.Pdf;
        head = Narrow(head).TrimStart(" \t\r\n"u8);
        if (head.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (head.StartsWith("{\\rtf"u8)) return FileKind.Rtf;
        if (IsMail(head)) return FileKind.Mail;
        if (head is not [(byte)'<', ..]) return FileKind.Text;
        if (IsPage(head)) return FileKind.Html;
        if (Begins(head, "<?xml"u8)) return FileKind.Xml;
        return Named(name, ".htm", ".html", ".shtml", ".mht", ".asp", ".aspx", ".jsp", ".php", ".doc", ".xls", ".wps") ? FileKind.Html
            : FileKind.Text;
    }

    /// <summary>Lines of a MIME header: "From: …", "MIME-Version: 1.0".</summary>
    private static bool IsMail(ReadOnlySpan<byte> head)
    {
        var name = head.IndexOf((byte)':');
        if (name is < 2 or > 40 || head[..name].ContainsAnyExcept(HeaderName)) return false;
        return IndexOf(head, "mime-version:") >= 0 || (IndexOf(head, "from:") >= 0 && IndexOf(head, "subject:") >= 0);
    }

    private static string MailName(ReadOnlySpan<byte> bytes) =>
        IndexOf(bytes[..Math.Min(bytes.Length, 4 * Look)], "multipart/related") >= 0 ? "网页归档文件（mht）或电子邮件" : "电子邮件（eml）";

    private static int IndexOf(ReadOnlySpan<byte> head, string word) =>
        System.Text.Encoding.Latin1.GetString(head).IndexOf(word, StringComparison.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<byte> HeaderName =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    /// <summary>The first characters of a text in UTF-16 as single bytes; of any other text the bytes without their mark.</summary>
    private static ReadOnlySpan<byte> Narrow(ReadOnlySpan<byte> head)
    {
        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])) return head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var (narrow, low) = (new byte[head.Length / 2 - 1], head[0] == 0xFF ? 0 : 1);
        for (var i = 0; i < narrow.Length; i++) narrow[i] = head[2 * i + 3 - low] == 0 ? head[2 * i + 2 + low] : (byte)'?';
        return narrow;
    }

    private static bool IsPage(ReadOnlySpan<byte> head) =>
        BeginsAsHtml(head) || (BeginsAsAnyMarkup(head) && HasHtmlElement(head));

    private static bool BeginsAsHtml(ReadOnlySpan<byte> head) =>
        Begins(head, "<!doctype html"u8) || Begins(head, "<html"u8) || Begins(head, "<head"u8) || Begins(head, "<body"u8);

    private static bool BeginsAsAnyMarkup(ReadOnlySpan<byte> head) => Begins(head, "<?xml"u8) || Begins(head, "<!--"u8);

    private static bool HasHtmlElement(ReadOnlySpan<byte> head) => head.IndexOf("<html"u8) >= 0 || head.IndexOf("<HTML"u8) >= 0;

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> word) =>
        head.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(head[..word.Length], word);

    private static bool Named(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
