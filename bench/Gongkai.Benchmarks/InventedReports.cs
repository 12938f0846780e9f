using System.Collections.Immutable;
using System.Text;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;

namespace Gongkai.Benchmarks;

/// <summary>Reports of invented organs, each made from its number alone, so that it can be made again instead of being kept.</summary>
/// <remarks>Everybody writes with the same hundred turns of phrase; the offices of one county start from one model text and change a share
/// of it: some nearly
/// nothing, most of them half and more. One in fifty copies a text that goes around.</remarks>
internal static class InventedReports
{
    private const int Years = 5, Offices = 100, Sentences = 24;

    private static readonly string[] Phrases = [.. Enumerable.Range(0, 120).Select(Phrase)];
    private static readonly ReportValues[] Tables = [.. Enumerable.Range(0, 64).Select(Values)];

    public static OrganTree Organs(int reports) => new(Enumerable.Range(0, reports / Years).Select(o =>
        new ListedOrgan(Name(o)) { Parent = o % Offices == 0 ? null : Name(o - (o % Offices)) }));

    public static AnnualReport Report(int number)
    {
        var (organ, year) = (number / Years, 2021 + (number % Years));
        var random = new Random(number);
        var changed = organ % 50 == 7 ? 0 : random.NextDouble() < 0.1 ? 0.15 : 0.5 + (random.NextDouble() / 2);
        var model = new Random(organ % 50 == 7 ? year : (organ / Offices * 10) + (year % 10));
        var text = new StringBuilder(2000);
        for (var i = 0; i < Sentences; i++)
        {
            var common = Sentence(model);
            text.Append(random.NextDouble() < changed ? Sentence(random) : common);
        }
        return new AnnualReport
        {
            // sums that all fail would be all that is measured
            Values = organ % Offices == 0 ? ReportValues.Empty(Forms.F2021) : Tables[random.Next(Tables.Length)],
            Organ = Name(organ),
            Year = year,
            Sections = ImmutableSortedDictionary.Create<string, ReportText>(StringComparer.Ordinal).Add(
                "s1", new("s1", "一、总体情况", text.ToString(), 0)),
        };
    }

    private static string Name(int organ) => organ % Offices == 0 ? $"第{organ / Offices}县人民政府" : $"第{organ / Offices}县第{organ % Offices}局";

    private static string Sentence(Random random) =>
        $"{Phrases[random.Next(Phrases.Length)]}{Phrases[random.Next(Phrases.Length)]}，{Phrases[random.Next(Phrases.Length)]}{Phrases[random.Next(Phrases.Length)]}。";

    private static string Phrase(int number)
    {
        var random = new Random(-number);
        return string.Concat(Enumerable.Range(0, random.Next(4, 12)).Select(_ => (char)random.Next(0x4E00, 0x5000)));
    }

    private static ReportValues Values(int number) =>
        ReportValues.Of(Forms.F2021, Forms.F2021.Cells.Select((c, i) => new KeyValuePair<string, decimal?>(c.Id, (number + i) % 9)));
}
