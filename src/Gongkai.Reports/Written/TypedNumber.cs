using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Reports;

/// <summary>手打的数: a number that was merely typed into prose where a field could stand.</summary>
/// <param name="Section">The section it stands in ("s1").</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Before">The words of its clause before it.</param>
public sealed partial record TypedNumber(string Section, decimal Number, string Unit, string Before)
{
    private const string Stops = "，。；：、\n（）()“”";

    /// <summary>As it was typed, with the words around it.</summary>
    public string Quote => $"{(Before.Length > 12 ? Before[^12..] : Before)}{ProseTemplate.Show(Number)}{Unit}";

    /// <summary>The numbers that were typed into prose; years, dates, numbers of articles and documents are none.</summary>
    public static ImmutableArray<TypedNumber> Of(ReportProse prose)
    {
        var found = ImmutableArray.CreateBuilder<TypedNumber>();
        foreach (var section in ReportProse.Sections)
        {
            // a field stands for any digit: 4{…} is none
            var text = string.Concat(ProseTemplate.Of(prose.Section(section)).Pieces.Select(p => p.IsField ? "{}" : p.Text));
            foreach (Match match in Counted().Matches(text))
            {
                var from = match.Index == 0 ? -1 : text.LastIndexOfAny(Stops.ToCharArray(), match.Index - 1);
                var number = decimal.Parse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
                found.Add(new(section, number, match.Groups[2].Value, text[(from + 1)..match.Index]));
            }
        }
        return found.ToImmutable();
    }

    [GeneratedRegex(@"(?<![\d.〔\[第{}])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(人次|件次|万元|万字|[件条次篇期场人个项份册处部块种元])(?!政府)")]
    private static partial Regex Counted();
}
