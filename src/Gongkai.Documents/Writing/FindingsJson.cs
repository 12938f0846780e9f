using System.Collections.Immutable;
using System.Text.Json;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>The findings of a check as members of a JSON object.</summary>
internal static class FindingsJson
{
    public static void Write(Utf8JsonWriter json, Checkup? checkup)
    {
        json.WriteStartArray("findings"u8);
        foreach (var finding in checkup?.Findings ?? []) Write(json, finding);
        json.WriteEndArray();
        json.WriteNumber("passed"u8, checkup?.Passed.Length ?? 0);
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule.Id);
        json.WriteString("severity"u8, finding.Severity.Word);
        json.WriteString("outcome"u8, finding.Outcome.Word);
        json.WriteString("place"u8, finding.Place);
        json.WriteString("found"u8, finding.Found);
        json.WriteString("expected"u8, finding.Expected);
        json.WriteString("message"u8, finding.Message);
        Texts(json, "also"u8, finding.Also);
        Texts(json, "cells"u8, finding.Cells);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
