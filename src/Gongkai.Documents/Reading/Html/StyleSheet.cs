using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Gongkai.Documents.Reading.Html;

/// <summary>What the style sheets in a page hide, strike out or raise is written to the elements themselves: whoever reads the page then
/// sees what a person sees. Nothing else of the sheets matters here.</summary>
internal static partial class StyleSheet
{
    /// <summary>The properties that decide whether something is seen.</summary>
    private static readonly string[] Properties =
        ["display", "visibility", "opacity", "font-size", "text-decoration", "text-decoration-line", "vertical-align"];

    /// <summary>More rules than this are not held against a page: one made to be endless costs no more than a large one.</summary>
    private const int MostRules = 400;

    private const long MostTrials = 4_000_000;

    public static void Apply(IHtmlDocument page)
    {
        var rules = Rules(page);
        var hiding = rules.FindAll(r => r.Declarations.Exists(Hides));
        if (hiding.Count == 0) return;
        var elements = page.All.ToList();
        if ((long)elements.Count * hiding.Count > MostTrials) return;
        var changed = new List<(IElement Element, string? Own)>();
        foreach (var element in elements)
            if (hiding.Exists(r => r.Selector.Match(element, null)) && Added(element, rules) is { Length: > 0 } style)
            {
                var own = element.GetAttribute("style");
                changed.Add((element, own));
                element.SetAttribute("style", string.IsNullOrEmpty(own) ? style : $"{own};{style}");
            }

        // A page whose only tables are hidden shows them by script.
        var tables = page.QuerySelectorAll("table").ToList();
        if (changed.Count == 0 || tables.Count == 0 || tables.Exists(IsSeen)) return;
        foreach (var (element, own) in changed)
            if (own is null) element.RemoveAttribute("style");
            else element.SetAttribute("style", own);
    }

    /// <summary>The declarations that hide the element after all, by weight, selector and order.</summary>
    private static string Added(IElement element, List<StyleRule> rules)
    {
        var won = new Dictionary<string, (StyleRule Rule, bool IsImportant, string Value)>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!rule.Selector.Match(element, null)) continue;
            foreach (var (property, value, isImportant) in rule.Declarations)
                if (!won.TryGetValue(property, out var best) || IsStronger(rule, isImportant, best.Rule, best.IsImportant))
                    won[property] = (rule, isImportant, value);
        }

        var own = element.GetAttribute("style") ?? "";
        return string.Join(';', won.Where(w => Hides((w.Key, w.Value.Value, false)) && (w.Value.IsImportant || !Markup.Sets(own, w.Key)))
            .Select(w => $"{w.Key}:{w.Value.Value}"));
    }

    private static bool Hides((string Property, string Value, bool IsImportant) declaration) =>
        Markup.MayHide($"{declaration.Property}:{declaration.Value}");

    private static bool IsSeen(IElement element)
    {
        for (var e = element; e is not null; e = e.ParentElement)
            if (e.LocalName is not ("html" or "body") && Markup.IsUnseen(e)) return false;
        return true;
    }

    private static bool IsStronger(StyleRule rule, bool isImportant, StyleRule than, bool thanImportant)
    {
        if (isImportant != thanImportant) return isImportant;
        var order = rule.Selector.Specificity.CompareTo(than.Selector.Specificity);
        return order == 0 ? rule.Place >= than.Place : order > 0;
    }

    private static List<StyleRule> Rules(IHtmlDocument page)
    {
        var (rules, parser) = (new List<StyleRule>(), new CssSelectorParser());
        foreach (var sheet in page.QuerySelectorAll("style"))
        {
            var media = sheet.GetAttribute("media") ?? "";
            if (IsForScreen(media)) Read(WithoutRemarks(sheet.TextContent), parser, rules);
        }

        return rules;
    }

    /// <summary>The rules of a sheet in their order; those within @media print and the like are left out.</summary>
    private static void Read(ReadOnlySpan<char> css, CssSelectorParser parser, List<StyleRule> rules)
    {
        while (css.IndexOf('{') is >= 0 and var open && rules.Count < MostRules)
        {
            var head = css[..open].Trim();
            if (head.LastIndexOf(';') is >= 0 and var statement) head = head[(statement + 1)..].Trim();
            var length = LengthOfBody(css[(open + 1)..]);
            var body = css.Slice(open + 1, length);
            if (head.StartsWith("@media", StringComparison.OrdinalIgnoreCase) && IsForScreen(head[6..])) Read(body, parser, rules);
            else if (!head.StartsWith("@")) Add(head.ToString(), body.ToString(), parser, rules);
            css = css[Math.Min(css.Length, open + length + 2)..];
        }
    }

    private static int LengthOfBody(ReadOnlySpan<char> rest)
    {
        var depth = 1;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is '{') depth++;
            else if (rest[i] is '}' && --depth == 0) return i;
        }

        return rest.Length;
    }

    private static void Add(string selectors, string body, CssSelectorParser parser, List<StyleRule> rules)
    {
        var declarations = Declarations(body).ToList();
        if (declarations.Count == 0) return;
        foreach (var one in selectors.Split(','))
        {
            // :has() and sibling selectors may cost more than the page; what is hidden on hover is shown.
            if (Structural().Replace(one, "").AsSpan().IndexOfAny(":~") >= 0 || one.Trim().Length == 0) continue;
            if (parser.ParseSelector(one.Trim()) is { } selector)
                rules.Add(new StyleRule(selector, declarations, rules.Count));
        }
    }

    private static IEnumerable<(string Property, string Value, bool IsImportant)> Declarations(string body)
    {
        foreach (var declaration in body.Split(';'))
        {
            if (declaration.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) continue;
            var (property, value) = (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim());
            if (!Properties.Contains(property)) continue;
            var important = value.IndexOf("!important", StringComparison.OrdinalIgnoreCase);
            yield return (property, important < 0 ? value : value[..important].Trim(), important >= 0);
        }
    }

    private static bool IsForScreen(ReadOnlySpan<char> media) =>
        media.IsWhiteSpace() || media.Contains("all", StringComparison.OrdinalIgnoreCase)
        || (media.Contains("screen", StringComparison.OrdinalIgnoreCase) && media.IndexOf('(') < 0);

    private static string WithoutRemarks(string css)
    {
        var (kept, at) = (new StringBuilder(css.Length), 0);
        while (css.IndexOf("/*", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            kept.Append(css, at, open - at);
            at = css.IndexOf("*/", open + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : css.Length;
        }

        return kept.Append(css, at, css.Length - at).ToString();
    }

    [GeneratedRegex(@":(?:first|last|only)-(?:child|of-type)|:nth-(?:last-)?(?:child|of-type)\([0-9n+\- oddven]*\)")]
    private static partial Regex Structural();

    private sealed record StyleRule(
        ISelector Selector, List<(string Property, string Value, bool IsImportant)> Declarations, int Place);
}
