using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>
/// 主文: the sentences in which a letter says what was decided and on which articles. They follow from the decision; nobody types them, so
/// that outcome and letter can't say different things.
/// </summary>
/// <remarks>
/// <see cref="Outcome.Says"/> holds them with gaps: <c>{you}</c> is the applicant, <c>{articles}</c> what the decision rests on, any other
/// the field of the reply with that id; <c>{?field}</c> prints nothing and wants the field to be there. A sentence with a gap that nothing
/// fills is left out.
/// </remarks>
[Article("条例第三十六条", "答复的内容与依据")]
[Article("条例第三十七条", "区分处理，对不予公开的内容说明理由")]
public static partial class OperativeWords
{
    private const string Regulations = "条例";

    private static readonly ImmutableDictionary<string, string> Names = new Dictionary<string, string>
    {
        [Regulations] = "中华人民共和国政府信息公开条例",
        ["档案法"] = "中华人民共和国档案法",
    }.ToImmutableDictionary();

    /// <summary>The paragraphs, in order; none where the letter decides nothing.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="filled">What the letter states, by field.</param>
    /// <param name="kind">Who is addressed: a person is 你, an organisation 你单位.</param>
    public static ImmutableArray<string> Of(Decision decision, IReadOnlyDictionary<string, string> filled, ApplicantKind kind)
    {
        string? Gap(string name) => name switch
        {
            "you" => Address(kind),
            "articles" => Articles(decision.Outcome.Cites.IsDefaultOrEmpty
                ? [filled.GetValueOrDefault("article") ?? ""] : decision.Outcome.Cites),
            "grounds" => Grounds(decision),
            _ => filled.GetValueOrDefault(name) is { } said && !string.IsNullOrWhiteSpace(said) ? Said(decision.Outcome, name, said) : null,
        };
        return [.. decision.Outcome.Says.Select(s => Fill(s, Gap)).OfType<string>()];
    }

    /// <summary>你 or 你单位, and never both.</summary>
    public static string Address(ApplicantKind kind) => kind == ApplicantKind.NaturalPerson ? "你" : "你单位";

    /// <summary>
    /// Articles as a letter cites them: the law by its full name the first time, the items of an article in brackets
    /// (《中华人民共和国政府信息公开条例》第十五条、第三十六条第（三）项).
    /// </summary>
    public static string Articles(IEnumerable<string> articles)
    {
        var said = new StringBuilder();
        foreach (var law in articles.Where(a => a.Length > 0).GroupBy(LawOf))
        {
            if (said.Length > 0) said.Append('、');
            if (law.Key.Length > 0) said.Append(CultureInfo.InvariantCulture, $"《{Names.GetValueOrDefault(law.Key, law.Key)}》");
            said.AppendJoin('、', law.Select(a => Item().Replace(a[law.Key.Length..], "第（$1）项")));
        }
        return said.ToString();
    }

    // The grounds of the parts that are withheld, each once, and that the applicant is told of it (条例第三十六条第三项) last.
    private static string? Grounds(Decision decision)
    {
        var cited = OutcomeTable.All.Where(decision.Grounds.Contains).SelectMany(g => g.Cites.IsDefault ? [] : g.Cites).Distinct()
            .OrderBy(a => a.StartsWith("条例第三十六条", StringComparison.Ordinal)).ToList();
        return cited.Count == 0 ? null : Articles(cited);
    }

    private static string Said(Outcome outcome, string field, string text)
    {
        var kind = outcome.Fields.FirstOrDefault(f => f.Id == field)?.Kind;
        var said = kind switch { FieldKind.Date => Day(text), FieldKind.List => string.Join('；', Lines(text)), _ => text.Trim() };
        return said.TrimEnd('。', '；');
    }

    /// <summary>A day as letters write it (2026年7月6日), out of 2026-07-06; what is no day stays as it is.</summary>
    public static string Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日") : text.Trim();

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.TrimEnd('。', '；'));

    private static string? Fill(string sentence, Func<string, string?> gap)
    {
        var isWhole = true;
        var filled = Gaps().Replace(sentence, match =>
        {
            var value = gap(match.Groups["id"].Value);
            isWhole &= !string.IsNullOrEmpty(value);
            return match.Groups["only"].Success ? "" : value ?? "";
        });
        return isWhole ? filled : null;
    }

    private static string LawOf(string article) =>
        Names.Keys.FirstOrDefault(n => article.StartsWith(n + "第", StringComparison.Ordinal)) ?? "";

    [GeneratedRegex(@"\{(?<only>\?)?(?<id>[A-Za-z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Gaps();

    [GeneratedRegex("第([一二三四五六七八九十]+)项")]
    private static partial Regex Item();
}
