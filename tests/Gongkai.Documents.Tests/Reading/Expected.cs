using System.Globalization;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>What must come out of a document: every cell, and every fault with its place.</summary>
/// <param name="Form">The form.</param>
/// <param name="Organ">The organ that the title names.</param>
/// <param name="Year">The report year.</param>
internal sealed record Expected(string Form, string Organ, int Year)
{
    /// <summary>"table3.new_received: 1 0 0 0 0 0 1"; rows that are not named hold zeros.</summary>
    public string[] Rows { get; init; } = [];

    /// <summary>Cells that the document lacks.</summary>
    public string[] Missing { get; init; } = [];

    /// <summary>"code place", in any order.</summary>
    public string[] Faults { get; init; } = [];

    public void Holds(ReadReport reading)
    {
        Assert.Equal(Form, reading.Form);
        Assert.Equal((Organ, Year), (reading.Report?.Organ, reading.Report?.Year));
        Assert.Equal(["s1", "s2", "s3", "s4", "s5", "s6"], reading.Report!.Sections.Keys);
        Assert.Equal(Cells(reading.Report.Form), reading.Report.Form.Cells.Select(c => Show(c, reading.Report.Values[c])));
        Assert.Equal(
            Faults.Order(StringComparer.Ordinal), reading.Faults.Select(f => $"{f.Code} {f.Place}".Trim()).Order(StringComparer.Ordinal));
        Assert.All(reading.Faults, f => Assert.NotEmpty(f.Message));
    }

    private IEnumerable<string> Cells(Form form)
    {
        var values = form.Cells.ToDictionary(c => c.Id, _ => (decimal?)0);
        foreach (var row in Rows.Select(r => r.Split(": ")))
        {
            var cells = form.Cells.Where(c => c.Id[..c.Id.LastIndexOf('.')] == row[0]).ToArray();
            var numbers = row[1].Split(' ');
            Assert.Equal(cells.Length, numbers.Length);
            foreach (var (cell, number) in cells.Zip(numbers)) values[cell.Id] = decimal.Parse(number, CultureInfo.InvariantCulture);
        }

        foreach (var id in Missing) values[id] = null;
        return form.Cells.Select(c => Show(c, values[c.Id]));
    }

    private static string Show(Cell cell, decimal? value) => $"{cell.Id} = {value?.ToString(CultureInfo.InvariantCulture) ?? "–"}";
}
