using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;

namespace Gongkai.Cli.Runs;

/// <summary>What `report` was asked for.</summary>
internal sealed record ReportRequest(string Organ, int Year, Scope Scope)
{
    /// <summary>The form to write; null: shown to a person.</summary>
    public ReportFormat? Format { get; init; }

    public string? Out { get; init; }

    /// <summary>The cell whose cases are listed.</summary>
    public string? Explain { get; init; }
}

/// <summary>A run of `report`. A file is written whole, read back and compared, or not at all.</summary>
internal static class LedgerReport
{
    public static async Task<ExitCode> Run(OpenLedger ledger, ReportRequest request, CancellationToken ct)
    {
        var of = new ReportOf((await ledger.Organ(request.Organ, ct)).Row.Id, request.Year, request.Scope);
        var reports = new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys);
        if (request.Explain is { } cell)
        {
            var behind = await reports.Behind(TheOperator.Anybody, of, cell, ct);
            return Show(behind, CellView.Show);
        }
        var report = await reports.Of(TheOperator.Anybody, of, ct);
        var imprint = await Demonstration.Find(ledger.Database, ct) is null ? Imprint.None : Demonstration.Imprint;
        return request.Format is { } format && report.Allowed
            ? Show(ReportFile.Write(report.Value.Report, format, imprint), file => Save(request.Out, file))
            : Show(report, YearReportView.Show);
    }

    private static ExitCode Show<T>(Verdict<T> verdict, Action<T> show)
    {
        if (!verdict.Allowed)
        {
            Streams.Error.WriteLine($"gongkai: {verdict.Breach.Sentence}（{verdict.Breach.Code}）");
            return ExitCode.Findings;
        }
        show(verdict.Value);
        Streams.Out.Flush();
        return ExitCode.Well;
    }

    private static void Save(string? output, byte[] file)
    {
        if (output is null)
        {
            Streams.Output.Write(file);
            return;
        }
        WholeFile.Write(output, file);
    }
}
