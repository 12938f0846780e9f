using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Packages;

/// <summary>
/// A document that is given up in the middle of reading, with the fault that its reader hands out. Never leaves a reader.
/// </summary>
internal sealed class RefusedException(Fault fault) : Exception(fault.Message)
{
    public Fault Fault { get; } = fault;
}
