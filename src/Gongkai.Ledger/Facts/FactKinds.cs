using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// The kinds of facts that a subject may have: each a closed type with its code, and its JSON both ways. Codes never change.
/// </summary>
public sealed class FactKinds
{
    private readonly FrozenDictionary<string, Type> byCode;
    private readonly FrozenDictionary<Type, string> byType;
    private readonly Func<Fact, FactBody?>? before;
    private readonly JsonSerializerOptions options;

    /// <summary>These kinds, and the strikes that every subject knows.</summary>
    /// <param name="kinds">Each code with its type.</param>
    internal FactKinds(params IEnumerable<(string Code, Type Type)> kinds)
        : this(Json, null, kinds)
    {
    }

    /// <summary>The same with converters of their own.</summary>
    /// <param name="options">How they are written.</param>
    /// <param name="before">Reads facts of before (<see cref="Fact.IsOfBefore"/>); null: they look the same.</param>
    /// <param name="kinds">Each code with its type.</param>
    internal FactKinds(JsonSerializerOptions options, Func<Fact, FactBody?>? before, IEnumerable<(string Code, Type Type)> kinds)
    {
        (string Code, Type Type)[] all =
        [
            .. kinds, ("fact-struck", typeof(FactStruck)), ("strike-proposed", typeof(StrikeProposed)),
            ("strike-declined", typeof(StrikeDeclined)),
        ];
        byCode = all.ToFrozenDictionary(k => k.Code, k => k.Type);
        byType = all.GroupBy(k => k.Type).Where(g => g.Count() == 1).ToFrozenDictionary(g => g.Key, g => g.Single().Code);
        (this.options, this.before) = (options, before);
    }

    /// <summary>How facts are written: what a column says (date, number) is not in the JSON again.</summary>
    internal static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutColumns } },
    };

    /// <summary>Every code.</summary>
    public IEnumerable<string> Codes => byCode.Keys.Order(StringComparer.Ordinal);

    /// <summary>The code of a fact.</summary>
    /// <exception cref="ArgumentException">A subject of this sort has no such fact.</exception>
    public string CodeOf(FactBody fact) =>
        fact.OwnCode ?? byType.GetValueOrDefault(fact.GetType())
            ?? throw new ArgumentException($"no code for {fact.GetType().Name}", nameof(fact));

    /// <summary>The JSON of a fact.</summary>
    public string Write(FactBody fact) => JsonSerializer.Serialize(fact, fact.GetType(), options);

    /// <summary>The fact of a row; null where a subject of this sort does not know its code.</summary>
    /// <exception cref="JsonException">Its JSON is of another shape.</exception>
    public FactBody? Read(Fact row)
    {
        if (row.IsOfBefore && before is not null) return before(row)?.At(row.HappenedOn, row.Seq);
        if (!byCode.TryGetValue(row.Code, out var type)) return null;
        return ((FactBody)JsonSerializer.Deserialize(row.Data, type, options)!).At(row.HappenedOn, row.Seq);
    }

    /// <summary>
    /// Leaves out what the row says by itself (date and number), what follows from the rest, and a list of files without any.
    /// </summary>
    private static void WithoutColumns(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(FactBody)) && !type.Type.IsAssignableTo(typeof(RequestFact))) return;
        foreach (var property in type.Properties)
        {
            if (property.Name is "on" or "inNameOf" or "answers"
                || (property.Name is "seq" && type.Type.IsAssignableTo(typeof(RequestFact)))) property.ShouldSerialize = (_, _) => false;
            if (property.PropertyType == typeof(ImmutableArray<FileMark>))
                property.ShouldSerialize = (_, files) => files is ImmutableArray<FileMark> { IsDefaultOrEmpty: false };
        }
    }
}
