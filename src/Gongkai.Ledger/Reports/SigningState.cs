using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>A version of a report that was signed: frozen, whatever the ledger says since.</summary>
/// <param name="Seq">The number of the fact that signed it.</param>
/// <param name="What">What is frozen of it.</param>
/// <param name="By">Who signed it.</param>
/// <param name="Report">The report as it was signed.</param>
/// <param name="Version">Which version, from 1.</param>
public sealed record SignedVersion(long Seq, ReportSigned What, Guid By, AnnualReport Report, int Version)
{
    /// <summary>更正说明 of a corrected version; null of the first.</summary>
    public string? Note { get; init; }

    /// <summary>When and where it was published; null: it is not.</summary>
    public ReportPublished? Published { get; init; }
}

/// <summary>签发 as it stands: what was sent, signed and published of a year. A pure function of its facts.</summary>
/// <param name="Log">The book of the year.</param>
/// <param name="Key">Its key; null after it was destroyed.</param>
public sealed record SigningState(Log Log, SubjectKey? Key)
{
    /// <summary>The report year: the subject follows from it and leads no way back.</summary>
    public required int Year { get; init; }

    /// <summary>What was sent and neither signed nor returned; null: nothing waits.</summary>
    public LoggedFact? Waiting => Log.Standing.LastOrDefault(f => f.What is ReportSent) is { } sent
        && !Log.Standing.Any(f => f.What is ReportSigned or ReportReturned && f.What.Answers == sent.Seq) ? sent : null;

    /// <summary>Why it came back last; null where it was sent again since, or never came back.</summary>
    public string? Returned => Log.Standing.LastOrDefault(f => f.What is ReportSent or ReportReturned) is { What: ReportReturned } back
        ? Words(back) : null;

    /// <summary>Every version, the first one first.</summary>
    public ImmutableArray<SignedVersion> Versions => field.IsDefault ? field =
        [.. Log.Standing.Where(f => f.What is ReportSigned).OrderBy(f => f.Seq).Select((f, i) => Version(f, i + 1))] : field;

    /// <summary>The version that holds; null: none was signed.</summary>
    public SignedVersion? Latest => Versions.LastOrDefault();

    /// <summary>What was said of findings: rule, place, by whom, why.</summary>
    public ImmutableArray<Overruled> Overruled => field.IsDefault ? field =
        [.. from fact in Log.Standing
            where fact.What is FindingOverruled
            select new Overruled(fact.Seq, (FindingOverruled)fact.What, fact.Row.RecordedBy, Words(fact) ?? "")] : field;

    /// <summary>The number under which a report is sent: of its numbers and its prose.</summary>
    public static string Digest(AnnualReport report)
    {
        var text = new StringBuilder();
        foreach (var cell in report.Form.Cells)
            text.Append(CultureInfo.InvariantCulture, $"{cell.Id}={report.Values[cell]}\n");
        foreach (var (id, section) in report.Sections) text.Append(CultureInfo.InvariantCulture, $"{id}\n{section.Text}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The prose of a report, encrypted.</summary>
    internal static byte[] Seal(AnnualReport report, SubjectKey key) => key.Seal(
        JsonSerializer.SerializeToUtf8Bytes(report.Sections.ToDictionary(s => s.Key, s => s.Value.Text), FactKinds.Json));

    private SignedVersion Version(LoggedFact fact, int version)
    {
        var what = (ReportSigned)fact.What;
        var sent = Log.Facts.First(f => f.Seq == what.Sent);
        return new(fact.Seq, what, fact.Row.RecordedBy, Frozen(what, fact), version)
        {
            Note = ((ReportSent)sent.What).Corrects is null ? null : Words(sent),
            Published = Log.Standing.Select(f => f.What).OfType<ReportPublished>().LastOrDefault(p => p.Version == fact.Seq),
        };
    }

    private AnnualReport Frozen(ReportSigned what, LoggedFact fact)
    {
        var form = Forms.All.First(f => f.Id == what.Form);
        var prose = Key is { } key && fact.Row.Sealed is { } closed
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(key.Open(closed), FactKinds.Json)! : [];
        return new()
        {
            Values = ReportValues.Of(form, what.Cells.Select(c => KeyValuePair.Create(c.Key, (decimal?)c.Value))),
            Title = $"{what.Organ}{Year}年政府信息公开工作年度报告",
            Organ = what.Organ,
            Year = Year,
            SignatureOrgan = what.Organ,
            SignedOn = what.On,
            Sections = form.Sections.ToImmutableSortedDictionary(
                s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", prose.GetValueOrDefault(s.Id, ""), 0),
                StringComparer.Ordinal),
        };
    }

    private string? Words(LoggedFact fact) =>
        Key is { } key && fact.Row.Sealed is { } closed ? Encoding.UTF8.GetString(key.Open(closed)) : null;
}

/// <summary>说明理由, as it was recorded.</summary>
/// <param name="Seq">The number of its fact.</param>
/// <param name="What">What it is about.</param>
/// <param name="By">Who said so.</param>
/// <param name="Why">Why.</param>
public sealed record Overruled(long Seq, FindingOverruled What, Guid By, string Why);

/// <summary>A number of a signed report that the ledger says otherwise now.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Was">What was signed.</param>
/// <param name="Now">What the ledger says; null: it is not known any more.</param>
public sealed record Difference(Cell Cell, decimal? Was, decimal? Now);
