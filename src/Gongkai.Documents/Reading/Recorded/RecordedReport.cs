using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Recorded;

/// <summary>A report that a program wrote down for programs, part by part, as it is read.</summary>
internal sealed class RecordedReport(string source)
{
    private readonly Dictionary<string, decimal?> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);
    private readonly List<Fault> faults = [];

    public string Form { get; set; } = "none";

    public string? Title { get; set; }

    public string? Organ { get; set; }

    public int? Year { get; set; }

    public string? Preamble { get; set; }

    public string? SignatureOrgan { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>Takes the value of a cell by its whole id; null is a cell without one.</summary>
    public void Cell(string id, decimal? number) => cells[id] = number;

    public void Section(string id, string text) => sections[id] = text;

    public void Fault(Fault fault) => faults.Add(fault);

    /// <summary>A value that is not what stands in its place.</summary>
    public void Odd(string place, string meant) => Fault(new("record.value", place, $"“{place}”应为{meant}，没有读取"));

    public Reading ToReading()
    {
        if (FormOf() is not { } form) return ReportReader.Refused(source, NoForm());
        var values = Form is "unknown" ? ReportValues.Empty(form) : Values(form);
        var all = faults.ToImmutableArray();
        var report = new AnnualReport
        {
            Values = values,
            Title = Title,
            Organ = Organ,
            Year = Year,
            Preamble = Preamble is null ? ReportText.None : new("preamble", "", Preamble, 0),
            Sections = form.Sections.Where(s => sections.ContainsKey(s.Id)).ToImmutableSortedDictionary(
                s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", sections[s.Id], 0), StringComparer.Ordinal),
            SignatureOrgan = SignatureOrgan,
            SignedOn = SignedOn,
            Faults = all,
        };
        return new Reading(source, Form, report, all);
    }

    private Form? FormOf() => Form switch
    {
        "F2019" => Forms.F2019,
        "F2021" => Forms.F2021,
        "mixed" when cells.Keys.Any(IsOnlyIn2021) => Forms.Of(Forms.F2021, Forms.F2019),
        "mixed" => Forms.Of(Forms.F2019, Forms.F2021),
        "unknown" => Forms.For(Year ?? Forms.F2021.Head.FirstYear) ?? Forms.F2019,
        _ => null,
    };

    private static bool IsOnlyIn2021(string id) =>
        id.StartsWith("table2.", StringComparison.Ordinal) && Forms.F2021.Find(id) is not null && Forms.F2019.Find(id) is null;

    private Fault NoForm() => Form is "none" && faults is [var first, ..]
        ? first
        : new("record.form", "form", "没有写明格式；form应为F2019（2019、2020年度）或者F2021（2021年度起）");

    private ReportValues Values(Form form)
    {
        foreach (var id in cells.Keys.Where(id => form.Find(id) is null).ToList())
        {
            Fault(new("record.cell", id, $"{form.Head.Name}没有叫做“{id}”的单元，没有读取"));
            cells.Remove(id);
        }
        return ReportValues.Of(form, cells);
    }
}
