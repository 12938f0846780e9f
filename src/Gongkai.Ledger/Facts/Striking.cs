using Gongkai.Law;

namespace Gongkai.Ledger.Facts;

/// <summary>更正记录 of any subject: a wrong entry is struck by one, or proposed by one and confirmed by another.</summary>
public static class Striking
{
    /// <summary>What stands in the way of striking a fact, or a row of it; null: nothing.</summary>
    public static Breach? Refusal(Log log, EntryRef target)
    {
        if (log.Struck.Contains(target) || log.Struck.Contains(new(target.Seq))) return StrikeBreach.StruckBefore;
        return log.OpenProposals.Any(p => p.What is StrikeProposed open && open.Seq == target.Seq && open.Row == target.Row)
            ? StrikeBreach.ProposedBefore : null;
    }

    /// <summary>What stands in the way of answering a proposal: another than the one who made it answers.</summary>
    public static Breach? Refusal(Log log, long proposal, Actor by) => log.OpenProposals.FirstOrDefault(p => p.Seq == proposal) switch
    {
        null => StrikeBreach.NoProposal,
        { } open when open.Row.RecordedBy == by.Id => StrikeBreach.OwnProposal,
        _ => null,
    };
}

/// <summary>What can stand in the way of a strike.</summary>
public static class StrikeBreach
{
    /// <summary>It is struck already.</summary>
    public static readonly Breach StruckBefore = new("strike.struck-before", "这条记录已经更正过", "");

    /// <summary>Somebody proposed it.</summary>
    public static readonly Breach ProposedBefore = new("strike.proposed-before", "这条记录已经提请更正，请由另一人确认", "");

    /// <summary>There is no such proposal.</summary>
    public static readonly Breach NoProposal = new("strike.no-proposal", "没有等待确认的更正", "");

    /// <summary>The one who proposed confirms.</summary>
    public static readonly Breach OwnProposal = new("strike.own-proposal", "提请更正的人和确认更正的人不能是同一人", "");
}
