using System.Collections.Immutable;

namespace Gongkai.Law.Fees;

/// <summary>What the processing of an application costs (信息处理费), step by step, as the notice has to show it.</summary>
/// <param name="Tariff">By item or by page.</param>
/// <param name="Before">By item: the applicant's items earlier in the month; by page 0.</param>
/// <param name="Quantity">The items or pages of this application.</param>
/// <param name="Steps">The brackets that they fall into, in order.</param>
/// <param name="Source">Where the tariff stands.</param>
public sealed record FeeCalculation(Tariff Tariff, int Before, int Quantity, ImmutableArray<FeeStep> Steps, string Source)
{
    /// <summary>The amount, in whole yuan.</summary>
    public long Yuan => Steps.Sum(s => s.Yuan);
}

/// <summary>Items or pages that cost the same.</summary>
/// <param name="First">The ordinal of the first.</param>
/// <param name="Last">The ordinal of the last.</param>
/// <param name="YuanEach">What each costs.</param>
public sealed record FeeStep(int First, int Last, int YuanEach)
{
    /// <summary>How many.</summary>
    public int Count => Last - First + 1;

    /// <summary>What they cost together.</summary>
    public long Yuan => (long)Count * YuanEach;
}
