using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Gongkai.Law.Requests;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Facts that were read, or why they could not be.</summary>
/// <param name="Facts">The facts; null where there is a fault.</param>
/// <param name="Fault">What is amiss, with line and column in its message; else null.</param>
public sealed record FactsReading(RequestFacts? Facts, Fault? Fault);

/// <summary>
/// Facts of applications from JSON: one object, an array of them, or one object a line (the input of <c>gongkai due</c>).
/// </summary>
/// <remarks>An object that has a fault leaves the others alone; where the text is no JSON any longer, reading ends.</remarks>
public static class FactsReader
{
    // They say how to count, and nothing that could be counted.
    private static readonly FrozenSet<string> Settings = ["policies", "calendarAsOf"];

    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = 8 };

    /// <summary>Reads all objects of a text, in order; never none.</summary>
    public static IReadOnlyList<FactsReading> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var all = new List<FactsReading>();
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            while (reader.Read()) Value(ref reader, bytes, all);
        }
        catch (JsonException e)
        {
            all.Add(Refused("facts.json", Where(bytes, e.LineNumber ?? 0, e.BytePositionInLine ?? 0), "这里不符合JSON的写法"));
        }
        if (all.Count == 0) all.Add(new(null, NoFacts));
        return all;
    }

    private static Fault NoFacts { get; } = new("facts.none", "", "里面没有事实；应为一个JSON对象，例如 {\"receipt\": \"2026-07-06\"}");

    private static void Value(ref Utf8JsonReader reader, byte[] bytes, List<FactsReading> all)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                all.Add(Object(ref reader, bytes));
                break;
            case JsonTokenType.StartArray or JsonTokenType.EndArray:
                break;
            default:
                all.Add(Refused("facts.shape", Where(bytes, reader.TokenStartIndex), "这里应为一个JSON对象"));
                reader.Skip();
                break;
        }
    }

    private static FactsReading Object(ref Utf8JsonReader reader, byte[] bytes)
    {
        var facts = new RequestFacts();
        Fault? fault = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = reader.TokenStartIndex;
            var name = reader.GetString()!;
            reader.Read();
            var value = new FactValue(name, JsonElement.ParseValue(ref reader));
            if (fault is not null) continue;
            try
            {
                if (!seen.Add(name)) throw new FactException($"{name}写了两次");
                facts = FactTable.Set(facts, value);
            }
            catch (FactException e)
            {
                fault = Refused("facts.value", Where(bytes, at), e.Message).Fault;
            }
        }
        if (fault is null && seen.IsSubsetOf(Settings)) fault = NoFacts;
        return fault is null ? new(facts, null) : new(null, fault);
    }

    private static FactsReading Refused(string code, string where, string sentence) => new(null, new(code, where, $"{where}：{sentence}"));

    private static string Where(byte[] bytes, long offset)
    {
        var before = bytes.AsSpan(0, (int)offset);
        return Where(bytes, before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);
    }

    // Lines and columns from 1, in characters, as editors show them.
    internal static string Where(byte[] bytes, long line, long byteInLine)
    {
        var rest = bytes.AsSpan();
        for (var i = 0; i < line && rest.IndexOf((byte)'\n') is var end and >= 0; i++) rest = rest[(end + 1)..];
        var column = Encoding.UTF8.GetCharCount(rest[..(int)Math.Min(byteInLine, rest.Length)]);
        return $"第{line + 1}行第{column + 1}列";
    }
}

/// <summary>A value that is not what a fact needs; the message is the sentence for the person who wrote it.</summary>
internal sealed class FactException(string message) : Exception(message);
