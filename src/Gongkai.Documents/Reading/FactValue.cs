using System.Globalization;
using System.Text.Json;

namespace Gongkai.Documents.Reading;

/// <summary>The value of one fact, asked for as what it should be.</summary>
internal readonly record struct FactValue(string Name, JsonElement Json)
{
    public bool IsNull => Json.ValueKind == JsonValueKind.Null;

    /// <summary>A date; of an instant with its offset, the Beijing day.</summary>
    public DateOnly? Date => IsNull ? null
        : Json.ValueKind == JsonValueKind.String && Day(Json.GetString()!) is { } day ? day
        : throw new FactException($"{Name}应为“2026-07-06”这样写的日期，或者“2026-07-06T09:30:00+08:00”这样写的时刻，这里是{Shown}");

    private static DateOnly? Day(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        var hasOffset = text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
        return hasOffset && DateTimeOffset.TryParseExact(
            text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                ? DateOnly.FromDateTime(instant.ToOffset(Beijing).DateTime) : null;
    }

    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private static readonly string[] Instants = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public int? Number => IsNull ? null
        : Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) ? number
        : throw new FactException($"{Name}应为整数，这里是{Shown}");

    public bool Flag => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw new FactException($"{Name}应为true或者false，这里是{Shown}"),
    };

    public string? Text => IsNull ? null
        : Json.ValueKind == JsonValueKind.String ? Json.GetString()
        : throw new FactException($"{Name}应为文字，这里是{Shown}");

    /// <summary>One of these words.</summary>
    public T? Word<T>(IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Text is not { } text) return null;
        return words.TryGetValue(text, out var value) ? value
            : throw new FactException($"{Name}应为{string.Join('、', words.Keys)}之一，这里是{Shown}");
    }

    public IEnumerable<FactValue> Items
    {
        get
        {
            if (IsNull) return [];
            if (Json.ValueKind != JsonValueKind.Array) throw new FactException($"{Name}应为数组，这里是{Shown}");
            var name = Name;
            return Json.EnumerateArray().Select(item => new FactValue(name, item));
        }
    }

    public IReadOnlyList<FactValue> Members
    {
        get
        {
            if (IsNull) return [];
            if (Json.ValueKind != JsonValueKind.Object) throw new FactException($"{Name}应为JSON对象，这里是{Shown}");
            var name = Name;
            var members = Json.EnumerateObject().Select(m => new FactValue($"{name}.{m.Name}", m.Value)).ToList();
            return members.GroupBy(m => m.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
                ? throw new FactException($"{twice.Key}写了两次") : members;
        }
    }

    /// <summary>The name without what it is part of.</summary>
    public string Last => Name[(Name.LastIndexOf('.') + 1)..];

    public string Shown => Json.GetRawText() is { Length: > 40 } long_ ? $"{long_[..40]}…" : Json.GetRawText();
}
