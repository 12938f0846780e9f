using System.Collections.Immutable;

namespace Gongkai.Documents.Writing;

/// <summary>What is printed on a file beside the document itself.</summary>
public sealed record Imprint
{
    /// <summary>Nothing.</summary>
    public static Imprint None { get; } = new();

    /// <summary>A line on top of every page, such as 演示数据; or null.</summary>
    public string? Mark { get; init; }

    /// <summary>Lines at the very end, such as the journal root that a signed report rests on.</summary>
    public ImmutableArray<string> Annex { get; init; } = [];
}
