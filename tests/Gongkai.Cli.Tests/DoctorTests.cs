using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void Every_tool_is_named_with_where_it_is_or_what_is_missing_and_what_for()
    {
        var result = Command.Run(folder.Path, "doctor");
        foreach (var tool in (string[])["pdftotext（poppler）", "LibreOffice", "tesseract"])
        {
            var line = Assert.Single(result.Lines, l => l[2..].StartsWith(tool + "：", StringComparison.Ordinal));
            Assert.Contains("用于：", line, StringComparison.Ordinal);
            Assert.Contains(line[0] is '✓' ? "/" : "sudo apt-get install", line, StringComparison.Ordinal);
        }
        Assert.Equal(result.Lines.Any(l => l[0] is '✗') ? 1 : 0, result.Exit);
    }

    public void Dispose() => folder.Dispose();
}
