using System.Collections.Immutable;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests;

/// <summary>Who reads drafts.</summary>
public static class Drafts
{
    private static readonly ImmutableArray<Can> Readers = [Can.Draft, Can.Review, Can.ReviewSecrecy, Can.Sign];

    /// <summary>Drafts are read by those who draft, review or sign.</summary>
    internal static bool MayRead(Officer by, RequestCase request) => Readers.Any(can => by.May(can, request.Organ, request.Unit));
}
