using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Tests.Exchange;

/// <summary>Holds JSON against the words of JSON Schema that our schema uses; a word that it does not know fails the test.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly string[] Notes = ["$schema", "$id", "$defs", "title"];

    /// <summary>Where the value breaks the schema; none where it is as it should be.</summary>
    public List<string> Breaches(JsonElement value) => Breaches(root, value, "$");

    private List<string> Breaches(JsonElement schema, JsonElement value, string at) =>
        [.. schema.EnumerateObject().Where(w => !Notes.Contains(w.Name)).SelectMany(w => Breaches(schema, w, value, at))];

    private IEnumerable<string> Breaches(JsonElement schema, JsonProperty word, JsonElement value, string at) => word.Name switch
    {
        "$ref" => Breaches(root.GetProperty("$defs").GetProperty(word.Value.GetString()!["#/$defs/".Length..]), value, at),
        "oneOf" => OneOf(word.Value, value, at),
        "type" => Is(word.Value, value) ? [] : [$"{at}: type {word.Value}"],
        "const" => JsonElement.DeepEquals(word.Value, value) ? [] : [$"{at}: not {word.Value}"],
        "minimum" =>
            value.ValueKind is not JsonValueKind.Number || value.GetDecimal() >= word.Value.GetDecimal() ? []
                : [$"{at}: below {word.Value}"],
        "pattern" =>
            value.ValueKind is not JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!) ? []
                : [$"{at}: pattern"],
        "required" =>
            value.ValueKind is not JsonValueKind.Object ? [] : word.Value.EnumerateArray()
                .Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{at}: lacks {n}"),
        "properties" =>
            value.ValueKind is not JsonValueKind.Object ? [] : word.Value.EnumerateObject().Where(p => value.TryGetProperty(p.Name, out _))
                .SelectMany(p => Breaches(p.Value, value.GetProperty(p.Name), $"{at}.{p.Name}")),
        "additionalProperties" when word.Value.ValueKind is JsonValueKind.False =>
            value.ValueKind is not JsonValueKind.Object ? [] : value.EnumerateObject()
                .Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{at}: {p.Name} is not known"),
        _ => throw new NotSupportedException(word.Name),
    };

    private IEnumerable<string> OneOf(JsonElement schemas, JsonElement value, string at)
    {
        var results = schemas.EnumerateArray().Select(s => Breaches(s, value, at)).ToList();
        return results.Count(r => r.Count == 0) == 1 ? [] : results.MinBy(r => r.Count)!.Prepend($"{at}: oneOf");
    }

    private static bool Is(JsonElement types, JsonElement value) =>
        types.ValueKind is JsonValueKind.Array ? types.EnumerateArray().Any(t => Is(t, value)) : types.GetString() switch
        {
            "null" => value.ValueKind is JsonValueKind.Null,
            "object" => value.ValueKind is JsonValueKind.Object,
            "string" => value.ValueKind is JsonValueKind.String,
            "number" => value.ValueKind is JsonValueKind.Number,
            "integer" => value.ValueKind is JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
            var other => throw new NotSupportedException(other),
        };
}
