using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace Gongkai.Reports;

/// <summary>A problem and what is done about it (条例第五十条第四项).</summary>
/// <param name="Problem">存在的问题.</param>
/// <param name="Measure">改进的措施.</param>
public sealed record Improvement(string Problem, string Measure)
{
    /// <summary>Nothing is written in it.</summary>
    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Problem) && string.IsNullOrWhiteSpace(Measure);
}

/// <summary>What came of a problem of last year.</summary>
/// <param name="Problem">The problem, as last year's report has it.</param>
/// <param name="Came">What was done about it this year.</param>
public sealed record FollowedUp(string Problem, string Came);

/// <summary>The prose of a report as it is written, numbers as fields (<see cref="ProseTemplate"/>).</summary>
/// <remarks>Parts are "s1" (what stands before the aspects), "s1.1" to "s1.5" (<see cref="Aspect"/>), "s2" to "s4" (what stands beside the
/// tables), "s5" (what stands beside the pairs) and "s6".</remarks>
public sealed record ReportProse
{
    /// <summary>Nothing is written yet.</summary>
    public static ReportProse None { get; } = new();

    /// <summary>The ids of the parts, in the order of the form.</summary>
    public static ImmutableArray<string> PartIds { get; } = ["s1", .. Aspect.All.Select(a => a.Id), "s2", "s3", "s4", "s5", "s6"];

    /// <summary>The parts that something is written in.</summary>
    public ImmutableSortedDictionary<string, string> Parts { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Section five in pairs.</summary>
    public ImmutableArray<Improvement> Improvements { get; init; } = [];

    /// <summary>What came of last year's problems.</summary>
    public ImmutableArray<FollowedUp> Followed { get; init; } = [];

    /// <summary>Nothing is written.</summary>
    [JsonIgnore]
    public bool IsEmpty => Parts.IsEmpty && Improvements.IsEmpty && Followed.IsEmpty;

    /// <summary>The text of a part; empty where nothing is written.</summary>
    public string this[string part] => Parts.GetValueOrDefault(part, "");

    /// <summary>The prose without what is blank, lines ended alike.</summary>
    public ReportProse Tidy() => new()
    {
        Parts = Parts.Select(p => KeyValuePair.Create(p.Key, Clean(p.Value))).Where(p => p.Value.Length > 0)
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
        Improvements = [.. Improvements.Select(i => new Improvement(Line(i.Problem), Line(i.Measure))).Where(i => !i.IsEmpty)],
        Followed = [.. Followed.Select(f => new FollowedUp(Line(f.Problem), Line(f.Came))).Where(f => f.Came.Length > 0)],
    };

    /// <summary>The text of a section as it is printed, with its fields.</summary>
    /// <param name="section">"s1" to "s6".</param>
    public string Section(string section) => section switch
    {
        "s1" => Joined([this["s1"], .. Aspect.All.Where(a => this[a.Id].Length > 0).Select(a => $"（{a.Number}）{a.Name}。{this[a.Id]}")]),
        "s5" => Joined([.. Pairs(), this["s5"]]),
        _ => this[section],
    };

    /// <summary>Every field that the prose names, each once.</summary>
    [JsonIgnore]
    public IEnumerable<string> Fields =>
        Sections.SelectMany(s => ProseTemplate.Of(Section(s)).Fields).Distinct(StringComparer.Ordinal);

    /// <summary>The ids of the six sections.</summary>
    public static ImmutableArray<string> Sections { get; } = ["s1", "s2", "s3", "s4", "s5", "s6"];

    private IEnumerable<string> Pairs()
    {
        if (!Improvements.IsEmpty)
        {
            yield return "（一）存在的主要问题";
            foreach (var line in Numbered(Improvements.Select(i => i.Problem))) yield return line;
            yield return "（二）改进措施";
            foreach (var line in Numbered(Improvements.Select(i => i.Measure))) yield return line;
        }
        if (Followed.IsEmpty) yield break;
        yield return Improvements.IsEmpty ? "上一年度问题的改进情况" : "（三）上一年度问题的改进情况";
        foreach (var one in Followed) yield return $"对上一年度指出的“{one.Problem.TrimEnd('。', '；')}”，{Sentence(one.Came)}";
    }

    private static IEnumerable<string> Numbered(IEnumerable<string> items) =>
        items.Where(i => i.Length > 0).Select((text, i) => $"{i + 1}.{Sentence(text)}");

    private static string Sentence(string text) =>
        text.Length == 0 || "。！？；".Contains(text[^1], StringComparison.Ordinal) ? text : $"{text}。";

    private static string Joined(IEnumerable<string> paragraphs) => string.Join('\n', paragraphs.Where(p => p.Length > 0));

    private static string Line(string text) => Clean(text).Replace('\n', ' ');

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var seen = string.Concat(line.Where(c => !char.IsControl(c) || c == '\t')).Trim();
            if (seen.Length > 0) clean.Append(clean.Length > 0 ? "\n" : "").Append(seen);
        }
        return clean.ToString();
    }
}
