using System.Text;
using System.Text.Unicode;

namespace Gongkai.Documents.Reading.Html;

/// <summary>
/// The text of a web page: by its byte order mark, as UTF-8 where it is that, else as it names its encoding, else as GB18030.
/// </summary>
internal static class HtmlDecoder
{
    /// <summary>Browsers look no further for the name of the encoding.</summary>
    private const int Look = 4096;

    private static readonly Lazy<Encoding> Big5 = new(() => CodePagesEncodingProvider.Instance.GetEncoding(
        "big5", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, ReadingLimits? limits)
    {
        var isBig5 = Names(bytes, "big5"u8) && !Utf8.IsValid(bytes) && !HasMarkOfUtf16(bytes);
        return isBig5 && bytes.Length <= (limits ?? ReadingLimits.Default).MaxBytes ? new(Big5.Value.GetString(bytes), null)
            : TextDecoder.DecodeText(bytes, limits);
    }

    private static bool HasMarkOfUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Whether "charset=" with this name stands in the head of the page.</summary>
    private static bool Names(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        var head = bytes[..Math.Min(bytes.Length, Look)];
        for (var at = head.IndexOf("charset"u8); at >= 0; at = head.IndexOf("charset"u8))
        {
            head = head[(at + 7)..];
            var value = head.TrimStart("= \"'"u8);
            if (value.Length >= name.Length && Ascii.EqualsIgnoreCase(value[..name.Length], name)) return true;
        }

        return false;
    }
}
