using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Organs;

/// <summary>The kinds of facts that an organ may have.</summary>
internal static class OrganFactKinds
{
    public const string FoundedCode = "organ-founded";

    public static FactKinds All { get; } = new(
        (FoundedCode, typeof(OrganFounded)),
        ("organ-renamed", typeof(OrganRenamed)),
        ("organ-also-named", typeof(OrganAlsoNamed)),
        ("organ-formerly-named", typeof(OrganFormerlyNamed)),
        ("organ-kind-set", typeof(OrganKindSet)),
        ("founding-day-set", typeof(FoundingDaySet)),
        ("set-up-by-set", typeof(SetUpBySet)),
        ("organ-remarked", typeof(OrganRemarked)),
        ("organ-moved", typeof(OrganMoved)),
        ("organ-succeeded", typeof(OrganSucceeded)),
        ("organ-abolished", typeof(OrganAbolished)),
        ("remedy-bodies-set", typeof(RemedyBodiesSet)),
        ("letter-prefix-set", typeof(LetterPrefixSet)),
        ("letter-contact-set", typeof(LetterContactSet)),
        ("rule-making-set", typeof(RuleMakingSet)),
        ("channel-set", typeof(ChannelSet)),
        ("units-set", typeof(UnitsSet)));
}
