using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The text of a file, or why there is none.</summary>
/// <param name="Text">The text, without byte order mark; null where the file was refused.</param>
/// <param name="Fault">Why it was refused; beside a text: what of it could not be decoded.</param>
public readonly record struct DecodedText(string? Text, Fault? Fault);

/// <summary>Bytes into text: UTF-8, UTF-16 or GB18030, told apart by what the bytes are, never by what the file is called.</summary>
public static class TextDecoder
{
    // GB18030 holds GBK and GB2312; all that Chinese Windows calls "ANSI". Left alone it decodes bad bytes as "?".
    private static readonly Lazy<Encoding> GB18030 = new(() => CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!);

    private static readonly SearchValues<char> Controls =
        SearchValues.Create(
            "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    // One broken byte leaves up to three marks: its character had three bytes.
    private const int FewestOdd = 3;

    /// <summary>Decodes a file's bytes, or says with one of <see cref="FileFaults"/> why they are no text that can be read.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (bytes.IsEmpty) return Refuse(FileFaults.Empty);
        if (FileKinds.NameOf(FileKinds.Of(bytes), bytes) is { } format) return Refuse(FileFaults.Format(format));
        return DecodeText(bytes, limits);
    }

    /// <summary>The same for bytes that are known to be text, whatever they begin with.</summary>
    internal static DecodedText DecodeText(ReadOnlySpan<byte> bytes, ReadingLimits? limits)
    {
        limits ??= ReadingLimits.Default;
        if (bytes.IsEmpty) return Refuse(FileFaults.Empty);
        if (bytes.Length > limits.MaxBytes) return Refuse(FileFaults.TooLarge(limits.MaxBytes));

        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Unicode8(rest, limits) ?? Refuse(FileFaults.UnknownEncoding),
            [0xFF, 0xFE, .. var rest] => Accept(Encoding.Unicode.GetString(rest), limits, exact: false),
            [0xFE, 0xFF, .. var rest] => Accept(Encoding.BigEndianUnicode.GetString(rest), limits, exact: false),
            _ when bytes.Contains((byte)0) => WithZeros(bytes, limits),
            _ => Unicode8(bytes, limits) ?? Accept(GB18030.Value.GetString(bytes), limits, exact: false),
        };
    }

    // Null where the bytes are rather another encoding: in broken UTF-8 nearly every sequence is whole,
    // in GB18030 that is taken for UTF-8 nearly none.
    private static DecodedText? Unicode8(ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        // One pass over the bytes, not two: broken ones show as U+FFFD, which a whole text hardly ever holds itself.
        var text = Encoding.UTF8.GetString(bytes);
        if (!text.Contains('\uFFFD') || Utf8.IsValid(bytes)) return Accept(text, limits, exact: true);

        var broken = text.AsSpan().Count('\uFFFD');
        var whole = text.AsSpan().CountBetween('\u0080', '\uFFFF') - broken;
        return broken <= Math.Max(FewestOdd, whole / 20) && whole > 0 ? Accept(text, limits, exact: false) : null;
    }

    // No text but UTF-16 holds zero bytes: spaces, digits and line breaks have one each, all on the same side.
    // (一, 第 and 开 hold one on the other side or none, so the majority decides, and then what came out.)
    private static DecodedText WithZeros(ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        var odd = 0;
        for (var i = 1; i < bytes.Length; i += 2) if (bytes[i] == 0) odd++;
        var encoding = odd * 2 > bytes.Count((byte)0) ? Encoding.Unicode : Encoding.BigEndianUnicode;

        var text = encoding.GetString(bytes);
        var (chinese, ascii) = (text.AsSpan().CountBetween('\u3000', '\u9FFF'), text.AsSpan().CountBetween('\t', '~'));
        return chinese * 20 > text.Length && (chinese + ascii) * 10 > text.Length * 8 ? Accept(text, limits, exact: false)
            : Refuse(FileFaults.NotText);
    }

    private static DecodedText Accept(string text, ReadingLimits limits, bool exact)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refuse(FileFaults.Empty);

        var allowed = Math.Max(FewestOdd, text.Length / limits.CharactersPerOddOne);
        if (text.AsSpan().CountAtMost(Controls, allowed) > allowed || text.Contains('\0')) return Refuse(FileFaults.NotText);
        if (exact) return new(text, null);

        var undecodable = text.AsSpan().Count('\uFFFD');
        if (undecodable + text.AsSpan().CountBetween('\uE000', '\uF8FF') > allowed) return Refuse(FileFaults.UnknownEncoding);
        return new(text, undecodable > 0 ? FileFaults.SomeUndecodable(undecodable, text.IndexOf('\uFFFD')) : null);
    }

    private static DecodedText Refuse(Fault fault) => new(null, fault);

    extension(ReadOnlySpan<char> text)
    {
        private int CountBetween(char first, char last)
        {
            var count = 0;
            foreach (var c in text) if (c >= first && c <= last) count++;
            return count;
        }

        private int CountAtMost(SearchValues<char> values, int most)
        {
            var count = 0;
            for (var rest = text; count <= most && rest.IndexOfAny(values) is var at and >= 0; rest = rest[(at + 1)..]) count++;
            return count;
        }
    }
}
