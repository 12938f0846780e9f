using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Gongkai.Documents.Tools;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>The words of a PDF and where they stand, by pdftotext.</summary>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Words">Their words.</param>
/// <param name="Fault">Why there are none, else null.</param>
internal sealed partial record PdfWords(int Pages, IReadOnlyList<PageWord> Words, Fault? Fault)
{
    private const int MostPages = 200;
    private const int MostWords = 500_000;

    private static readonly ToolLimits Limits = new() { Time = TimeSpan.FromSeconds(30), MaxMemory = 2L << 30, MaxFile = 64L << 20 };

    // A line a word. It is no XML that a reader would take: the document's title stands above the pages as it is, "<" and all.
    [GeneratedRegex(
        """^ *<word xMin="(?<left>[-.0-9]+)" yMin="(?<top>[-.0-9]+)" xMax="(?<right>[-.0-9]+)" yMax="(?<bottom>[-.0-9]+)">(?<text>.*)</word>$""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex WordLine { get; }

    public static PdfWords Read(byte[] bytes, Toolbox tools, CancellationToken ct)
    {
        if (tools.PathOf(KnownTool.PdfToText) is not { } path) return Failed(ToolFaults.Missing(KnownTool.PdfToText));
        using var scratch = new Scratch();
        File.WriteAllBytes(scratch["in.pdf"], bytes);
        string[] arguments =
            ["-bbox", "-l", (MostPages + 1).ToString(CultureInfo.InvariantCulture), scratch["in.pdf"], scratch["out.html"]];
        var outcome = ToolRun.Run(path, arguments, scratch.Folder, Limits, ct);
        if (outcome.TimedOut) return Failed(ToolFaults.TimedOut(KnownTool.PdfToText, Limits));
        if (outcome.Output.Contains("password", StringComparison.OrdinalIgnoreCase)) return Failed(PdfFaults.Encrypted);
        return outcome.ExitCode is 0 && File.Exists(scratch["out.html"]) ? Parse(scratch["out.html"]) : Failed(PdfFaults.Damaged);
    }

    private static PdfWords Failed(Fault fault) => new(0, [], fault);

    private static PdfWords Parse(string file)
    {
        var (page, words) = (0, new List<PageWord>());
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("  <page width=", StringComparison.Ordinal)) page++;
            else if (Word(line, page) is { } word) words.Add(word);
            if (page > MostPages || words.Count > MostWords) return Failed(PdfFaults.TooManyPages(MostPages));
        }

        return page == 0 ? Failed(PdfFaults.Damaged) : new PdfWords(page, words, null);
    }

    private static PageWord? Word(string line, int page)
    {
        if (!line.EndsWith("</word>", StringComparison.Ordinal) || WordLine.Match(line) is not { Success: true } match) return null;
        double Length(string name) =>
            double.TryParse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture, out var length)
                ? Math.Clamp(length, -50_000, 50_000) : 0;
        var (left, right, top, bottom) = (Length("left"), Length("right"), Length("top"), Length("bottom"));
        var text = WebUtility.HtmlDecode(match.Groups["text"].Value).Trim();
        return text.Length == 0 || right <= left || bottom <= top ? null : new PageWord(text, page, left, right, top, bottom);
    }
}
