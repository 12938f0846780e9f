using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;

namespace Gongkai.Benchmarks;

/// <summary>Reports of each format read per second on one core, beside what any reader of them must do: decoding the text, parsing the
/// page, unpacking
/// the document and passing over its XML, the words of the PDF from the program that knows them, the conversion by LibreOffice.</summary>
/// <remarks>Reference and work take turns in short rounds; the best round of each counts.</remarks>
internal static class FileSpeed
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    /// <summary>Web pages and Word documents.</summary>
    public static void Run() => Run(BenchDocuments.Structured());

    /// <summary>Every format of which a published report lies beside the repository.</summary>
    public static void RunFormats() => Run(BenchDocuments.OfEachFormat());

    private static void Run(IEnumerable<string> files)
    {
        Console.WriteLine("| file | bare | read | files/s | of the reference |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var file in files) Measure(file, File.ReadAllBytes(file));
    }

    private static void Measure(string path, byte[] bytes)
    {
        var (bare, rounds) = Reference(path);
        Action<byte[]>[] works = [bare, Read];
        foreach (var work in works) PerFile(bytes, work, WarmUp);
        var best = new[] { double.MaxValue, double.MaxValue };
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < works.Length; i++)
                best[i] = Math.Min(best[i], PerFile(bytes, works[i], Round));
        Console.WriteLine(
            $"| {Path.GetFileName(path)} ({bytes.Length / 1000} kB) | {best[0]:0} µs | {best[1]:0} µs | {1e6 / best[1]:0.#} | 1/{best[1] / best[0]:0.0} |");
    }

    private static (Action<byte[]> Bare, int Rounds) Reference(string path) => Path.GetExtension(path) switch
    {
        ".docx" => (Unpack, 40),
        ".html" => (Parse, 40),
        ".pdf" => (_ => Words(path), 40),
        ".doc" or ".rtf" or ".odt" => (b => Convert(b, Path.GetExtension(path)[1..]), 3),
        _ => (b => BareReference.DecodeAndFold(b), 40),
    };

    private static void Read(byte[] bytes)
    {
        if (ReportReader.Read("", bytes).Tables is null) throw new InvalidDataException("a bench document was not read");
    }

    private static void Parse(byte[] bytes)
    {
        using var page = new HtmlParser().ParseDocument(new MemoryStream(bytes));
        if (page.Body is null) throw new InvalidDataException("an empty page");
    }

    private static void Unpack(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var xml = XmlReader.Create(zip.GetEntry("word/document.xml")!.Open());
        var characters = 0;
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Text) characters += xml.Value.Length;
        if (characters == 0) throw new InvalidDataException("an empty document");
    }

    private static void Words(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox", path, "-"]) { RedirectStandardOutput = true })!;
        if (process.StandardOutput.ReadToEnd().Length == 0) throw new InvalidDataException("no words");
        process.WaitForExit();
    }

    private static void Convert(byte[] bytes, string from)
    {
        if (new OfficeConverter(Toolbox.OfThisMachine).Convert(bytes, from, "docx").Bytes is null)
            throw new InvalidDataException("a bench document was not converted");
    }

    private static double PerFile(byte[] bytes, Action<byte[]> work, TimeSpan atLeast)
    {
        var started = Stopwatch.GetTimestamp();
        for (var done = 1; ; done++)
        {
            work(bytes);
            if (Stopwatch.GetElapsedTime(started) is var time && time >= atLeast) return time.TotalMicroseconds / done;
        }
    }
}
