using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>Facts of organs as the code and the JSON that the ledger keeps. Codes never change.</summary>
internal static class OrganFactText
{
    public const string FoundedCode = "organ-founded";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly (string Code, Type Fact)[] Codes =
    [
        (FoundedCode, typeof(OrganFounded)),
        ("organ-renamed", typeof(OrganRenamed)),
        ("organ-also-named", typeof(OrganAlsoNamed)),
        ("organ-moved", typeof(OrganMoved)),
        ("organ-succeeded", typeof(OrganSucceeded)),
        ("organ-abolished", typeof(OrganAbolished)),
        ("remedy-bodies-set", typeof(RemedyBodiesSet)),
        ("letter-prefix-set", typeof(LetterPrefixSet)),
        ("letter-contact-set", typeof(LetterContactSet)),
        ("rule-making-set", typeof(RuleMakingSet)),
        ("units-set", typeof(UnitsSet)),
    ];

    public static string CodeOf(OrganFact fact) => Codes.First(c => c.Fact == fact.GetType()).Code;

    public static string Write(OrganFact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    public static OrganFact Read(Fact row)
    {
        var type = Codes.FirstOrDefault(c => c.Code == row.Code).Fact ?? throw new JsonException($"no fact of an organ: {row.Code}");
        return (OrganFact)JsonSerializer.Deserialize(row.Data, type, Options)! with { On = row.HappenedOn };
    }
}
