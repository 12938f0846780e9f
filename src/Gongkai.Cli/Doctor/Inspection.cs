using Gongkai.Ledger;

namespace Gongkai.Cli.Doctor;

/// <summary>What a look at one thing that Gongkai needs or can use gave.</summary>
/// <param name="Name">The thing.</param>
/// <param name="State">Whether it is in order.</param>
/// <param name="Sentence">What was found, or what is missing, what for, and what to do.</param>
internal sealed record Inspection(string Name, InspectionState State, string Sentence)
{
    /// <summary>Everything that is looked at, in the order shown: each entry gives one line or several.</summary>
    public static IReadOnlyList<Func<LedgerPlace, IEnumerable<Inspection>>> All { get; } =
        [_ => ToolInspections.OfThisMachine(), LedgerInspections.Of];
}

/// <summary>Whether a thing is in order.</summary>
internal enum InspectionState
{
    /// <summary>It is there and works.</summary>
    Well,

    /// <summary>It is not there; only something extra does not work.</summary>
    Absent,

    /// <summary>Something that users expect does not work.</summary>
    Wrong,
}
