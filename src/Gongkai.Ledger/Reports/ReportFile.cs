using Gongkai.Documents.Writing;
using Gongkai.Law;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>A report as a file: written, read back and compared before anybody gets it.</summary>
public static class ReportFile
{
    /// <summary>The file, or why there is none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The form to write.</param>
    /// <param name="imprint">What is printed beside the report.</param>
    public static Verdict<byte[]> Write(AnnualReport report, ReportFormat format, Imprint imprint)
    {
        using var file = new MemoryStream();
        if (ReportWriter.Write(report, format, file, imprint) is { } fault) return new Breach(fault.Code, fault.Message, "");
        return Compared(report, file.ToArray());
    }

    /// <summary>The bytes, where reading them gives the report again.</summary>
    internal static Verdict<byte[]> Compared(AnnualReport report, byte[] bytes)
    {
        var places = ReadBack.Differences(report, bytes);
        return places.IsEmpty ? bytes
            : Differs with { Sentence = $"{Differs.Sentence}：读回时有{places.Length}处不同（{string.Join('、', places.Take(MostNamed))}）" };
    }

    /// <summary>The file says something else than the ledger.</summary>
    public static readonly Breach Differs = new("report.differs", "写出的文件与台账不一致，没有交出", "");

    private const int MostNamed = 5;
}
