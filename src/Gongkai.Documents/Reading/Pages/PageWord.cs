using System.Buffers;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>A word where it stands on a page; lengths in points, from the upper left corner.</summary>
/// <param name="Text">The word as printed.</param>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Top">Its upper edge, counted from the top of its page.</param>
/// <param name="Bottom">Its lower edge.</param>
internal sealed record PageWord(string Text, int Page, double Left, double Right, double Top, double Bottom)
{
    /// <summary>No page is longer than this, so that a page and a height on it are one number.</summary>
    private const double LongestPage = 100_000;

    private static readonly string[] Marks = ["/", "\\", "-", "--", "无"];
    private static readonly SearchValues<char> BehindNumber = SearchValues.Create("(件项元万条个笔份");

    /// <summary>The word as it is compared: radicals and full-width forms folded.</summary>
    public string Folded { get; } = string.Concat(Folding.Unradical(Text, out _).Select(Folding.ForMatching));

    public double Height => Bottom - Top;

    public double Center => (Left + Right) / 2;

    /// <summary>Where its middle is, counted down through all pages.</summary>
    public double Depth => DepthOf(Page, (Top + Bottom) / 2);

    public static double DepthOf(int page, double y) => page * LongestPage + y;

    /// <summary>A number, a mark that stands for one, or a number with its unit or remark.</summary>
    public bool IsNumber
    {
        get
        {
            var text = Folded;
            if (Marks.Contains(text)) return true;
            var at = text.Length > 1 && text[0] is '+' or '-' ? 1 : 0;
            if (!char.IsAsciiDigit(text[at])) return false;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || IsSeparator(text[at]))) at++;
            return at == text.Length ? !IsSeparator(text[^1]) : BehindNumber.Contains(text[at]);
        }
    }

    private static bool IsSeparator(char c) => c is '.' or ',';
}
