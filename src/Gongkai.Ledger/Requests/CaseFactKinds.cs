using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests;

/// <summary>The kinds of facts that a case may have, and their JSON.</summary>
public static class CaseFactKinds
{
    /// <summary>Stands for words that are sealed: that something is stated is known, what it is only with the key.</summary>
    public const string Sealed = "●";

    /// <summary>How facts of requests are written.</summary>
    internal static JsonSerializerOptions Json { get; } =
        new(FactKinds.Json) { Converters = { new ReplyJson(), new RulingJson(), new LawJson() } };

    /// <summary>All of them.</summary>
    public static FactKinds All { get; } = new(Json, CaseFactsOfBefore.Read, [
        .. VerbTable.All.Select(v => (v.FactCode, TypeOf(v.Fact))),
        ("person-seen", typeof(PersonSeen)),
        ("returned", typeof(SentBack)),
        ("contact-tried", typeof(ContactTried)),
        ("searched", typeof(Searched)),
        ("key-destroyed", typeof(KeyDestroyed)),
        ("file-added", typeof(FileAdded)),
        ("decision-entered", typeof(DecisionEntered)),
        ("entry-declined", typeof(EntryDeclined)),
        ("name-confirmed", typeof(NameConfirmed)),
        ("extension-consented", typeof(ExtensionConsented)),
        ("extension-refused", typeof(ExtensionRefused)),
        ("handed-over", typeof(HandedOver)),
        ("destruction-proposed", typeof(DestructionProposed)),
        ("destruction-declined", typeof(DestructionDeclined)),
    ]);

    /// <summary>A fact of the law with nothing kept besides, in the type of its verb.</summary>
    public static LawFact Of(RequestFact fact) => fact switch
    {
        Registered => new ReceiptFixed(fact),
        Assigned => new UnitAssigned(fact, null),
        Extended => new ExtensionTold(fact, null),
        Replied or DeemedAbandoned => new DecisionIssued(fact, null),
        Approved => new StepTaken(fact, null, null),
        Struck => new CaseStruck(fact, null),
        Disputed => new DisputeBegun(fact, null),
        _ => new Happened(fact),
    };

    /// <summary>The words of a reply that are sealed: everything in free words.</summary>
    public static IReadOnlyDictionary<string, string> Secrets(Reply reply) =>
        reply.Filled.Where(f => IsSecret(reply.Decision.Outcome, f.Key)).ToDictionary(f => f.Key, f => f.Value);

    /// <summary>The reply with its sealed words put back.</summary>
    public static Reply Reveal(Reply reply, IReadOnlyDictionary<string, string> secrets) =>
        reply with
        {
            Filled = reply.Filled.ToImmutableSortedDictionary(
            f => f.Key, f => secrets.GetValueOrDefault(f.Key, f.Value), StringComparer.Ordinal)
        };

    internal static bool IsSecret(Outcome outcome, string field) =>
        outcome.Fields.FirstOrDefault(f => f.Id == field) is null or { Kind: FieldKind.Text or FieldKind.List };

    private static Type TypeOf(Type law)
    {
        if (law == typeof(Received)) return typeof(Arrival);
        if (law == typeof(Registered)) return typeof(ReceiptFixed);
        if (law == typeof(Assigned)) return typeof(UnitAssigned);
        if (law == typeof(Drafted)) return typeof(DraftSent);
        if (law == typeof(Approved)) return typeof(StepTaken);
        if (law == typeof(Replied) || law == typeof(DeemedAbandoned)) return typeof(DecisionIssued);
        if (law == typeof(Extended)) return typeof(ExtensionTold);
        if (law == typeof(Disputed)) return typeof(DisputeBegun);
        return law == typeof(Struck) ? typeof(CaseStruck) : typeof(Happened);
    }

    /// <summary>A fact of the law within another one names its verb.</summary>
    private sealed class LawJson : JsonConverter<RequestFact>
    {
        public override RequestFact Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var code = json.RootElement.GetProperty("verb").GetString();
            var verb = VerbTable.All.FirstOrDefault(v => v.FactCode == code) ?? throw new JsonException($"no verb {code}");
            return (RequestFact)json.RootElement.GetProperty("says").Deserialize(verb.Fact, options)!;
        }

        public override void Write(Utf8JsonWriter writer, RequestFact value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("verb", VerbTable.Of(value).FactCode);
            writer.WritePropertyName("says");
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }

    private sealed class RulingJson : JsonConverter<Ruling>
    {
        public override Ruling Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            RulingTable.Find(reader.GetString()!) ?? throw new JsonException("no such ruling");

        public override void Write(Utf8JsonWriter writer, Ruling value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }

    private sealed record StoredReply(
        string Outcome, ImmutableArray<string> Grounds, ImmutableSortedDictionary<string, string> Filled, ImmutableArray<string> InFile,
        RemedyText Text);

    private sealed class ReplyJson : JsonConverter<Reply>
    {
        public override Reply Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<StoredReply>(ref reader, options) ?? throw new JsonException("no reply");
            return new(
                new Decision(Of(stored.Outcome), [.. stored.Grounds.Select(Of)]), stored.Filled,
                stored.InFile.ToImmutableHashSet(StringComparer.Ordinal), stored.Text);
        }

        public override void Write(Utf8JsonWriter writer, Reply value, JsonSerializerOptions options)
        {
            var outcome = value.Decision.Outcome;
            var filled = value.Filled.ToImmutableSortedDictionary(
                f => f.Key, f => IsSecret(outcome, f.Key) && f.Value.Length > 0 ? Sealed : f.Value, StringComparer.Ordinal);
            JsonSerializer.Serialize(
                writer, new StoredReply(
                    outcome.Code, [.. value.Decision.Grounds.Select(g => g.Code)], filled, [.. value.InFile.Order(StringComparer.Ordinal)],
                    value.Text), options);
        }

        private static Outcome Of(string code) =>
            OutcomeTable.All.FirstOrDefault(o => o.Code == code) ?? throw new JsonException($"no outcome {code}");
    }
}
