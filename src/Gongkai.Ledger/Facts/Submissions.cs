using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// What was submitted: its key, and a digest of its content. Submitting twice is submitting once; the same key with other content is
/// something else.
/// </summary>
/// <param name="Key">The key that the form was handed out with.</param>
/// <param name="Digest">SHA-256 of the content.</param>
public sealed record Submission(Guid Key, string Digest)
{
    private static readonly JsonSerializerOptions Options =
        new() { IncludeFields = true, Converters = { new BytesAsHash(), new OutcomeAsCode(), new AsWhatItIs() } };

    /// <summary>A submission with this content; null where it has no key.</summary>
    public static Submission? Of<T>(Guid? key, T content) =>
        key is { } given ? new(given, Journal.Digest.Of($"{typeof(T).Name}\n{JsonSerializer.Serialize(content, Options)}")) : null;

    // Files may have many megabytes.
    private sealed class BytesAsHash : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Journal.Digest.Of(value));
    }

    private sealed class OutcomeAsCode : JsonConverter<Outcome>
    {
        public override Outcome Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }

    // Of a closed hierarchy the serializer would write what the root declares, and nothing of the case.
    private sealed class AsWhatItIs : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type is { IsAbstract: true, IsClass: true };

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!;

        private sealed class Of<T> : JsonConverter<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value, value!.GetType(), options);
        }
    }
}

/// <summary>What a submission led to, kept with its key.</summary>
internal static class Submissions
{
    /// <summary>Looks for an earlier one, and reads the version of the law on the way: one question for both.</summary>
    public static async Task<Earlier?> Find(Work work, Guid key)
    {
        var found = await work.Ask(
            new(
                """
                select coalesce((select max(version) from law_of_day), 0), s.digest, s.answer
                from (select 1 as one) o left join submission s on s.actor = $1 and s.key = $2
                """,
                work.By.Id, key),
            row => new Found(row.GetInt64(0), row.IsDBNull(1) ? null : new(row.GetString(1), row.GetString(2))));
        work.KnowVersion(found!.Version);
        return found.Earlier;
    }

    public static void Keep<T>(Work work, Submission submission, T answer) => work.Later(new(
        "insert into submission (actor, key, digest, answer, at) values ($1, $2, $3, $4, $5)",
        work.By.Id, submission.Key, submission.Digest, JsonSerializer.Serialize(answer), work.At));

    private sealed record Found(long Version, Earlier? Earlier);
}

/// <summary>An earlier submission under the same key.</summary>
internal sealed record Earlier(string Digest, string Answer)
{
    /// <summary>What was answered then; other content than then is refused.</summary>
    public Verdict<T> Answered<T>(Submission now)
    {
        if (Digest != now.Digest) return SubmissionBreach.OtherContent;
        return JsonSerializer.Deserialize<T>(Answer)!;
    }
}

/// <summary>What can stand in the way of a submission, whatever it is about.</summary>
public static class SubmissionBreach
{
    /// <summary>The form was sent before, with other content; what it said then is recorded, and what it says now is not.</summary>
    public static readonly Breach OtherContent = new("submission.other-content", "这张表单已经提交并且记录过，改动的内容没有记录，请重新打开页面再办", "");
}
