using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Tests.Before;

/// <summary>A sample of each code, as version 0.1.0 wrote it, and what it is now: the line in facts.tsv holds both.</summary>
public sealed class FactsOfBeforeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Before", "facts.tsv"));

    public static TheoryData<string> Samples => [.. Lines];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_was_written_then_is_read_as_a_fact_of_today(string line)
    {
        var (code, then, now) = line.Split('\t') is [var c, var t, var n] ? (c, t, n) : throw new InvalidDataException(line);
        var fact = Read(code, then, recordedAs: null);
        Assert.Equal(now, CaseFactKinds.All.Write(fact));
        Assert.Equal((code, new DateOnly(2026, 3, 2)), (CaseFactKinds.All.CodeOf(fact), fact.On));
        Assert.Equal(now, CaseFactKinds.All.Write(Read(code, now, "officer")));   // and back
    }

    /// <summary>Version 0.1.0 had 38 kinds of facts; what came later was never written then.</summary>
    [Fact]
    public void There_is_one_of_each_code_of_then()
    {
        var codes = Lines.Select(l => l.Split('\t')[0]).Distinct().ToList();
        Assert.Equal(38, codes.Count);
        Assert.Empty(codes.Except(CaseFactKinds.All.Codes));
    }

    private static FactBody Read(string code, string data, string? recordedAs) =>
        CaseFactKinds.All.Read(new(Guid.Empty, 5, 1, code, new(2026, 3, 2), default, Guid.Empty, recordedAs, data, null))!;
}
