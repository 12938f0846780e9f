using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The faults met so far, in the order in which they were met.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> faults = [];

    public void Add(string code, string place, string message, int offset = -1) => faults.Add(new Fault(code, place, message, offset));

    public void AddAll(FaultList others) => faults.AddRange(others.faults);

    public bool Has(string code) => faults.Exists(f => f.Code == code);

    public bool Has(string code, string place) => faults.Exists(f => f.Code == code && f.Place == place);

    public void Drop(Predicate<Fault> which) => faults.RemoveAll(which);

    public ImmutableArray<Fault> ToImmutable() => [.. faults];
}
