namespace Gongkai.Reports.Checks.Prose;

/// <summary>Chinese numerals as they stand in prose: 一, 两, 三十, 一百二十, 百, 十余.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads a numeral below ten thousand.</summary>
    /// <returns>Its value and how many characters it takes; 0 characters where there is none.</returns>
    public static (int Value, int Length) Read(ReadOnlySpan<char> text)
    {
        int total = 0, digit = -1, at = 0;
        for (; at < text.Length; at++)
        {
            if (Digit(text[at]) is >= 0 and var d) digit = d;
            else if (Scale(text[at]) is > 0 and var scale)
            {
                total += (digit < 0 ? 1 : digit) * scale;
                digit = -1;
            }
            else break;
        }

        return (total + Math.Max(digit, 0), at);
    }

    public static bool IsNumeral(char c) => Digit(c) >= 0 || Scale(c) > 0;

    private static int Digit(char c) => c switch { '两' => 2, '〇' => 0, _ => Digits.IndexOf(c) };

    private static int Scale(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
