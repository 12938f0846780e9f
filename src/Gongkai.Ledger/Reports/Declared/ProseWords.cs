using System.Text.Json;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports.Declared;

/// <summary>The prose as its facts keep it.</summary>
internal static class ProseWords
{
    /// <summary>The prose that stands, with the number of its fact; 0 and nothing where none was written.</summary>
    public static (long Seq, ReportProse Prose) Of(Log log, SubjectKey? key) =>
        log.Standing.Where(f => f.What is ProseWritten).MaxBy(f => f.Seq) is { } last ? (last.Seq, Open(last, key)) : (0, ReportProse.None);

    /// <summary>The prose of one fact.</summary>
    public static ReportProse At(Log log, long seq, SubjectKey? key) =>
        log.Facts.FirstOrDefault(f => f.Seq == seq && f.What is ProseWritten) is { } fact ? Open(fact, key) : ReportProse.None;

    /// <summary>Its text, for comparing.</summary>
    public static string Text(ReportProse prose) => JsonSerializer.Serialize(prose, FactKinds.Json);

    /// <summary>Encrypts it.</summary>
    public static byte[] Seal(ReportProse prose, SubjectKey key) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(prose, FactKinds.Json));

    private static ReportProse Open(LoggedFact fact, SubjectKey? key) =>
        key is null || fact.Row.Sealed is not { } closed ? ReportProse.None
            : JsonSerializer.Deserialize<ReportProse>(key.Open(closed), FactKinds.Json)!;
}
