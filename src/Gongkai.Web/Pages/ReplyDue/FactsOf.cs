using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gongkai.Documents.Reading;
using Gongkai.Law.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.ReplyDue;

/// <summary>
/// The facts that answers tell: they are put down as <c>gongkai due</c> reads them, so that the page and the command line can't differ.
/// </summary>
internal static class FactsOf
{
    /// <summary>The facts, or why they can't be taken; only for answers that are each of their kind.</summary>
    public static (RequestFacts? Facts, Problem? Problem) Answers(Answers answers)
    {
        for (var n = 1; n <= FactFields.MostOpinions; n++)
            if (Missing(n, answers) is { } problem) return (null, problem);
        var reading = FactsReader.Read(Json(answers))[0];
        return (reading.Facts, reading.Fault is { } fault ? new("receipt", fault.Message) : null);
    }

    private static Problem? Missing(int n, Answers answers)
    {
        var fields = FactFields.Opinion(n).Fields;
        if (fields.All(f => answers[f.Name] is null)) return null;
        var open = fields.Take(2).FirstOrDefault(f => answers[f.Name] is null);
        return open is null ? null : new(open.Name, string.Create(CultureInfo.InvariantCulture, $"第{n}件征求意见还应写明：{open.Label}"));
    }

    private static string Json(Answers answers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var field in FactFields.First.Concat(FactFields.Groups.SelectMany(g => g.Fields)).Except(FactFields.Readings))
                Write(json, field, field.Name, answers);
            json.WriteStartObject("policies");
            foreach (var field in FactFields.Readings) Write(json, field, field.Name, answers);
            json.WriteEndObject();
            json.WriteStartArray("consultations");
            for (var n = 1; n <= FactFields.MostOpinions; n++) Write(json, FactFields.Opinion(n), answers);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, FactGroup opinion, Answers answers)
    {
        if (opinion.Fields.All(f => answers[f.Name] is null)) return;
        json.WriteStartObject();
        foreach (var field in opinion.Fields)
            Write(json, field, field.Name[(field.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], answers);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Field field, string name, Answers answers)
    {
        if (answers[field.Name] is not { } value) return;
        if (field.Kind is AnswerKind.Number or AnswerKind.Flag)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
        else json.WriteString(name, value);
    }
}
