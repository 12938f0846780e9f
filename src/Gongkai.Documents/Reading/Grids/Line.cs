using System.Buffers;
using System.Text;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>A line as it grows: blanks are squeezed to one, as browsers do.</summary>
internal sealed class Line
{
    private readonly StringBuilder text = new();
    private bool blank;

    public void Append(ReadOnlySpan<char> data)
    {
        while (!data.IsEmpty)
        {
            var words = data.IndexOfAny(Blanks);
            if (words != 0)
            {
                if (blank && text.Length > 0) text.Append(' ');
                blank = false;
                text.Append(words < 0 ? data : data[..words]);
                if (words < 0) return;
            }

            blank = true;
            var next = data[words..].IndexOfAnyExcept(Blanks);
            if (next < 0) return;
            data = data[(words + next)..];
        }
    }

    /// <summary>The line, which then begins anew; null where nothing stands in it.</summary>
    public string? Take()
    {
        blank = false;
        if (text.Length == 0) return null;
        var line = text.ToString();
        text.Clear();
        return line;
    }

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\u00A0\u3000\u2002\u2003\u2009");
}
