using System.Buffers;

namespace Gongkai.Documents.Reading;

/// <summary>A text without its layout: white space, table rules and the dashes of Markdown tables left out, characters folded for
/// matching. Each character knows where it stood and what lay before it, so that a label broken over lines is still one word and
/// numbers in neighbouring cells are still two.</summary>
internal sealed class Squeezed
{
    private static readonly SearchValues<char> BesideDashes = SearchValues.Create("|: \t\r+");

    private readonly int[] offsets;
    private readonly Gap[] gaps;

    private Squeezed(string text, string chars, int[] offsets, Gap[] gaps)
    {
        Text = text;
        Chars = chars;
        this.offsets = offsets;
        this.gaps = gaps;
    }

    /// <summary>The text it was made from.</summary>
    public string Text { get; }

    /// <summary>The characters that are left.</summary>
    public string Chars { get; }

    public int Length => Chars.Length;

    /// <summary>Where in <see cref="Text"/> the character at this index stood; the end of the text for the index behind the last.</summary>
    public int Offset(int index) => index < Length ? offsets[index] : Text.Length;

    /// <summary>The offset behind the character before this index: where a stretch that ends here ends in the text.</summary>
    public int OffsetBehind(int index) => index == 0 ? 0 : offsets[index - 1] + 1;

    /// <summary>What lay between this character and the one before it.</summary>
    public Gap GapBefore(int index) => index < Length ? gaps[index] : Gap.Line | Gap.Cell | Gap.Space;

    /// <summary>The first place of the word between two indexes, or -1.</summary>
    public int Find(string word, int from, int to)
    {
        if (from >= to) return -1;
        var found = Chars.AsSpan(from, to - from).IndexOf(word, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The last place of the word between two indexes, or -1.</summary>
    public int FindLast(string word, int from, int to)
    {
        if (from >= to) return -1;
        var found = Chars.AsSpan(from, to - from).LastIndexOf(word, StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The index of the first character that stands at this offset of the text or behind it.</summary>
    public int IndexAt(int offset)
    {
        var found = Array.BinarySearch(offsets, 0, Length, offset);
        return found < 0 ? ~found : found;
    }

    public static Squeezed From(string text)
    {
        var chars = GC.AllocateUninitializedArray<char>(text.Length);
        var offsets = GC.AllocateUninitializedArray<int>(text.Length);
        var gaps = GC.AllocateUninitializedArray<Gap>(text.Length);
        var (count, gap) = (0, Gap.Line | Gap.Space);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is <= '\u3000' or >= '\uFE00') // nine characters in ten are Chinese, and none of these
            {
                if ((i == 0 || text[i - 1] is '\n') && IsRuleLine(text, i, out var end))
                {
                    i = end;
                    continue;
                }

                if (GapOf(c) is var before and not Gap.None)
                {
                    gap |= before & ~Gap.Nothing;
                    continue;
                }
            }

            chars[count] = Folding.ForMatching(c);
            offsets[count] = i;
            gaps[count++] = gap;
            gap = Gap.None;
        }

        return new Squeezed(text, new string(chars, 0, count), offsets, gaps);
    }

    private static Gap GapOf(char c) => c switch
    {
        '\n' or '\r' or '\f' or '\v' => Gap.Line,
        '\t' or '|' or '│' or '┃' or '║' => Gap.Cell,
        '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' => Gap.Nothing,
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => Gap.Space,
        _ => Gap.None,
    };

    /// <summary>Whether the line that begins here is the rule between head and body of a Markdown table ("|---|---:|").</summary>
    private static bool IsRuleLine(string text, int start, out int end)
    {
        var dashes = 0;
        for (end = start; end < text.Length && text[end] is not '\n'; end++)
        {
            if (text[end] is '-') dashes++;
            else if (!BesideDashes.Contains(text[end])) return false;
        }

        end--;
        return dashes > 2;
    }
}

/// <summary>What lies between two characters of a squeezed text.</summary>
[Flags]
internal enum Gap : byte
{
    /// <summary>Nothing: they touch.</summary>
    None = 0,

    /// <summary>Blanks.</summary>
    Space = 1,

    /// <summary>A tab or the rule of a table.</summary>
    Cell = 2,

    /// <summary>A line break.</summary>
    Line = 4,

    /// <summary>A character without width, which separates nothing but does not print either.</summary>
    Nothing = 8,
}
