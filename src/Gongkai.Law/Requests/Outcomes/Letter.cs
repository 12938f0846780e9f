using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>A standard letter or slip (文书).</summary>
/// <param name="Number">Its number in the list of 32.</param>
/// <param name="Name">Its name.</param>
/// <param name="Law">The article it rests on; empty where it is our own.</param>
/// <param name="Remedies">The remedy texts it may carry; which one, where there are two, the decision says.</param>
/// <param name="Fields">What it states beyond <see cref="Letters.Common"/>; a reply adds the fields of its outcome.</param>
public sealed record Letter(int Number, string Name, string Law, ImmutableArray<RemedyText> Remedies, ImmutableArray<ReplyField> Fields)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
