using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>A text object of an OFD page: where its own coordinates lie on the page, and how large its characters are.</summary>
/// <param name="Left">The left edge of its boundary, in millimetres.</param>
/// <param name="Top">The upper edge of its boundary.</param>
/// <param name="Size">The size of its characters, in its own coordinates.</param>
/// <param name="Matrix">The six numbers of its transformation (CTM).</param>
internal sealed record OfdRun(double Left, double Top, double Size, double[] Matrix)
{
    private const int MostSteps = 10_000;

    /// <summary>The size of its characters on the page.</summary>
    public double Height => Math.Clamp(Size * Math.Max(0.01, Math.Abs(Matrix[3])), 0.1, 500);

    public static OfdRun Of(XmlReader xml)
    {
        var boundary = OfdWords.Numbers(xml.GetAttribute("Boundary"));
        var matrix = OfdWords.Numbers(xml.GetAttribute("CTM"));
        var size = OfdWords.Numbers(xml.GetAttribute("Size")).FirstOrDefault();
        return new OfdRun(
            boundary.ElementAtOrDefault(0), boundary.ElementAtOrDefault(1), size, matrix.Length == 6 ? matrix : [1, 0, 0, 1, 0, 0]);
    }

    /// <summary>A point of its own on the page.</summary>
    public (double X, double Y) Place(double x, double y) =>
        (Left + Matrix[0] * x + Matrix[2] * y + Matrix[4], Top + Matrix[1] * x + Matrix[3] * y + Matrix[5]);

    /// <summary>The steps from one character to the next; "g 3 4.2" stands for three steps of 4.2.</summary>
    public static List<double> Steps(string? text)
    {
        var steps = new List<double>();
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length && steps.Count < MostSteps; i++)
        {
            if (words[i] is not "g" || i + 2 >= words.Length)
            {
                steps.AddRange(OfdWords.Numbers(words[i]));
                continue;
            }

            var count = int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? Math.Min(n, MostSteps) : 0;
            steps.AddRange(Enumerable.Repeat(OfdWords.Numbers(words[i + 2])[0], count));
            i += 2;
        }

        return steps;
    }
}
