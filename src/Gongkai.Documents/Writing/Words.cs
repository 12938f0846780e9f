using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// The words that files use for the states of a cell and the weights of a finding. Programs rely on them: they never change.
/// </summary>
public static class Words
{
    extension(CellValue value)
    {
        /// <summary>
        /// "value" (sure), "solved" (told apart by the sums), "doubtful" (a fault names it) or "missing" (no number there).
        /// </summary>
        public string State => value switch
        {
            { Number: null } => "missing",
            { Sureness: Sureness.Solved } => "solved",
            { Sureness: Sureness.Doubtful } => "doubtful",
            _ => "value",
        };
    }

    extension(Severity severity)
    {
        /// <summary>"error", "warning" or "info".</summary>
        public string Word => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
    }

    extension(Outcome outcome)
    {
        /// <summary>"pass", "fail" or "uncertain".</summary>
        public string Word => outcome switch { Outcome.Pass => "pass", Outcome.Fail => "fail", _ => "uncertain" };
    }

    extension(Reading.Reading reading)
    {
        /// <summary>
        /// The numbers of the three tables, or null where the form is not known: an unknown form is never squeezed into an old one.
        /// </summary>
        public ReportValues? Tables => reading.Form is "none" or "unknown" ? null : reading.Report?.Values;
    }
}
