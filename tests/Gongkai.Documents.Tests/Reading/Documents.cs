using Gongkai.Documents.Reading;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Our own documents.</summary>
internal static class Documents
{
    public static string[] Names { get; } =
        ["000-cells.txt", "001-cells-doubled-organ.txt", "002-markdown.md", "003-tsv-two-blocks.txt", "004-pdf-radicals.txt"];

    public static string Text(string file) => File.ReadAllText(PathOf(file));

    public static ReadReport Read(string file) => ReportReader.Read(file, File.ReadAllBytes(PathOf(file)));

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "documents", file);
}
