using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Check;

/// <summary>A file, what was read out of it, and what the rules say of it.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Checkup">What the rules say; null where no report was read.</param>
public sealed record Examination(Upload Upload, Reading Reading, Checkup? Checkup)
{
    /// <summary>Last year's report of the organ, where it came too; it was checked against that.</summary>
    public Upload? Previous { get; init; }

    /// <summary>The report, where one was read; else null.</summary>
    public AnnualReport? Report => Checkup?.Report;

    /// <summary>Reads a file and holds against it the rules for one report.</summary>
    public static Examination Of(Upload upload, Patience patience)
    {
        var reading = upload.Fault is { } fault ? ReportReader.Refused(upload.Name, fault) : patience.Read(upload);
        return new(upload, reading, reading.Tables is null ? null : Checkup.Of(reading.Report!));
    }

    /// <summary>The same held against last year's report as well.</summary>
    public Examination Against(Examination? previous) =>
        previous is null ? this : this with { Previous = previous.Upload, Checkup = Checkup.Of(Report!, previous.Report) };
}
