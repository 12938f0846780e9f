using System.Collections.Immutable;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Kept;

/// <summary>The registers, in the order in which an office shows them.</summary>
public static class RegisterList
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Register> All { get; } =
    [
        Placements.Register, MadeDocuments.Register, Decisions.Register, Charges.Register, Purchases.Register,
        Powers.Register, HistoricRequests.Register, HistoricDisputes.Register, Sessions.Register, Consultations.Register,
        Promises.Register, Explanations.Register, Responses.Register, Complaints.Register, Proposals.Register,
        Assessments.Register, Rules.Register, PlatformColumns.Register, MediaAccounts.Register, Duties.Register,
        Areas.Register, Handbooks.Register,
    ];

    /// <summary>The register of a code, or null.</summary>
    public static Register? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
