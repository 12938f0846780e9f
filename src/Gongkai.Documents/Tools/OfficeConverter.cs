using Gongkai.Reports;

namespace Gongkai.Documents.Tools;

/// <summary>A document in another format, or why there is none.</summary>
/// <param name="Bytes">The document; null where it could not be converted.</param>
/// <param name="Fault">Why not, else null.</param>
public readonly record struct Converted(byte[]? Bytes, Fault? Fault);

/// <summary>Office documents from one format into another, by LibreOffice: for reading doc into docx, for writing docx into pdf.</summary>
/// <param name="tools">Where LibreOffice is found.</param>
/// <param name="limits">What one conversion may use.</param>
public sealed class OfficeConverter(Toolbox tools, ToolLimits? limits = null)
{
    private readonly ToolLimits limits = limits ?? ToolLimits.Default;

    /// <summary>Whether this machine can convert at all.</summary>
    public bool IsThere => tools.PathOf(KnownTool.Office) is not null;

    /// <summary>Converts a document. Each run has a profile of its own, in which macros and links to other files are off.</summary>
    /// <param name="document">The document.</param>
    /// <param name="from">The ending of its format ("doc").</param>
    /// <param name="to">The ending of the format wanted ("docx"), if need be with LibreOffice's name of the filter
    /// ("pdf:writer_pdf_Export").</param>
    /// <param name="ct">Stops it.</param>
    public Converted Convert(byte[] document, string from, string to, CancellationToken ct = default)
    {
        if (tools.PathOf(KnownTool.Office) is not { } office) return new(null, ToolFaults.Missing(KnownTool.Office));

        using var scratch = new Scratch();
        File.WriteAllBytes(scratch[$"in.{from}"], document);
        OfficeProfile.Write(scratch);
        var outcome = Run(office, scratch, (from, to), ct);
        if (outcome.TimedOut) return new(null, ToolFaults.TimedOut(KnownTool.Office, limits));

        var made = new FileInfo(Path.Combine(scratch["out"], $"in.{to.Split(':')[0]}"));
        if (!made.Exists || made.Length == 0 || made.Length > limits.MaxFile) return new(null, ToolFaults.Failed(KnownTool.Office));
        return new(File.ReadAllBytes(made.FullName), null);
    }

    private ToolOutcome Run(string office, Scratch scratch, (string From, string To) format, CancellationToken ct)
    {
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(scratch["profile"] + "/").AbsoluteUri.TrimEnd('/')}", "--headless", "--norestore",
            "--nolockcheck", "--nodefault",
            "--nofirststartwizard", "--convert-to", format.To, "--outdir", scratch["out"], scratch[$"in.{format.From}"],
        ];
        tools.Office.Wait(ct);
        try
        {
            return ToolRun.Run(office, arguments, scratch.Folder, limits, ct);
        }
        finally
        {
            tools.Office.Release();
        }
    }
}
