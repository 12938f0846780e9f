using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Gongkai.Web.Asking;

/// <summary>What was typed into a form that is sent by address, and so stays in it.</summary>
public sealed class Answers
{
    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    /// <summary>Takes what the address says of these fields, in their order.</summary>
    public Answers(IEnumerable<Field> fields, IQueryCollection query)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var field in fields)
        {
            if (!query.TryGetValue(field.Name, out var values)) continue;
            Sent = true;
            if (values.ToString().Trim() is not { Length: > 0 } text) continue;
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

    /// <summary>The number answered, or null.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>The answers as an address has them ("?receipt=2026-07-06"), empty where there is none.</summary>
    public string Query => new QueryBuilder(typed).ToString();

    private static string? Canonical(Field field, string text) => field.Kind switch
    {
        AnswerKind.Date => Day.Read(text) is { } day ? Day.Iso(day) : null,
        AnswerKind.Number => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= field.Most ? n.ToString(CultureInfo.InvariantCulture) : null,
        AnswerKind.Choice => field.Options.Any(o => o.Value == text) ? text : null,
        _ => text == "true" ? text : null,
    };

    private static string Wanted(Field field) => field.Kind switch
    {
        AnswerKind.Date => "应为2026-7-6这样的日期",
        AnswerKind.Number => $"应为0至{field.Most}的整数",
        _ => "应从列出的各项中选择",
    };
}
