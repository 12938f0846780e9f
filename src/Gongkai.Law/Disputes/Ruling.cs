namespace Gongkai.Law.Disputes;

/// <summary>How a decision is disputed (救济途径).</summary>
public enum DisputeRoute
{
    /// <summary>行政复议.</summary>
    Review,

    /// <summary>行政诉讼.</summary>
    Litigation,
}

/// <summary>The columns of table IV (表四), but for the total.</summary>
public enum DisputeColumn
{
    /// <summary>结果维持.</summary>
    Upheld,

    /// <summary>结果纠正.</summary>
    Corrected,

    /// <summary>其他结果.</summary>
    Other,

    /// <summary>尚未审结: open on 31 December.</summary>
    Pending,
}

/// <summary>A way in which a review or a suit ends.</summary>
/// <param name="Code">Its stable code ("review.annulled").</param>
/// <param name="Name">What the decision or judgment calls it.</param>
/// <param name="Route">Review or suit.</param>
/// <param name="Column">The column of table IV that it counts in.</param>
/// <param name="Article">The article that it rests on; empty where several do.</param>
public sealed record Ruling(string Code, string Name, DisputeRoute Route, DisputeColumn Column, string Article)
{
    /// <summary>It may order the organ to decide anew: the decision is annulled, or a duty was not done.</summary>
    public bool MayOrderNewReply { get; init; }

    /// <inheritdoc />
    public override string ToString() => Code;
}
