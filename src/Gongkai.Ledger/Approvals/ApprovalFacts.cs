using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Approvals;

/// <summary>退回: what was sent for approval comes back with an opinion, which is sealed.</summary>
/// <param name="On">The day.</param>
/// <param name="Step">In which step.</param>
/// <param name="Draft">The number of the fact that sent it.</param>
public sealed record SentBack(DateOnly On, ApprovalStep Step, long Draft) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Draft;
}

/// <summary>不予确认: the second person found that what was entered from paper was not decided so.</summary>
/// <param name="On">The day.</param>
/// <param name="Entry">The number of the entry.</param>
public sealed record EntryDeclined(DateOnly On, long Entry) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Entry;
}

/// <summary>本人确认: the officer in whose name something was entered says that it is so.</summary>
/// <param name="On">The day.</param>
/// <param name="Named">The number of the fact that names the officer.</param>
public sealed record NameConfirmed(DateOnly On, long Named) : FactBody(On)
{
    /// <inheritdoc />
    public override long? Answers => Named;
}

/// <summary>A review that was made on paper (线下审核).</summary>
/// <param name="Step">Which step.</param>
/// <param name="By">Who reviewed.</param>
/// <param name="On">The day on the paper.</param>
public sealed record PaperReview(ApprovalStep Step, Guid By, DateOnly On);
