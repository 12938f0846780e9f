using System.Collections.Immutable;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>The registers, in the order in which an office shows them.</summary>
public static class RegisterList
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Register> All { get; } = [Sessions.Register, Handbooks.Register, Rules.Register];

    /// <summary>The register of a code, or null.</summary>
    public static Register? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
