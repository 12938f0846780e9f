using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law.Report;

namespace Gongkai.Web.Pages.Check;

/// <summary>A file, what was read out of it, and what the rules say of it.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Checkup">What the rules say; null where no report was read.</param>
public sealed record Examination(Upload Upload, Reading Reading, Checkup? Checkup)
{
    /// <summary>Reads and checks a file.</summary>
    public static Examination Of(Upload upload)
    {
        var reading = ReportReader.ReadOneOfMany(upload.Name, upload.Bytes);
        return new(upload, reading, reading.Tables is null ? null : Checkup.Of(reading.Report!));
    }
}
