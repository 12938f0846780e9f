using Gongkai.Law.Disputes;

namespace Gongkai.Law.Requests.Stages;

/// <summary>
/// The dates that verbs are judged by, as the clock gives them for the case as it stands. A date that is not known judges nothing.
/// </summary>
public sealed record Deadlines
{
    /// <summary>No date is known.</summary>
    public static Deadlines Unknown { get; } = new() { IsKnown = false };

    /// <summary>They were reckoned; a date that is null then does not exist.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The last day to ask for a correction.</summary>
    public DateOnly? CorrectionNotice { get; init; }

    /// <summary>The last day to correct.</summary>
    public DateOnly? Correction { get; init; }

    /// <summary>The last day for the opinions that are still awaited; null where one of them has no end.</summary>
    public DateOnly? Opinions { get; init; }

    /// <summary>The last day to answer.</summary>
    public DateOnly? Reply { get; init; }

    /// <summary>The last day to pay.</summary>
    public DateOnly? Payment { get; init; }

    /// <summary>The first day on which a person may deem the application abandoned: the period has ended.</summary>
    public DateOnly? CloseOn { get; init; }

    /// <summary>The day on which that is offered: what is in the post had time to arrive.</summary>
    public DateOnly? CloseOffered { get; init; }

    /// <summary>The last day to answer in a review that is open; null where there is none, or it is answered.</summary>
    public DateOnly? ReviewAnswer { get; init; }

    /// <summary>The last day to answer in court; null where no suit is open, or it is answered.</summary>
    public DateOnly? SuitAnswer { get; init; }

    /// <summary>The last day for the new reply that a decision or judgment wants, and nobody has begun with; else null.</summary>
    public DateOnly? NewReply { get; init; }

    /// <summary>The first of what review and suit want of the organ, or null.</summary>
    public DateOnly? Dispute => new[] { ReviewAnswer, SuitAnswer, NewReply }.Min();

    /// <summary>The last day to answer there, or null.</summary>
    public DateOnly? AnswerIn(DisputeRoute route) => route == DisputeRoute.Review ? ReviewAnswer : SuitAnswer;

    /// <summary>The last day on which the applicant may still ask for review or sue.</summary>
    public DateOnly? Remedies { get; init; }
}
