using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Gongkai.Web.Asking;

/// <summary>What was typed into a form, sent by address, and so in it, or by post.</summary>
public sealed class Answers
{
    /// <summary>Stands between the values of an answer that has several.</summary>
    public const char Between = ',';

    private const int LongestLine = 200, LongestWords = 20_000;

    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    /// <summary>Takes what the address or the form says of these fields, in their order.</summary>
    public Answers(IEnumerable<Field> fields, IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var query = sent.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var field in fields.Where(f => f.Kind != AnswerKind.Secret))
        {
            if (!query.TryGetValue(field.Name, out var values)) continue;
            Sent = true;
            if (Typed(field, values) is not { Length: > 0 } text) continue;
            var value = Canonical(field, text);
            typed[field.Name] = value ?? text;
            if (value is null) problems.Add(new(field.Name, $"{field.Label}{Wanted(field)}，现为“{text}”"));
        }
        Problems = problems.ToImmutable();
        IsTidy = query.Count == typed.Count && typed.All(t => query[t.Key] == t.Value);
    }

    /// <summary>The form was sent, be it empty.</summary>
    public bool Sent { get; }

    /// <summary>The address has what was answered and nothing else.</summary>
    public bool IsTidy { get; }

    /// <summary>Answers that are not of the kind that is asked for.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Nothing was answered.</summary>
    public bool IsEmpty => typed.Count == 0;

    /// <summary>The answer to a question: 2026-07-06, a number, the value of an option, "true"; null where there is none.</summary>
    public string? this[string name] => typed.GetValueOrDefault(name);

    /// <summary>The required questions that have no answer.</summary>
    public static IEnumerable<Problem> Open(IEnumerable<Field> fields, Answers answers) =>
        fields.Where(f => f.Required && f.Kind != AnswerKind.Secret && answers[f.Name] is null).Select(
            f => new Problem(f.Name, $"{(f.Options.IsEmpty ? "请填写" : "请选择")}{f.Label}"));

    /// <summary>The values answered to a question that may have several.</summary>
    public IEnumerable<string> Several(string name) => this[name]?.Split(Between) ?? [];

    /// <summary>The day answered, or null.</summary>
    public DateOnly? Date(string name) => this[name] is { } text ? Day.Read(text) : null;

    /// <summary>The number answered, or null.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>The answers as an address has them ("?receipt=2026-07-06"), empty where there is none.</summary>
    public string Query => new QueryBuilder(typed).ToString();

    private static string Typed(Field field, StringValues values) =>
        (field.Kind == AnswerKind.Several ? string.Join(Between, (IEnumerable<string?>)values) : values.ToString()).Trim()
            .ReplaceLineEndings("\n");

    private static string? Canonical(Field field, string text) => field.Kind switch
    {
        AnswerKind.Date => Day.Read(text) is { } day ? Day.Iso(day) : null,
        AnswerKind.Number =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= field.Most
                ? n.ToString(CultureInfo.InvariantCulture) : null,
        AnswerKind.Choice or AnswerKind.Radio => field.Options.Any(o => o.Value == text) ? text : null,
        AnswerKind.Several => text.Split(Between).All(v => field.Options.Any(o => o.Value == v)) ? text : null,
        AnswerKind.Line => text.Length <= LongestLine ? text : null,
        AnswerKind.Words => text.Length <= LongestWords ? text : null,
        _ => text == "true" ? text : null,
    };

    private static string Wanted(Field field) => field.Kind switch
    {
        AnswerKind.Date => "应为2026-7-6这样的日期",
        AnswerKind.Number => $"应为0至{field.Most}的整数",
        AnswerKind.Line => $"应在{LongestLine}字以内",
        AnswerKind.Words => $"应在{LongestWords}字以内",
        _ => "应从列出的各项中选择",
    };
}
