using System.Buffers;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>A way to write outcomes down for programs.</summary>
/// <param name="FileName">Its file under --out.</param>
/// <param name="Header">What stands before the first outcome.</param>
/// <param name="Write">Writes one outcome.</param>
internal sealed record OutputFormat(
    string FileName, ReadOnlyMemory<byte> Header, Action<IBufferWriter<byte>, Reading, Checkup?, TextPlaces?> Write)
{
    private static readonly OutputFormat ReadJson = new("reports.jsonl", default, (o, r, _, places) => ReadingJson.Write(o, r, places));
    private static readonly OutputFormat CheckJson = new("reports.jsonl", default, ReadingJson.WriteChecked);
    private static readonly OutputFormat ReadCsv =
        new("cells.csv", ReadingCsv.Header.ToArray(), (o, r, _, places) => ReadingCsv.Write(o, r, places));
    private static readonly OutputFormat CheckCsv = new("cells.csv", ReadingCsv.CheckedHeader.ToArray(), ReadingCsv.WriteChecked);
    private static readonly OutputFormat FindingsCsv = new(
        "findings.csv", ReadingCsv.FindingsHeader.ToArray(), (o, r, checkup, _) => ReadingCsv.WriteFindings(o, r, checkup));

    public bool IsCsv => FileName.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>
    /// The formats a run writes: the one asked for; under --out all of them where none is asked for, and always the findings.
    /// </summary>
    public static IReadOnlyList<OutputFormat> For(RunRequest request)
    {
        var (json, csv) = request.Check ? (CheckJson, CheckCsv) : (ReadJson, ReadCsv);
        var both = request is { Out: not null, Json: false, Csv: false };
        return
        [
            .. request.Json || both ? [json] : (OutputFormat[])[],
            .. request.Csv || both ? [csv] : (OutputFormat[])[],
            .. request is { Out: not null, Check: true } ? [FindingsCsv] : (OutputFormat[])[],
        ];
    }
}
