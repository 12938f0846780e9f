namespace Gongkai.Documents.Tools;

/// <summary>A program outside the process that Gongkai uses where it is installed, and does without where it is not.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Command">The command that is looked for.</param>
/// <param name="Purpose">What it is for, in Chinese.</param>
/// <param name="Package">What to install on Debian.</param>
public sealed record KnownTool(string Name, string Command, string Purpose, string Package)
{
    /// <summary>The arguments that make it print its version.</summary>
    public string VersionArgument { get; init; } = "--version";

    /// <summary>Folders beside those of PATH in which it is usually installed.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Without it something that users expect does not work, rather than something extra.</summary>
    public bool Expected { get; init; } = true;

    /// <summary>Text out of PDF.</summary>
    public static KnownTool PdfToText { get; } = new("pdftotext（poppler）", "pdftotext", "读取PDF", "poppler-utils")
    {
        VersionArgument = "-v",
        Places = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", @"C:\Program Files\poppler\Library\bin",
            @"C:\Program Files\poppler\bin"],
    };

    /// <summary>Office documents into other formats.</summary>
    public static KnownTool Office { get; } =
        new("LibreOffice", "soffice", "读取doc、wps、rtf、odt、xls，生成PDF", "libreoffice-writer-nogui libreoffice-calc-nogui")
        {
            Places =
        [
            "/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program", "/opt/libreoffice/program",
            "/Applications/LibreOffice.app/Contents/MacOS",
            @"C:\Program Files\LibreOffice\program", @"C:\Program Files (x86)\LibreOffice\program",
        ],
        };

    /// <summary>Pages of a PDF into pictures; it comes with pdftotext.</summary>
    public static KnownTool PdfToPicture { get; } =
        PdfToText with { Name = "pdftoppm（poppler）", Command = "pdftoppm", Purpose = "把扫描的PDF转为图片，供文字识别（这一版还不使用）", Expected = false };

    /// <summary>Text out of pictures.</summary>
    public static KnownTool Recognition { get; } =
        new("tesseract", "tesseract", "识别没有文字的扫描PDF（这一版还不使用）", "tesseract-ocr tesseract-ocr-chi-sim")
        {
            Places = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", @"C:\Program Files\Tesseract-OCR"],
            Expected = false,
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownTool> All { get; } = [PdfToText, Office, PdfToPicture, Recognition];
}
