using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Requests;

/// <summary>Facts of requests as the JSON that the ledger keeps: {"fact": …, "detail": …}. Date and number of the fact are columns.</summary>
public static class FactText
{
    /// <summary>Stands for words that are sealed: that something is stated is known, what it is only with the key.</summary>
    public const string Sealed = "●";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new ReplyJson(), new RulingJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutColumns } },
    };

    /// <summary>The JSON of a fact and its detail. Words of a reply that may name persons are left out: <see cref="Secrets"/>.</summary>
    public static string Write(RequestFact? fact, FactDetail detail)
    {
        var node = new JsonObject();
        if (fact is not null) node["fact"] = JsonSerializer.SerializeToNode(fact, fact.GetType(), Options);
        if (!detail.IsEmpty) node["detail"] = JsonSerializer.SerializeToNode(detail, Options);
        return node.ToJsonString(Options);
    }

    /// <summary>The fact of a row, or null where its code is one of <see cref="LedgerCode"/>.</summary>
    public static RequestFact? Read(string code, DateOnly on, long seq, string data)
    {
        if (VerbTable.All.FirstOrDefault(v => v.FactCode == code) is not { } verb) return null;
        var fact = JsonNode.Parse(data)?["fact"].Deserialize(verb.Fact, Options) as RequestFact
            ?? throw new JsonException($"the fact {code} has no content");
        return fact with { On = on, Seq = seq };
    }

    /// <summary>The detail of a row.</summary>
    public static FactDetail Detail(string data) => JsonNode.Parse(data)?["detail"].Deserialize<FactDetail>(Options) ?? FactDetail.None;

    /// <summary>The words of a reply that are sealed: everything in free words.</summary>
    public static IReadOnlyDictionary<string, string> Secrets(Reply reply) =>
        reply.Filled.Where(f => IsSecret(reply.Decision.Outcome, f.Key)).ToDictionary(f => f.Key, f => f.Value);

    /// <summary>The reply with its sealed words put back.</summary>
    public static Reply Reveal(Reply reply, IReadOnlyDictionary<string, string> secrets) =>
        reply with { Filled = reply.Filled.ToImmutableSortedDictionary(f => f.Key, f => secrets.GetValueOrDefault(f.Key, f.Value), StringComparer.Ordinal) };

    internal static bool IsSecret(Outcome outcome, string field) =>
        outcome.Fields.FirstOrDefault(f => f.Id == field) is null or { Kind: FieldKind.Text or FieldKind.List };

    private static void WithoutColumns(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(RequestFact))) return;
        foreach (var property in type.Properties.Where(p => p.Name is "on" or "seq")) property.ShouldSerialize = (_, _) => false;
    }

    private sealed class RulingJson : JsonConverter<Ruling>
    {
        public override Ruling Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            RulingTable.Find(reader.GetString()!) ?? throw new JsonException("no such ruling");

        public override void Write(Utf8JsonWriter writer, Ruling value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }

    private sealed record StoredReply(
        string Outcome, ImmutableArray<string> Grounds, ImmutableSortedDictionary<string, string> Filled, ImmutableArray<string> InFile, RemedyText Text);

    private sealed class ReplyJson : JsonConverter<Reply>
    {
        public override Reply Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<StoredReply>(ref reader, options) ?? throw new JsonException("no reply");
            return new(new Decision(Of(stored.Outcome), [.. stored.Grounds.Select(Of)]), stored.Filled, stored.InFile.ToImmutableHashSet(StringComparer.Ordinal), stored.Text);
        }

        public override void Write(Utf8JsonWriter writer, Reply value, JsonSerializerOptions options)
        {
            var outcome = value.Decision.Outcome;
            var filled = value.Filled.ToImmutableSortedDictionary(f => f.Key, f => IsSecret(outcome, f.Key) && f.Value.Length > 0 ? Sealed : f.Value, StringComparer.Ordinal);
            JsonSerializer.Serialize(
                writer, new StoredReply(outcome.Code, [.. value.Decision.Grounds.Select(g => g.Code)], filled, [.. value.InFile.Order(StringComparer.Ordinal)], value.Text), options);
        }

        private static Outcome Of(string code) => OutcomeTable.All.FirstOrDefault(o => o.Code == code) ?? throw new JsonException($"no outcome {code}");
    }
}
