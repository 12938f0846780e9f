using System.Text;

namespace Gongkai.Documents.Reading.Archives;

/// <summary>The names of files in a ZIP. What Windows packs in China writes them in GBK, without a word about it.</summary>
internal static class EntryName
{
    private const int Longest = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] OtherEndings =
    [
        ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".ico", ".css", ".js", ".woff", ".woff2", ".ttf", ".mp3",
        ".mp4", ".avi", ".wmv",
        ".exe", ".dll", ".bat", ".lnk", ".url", ".ini", ".db", ".log", ".ppt", ".pptx",
    ];

    /// <summary>The name as people read it, with its folders, but none that lead out of the archive.</summary>
    /// <param name="raw">The name as <see cref="System.IO.Compression.ZipArchive"/> gives it when told that names are Latin-1: a character
    /// a byte, or Unicode where the entry says so.</param>
    public static string Of(string raw)
    {
        var name = raw.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF') || !raw.AsSpan()
            .ContainsAnyInRange('\u0080', '\u00FF') ? raw : Decode(Encoding.Latin1.GetBytes(raw));
        var parts = name.Replace('\\', '/').Split('/').Where(p => p is not ("" or "." or ".."));
        var plain = string.Concat(string.Join('/', parts).Where(c => !char.IsControl(c)));
        return plain.Length <= Longest ? plain : plain[^Longest..];
    }

    /// <summary>No folder, no hidden file of a system or of an open document, and no file that is no document.</summary>
    public static bool MayBeReport(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        var isHidden = last is ['.' or '~', ..];
        return last.Length > 0 && !isHidden && !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && !Array.Exists(OtherEndings, e => last.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }
}
