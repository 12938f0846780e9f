using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Exchange;

/// <summary>The rules and the reader's codes for programs, with their sentences.</summary>
internal static class RuleFiles
{
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Rules() => Bytes(new JsonObject
    {
        ["version"] = RuleBook.Version,
        ["rules"] = new JsonArray([.. RuleBook.All.Select(Rule)]),
    });

    public static byte[] Faults() => Bytes(new JsonObject
    {
        ["version"] = ReportReader.Version,
        ["faults"] = new JsonArray(
            [.. FaultCodes.All.OrderBy(f => f.Key, StringComparer.Ordinal).Select(
                f => (JsonNode)new JsonObject { ["code"] = f.Key, ["when"] = f.Value })]),
    });

    public static byte[] Bytes(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json, Options);

    private static JsonNode Rule(Rule rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["severity"] = rule.Severity.Word,
        ["basis"] = rule.Basis.ToString(),
        ["rule"] = rule.Sentence,
        ["advice"] = rule.Advice,
        ["cells"] = rule.Cells,
        ["needsPrevious"] = rule.NeedsPrevious,
    };
}
