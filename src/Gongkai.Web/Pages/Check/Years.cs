using Gongkai.Reports;
using Gongkai.Reports.Comparing;

namespace Gongkai.Web.Pages.Check;

/// <summary>The reports by organ and year, so that each finds the one of the year before.</summary>
internal sealed class Years
{
    private readonly OrganTree organs;
    private readonly ILookup<(string Organ, int Year), Examination> byYear;

    /// <param name="read">What was read.</param>
    /// <param name="list">The list of organs; without one an organ goes by the name in the title alone.</param>
    public Years(IEnumerable<Examination> read, OrganTree? list)
    {
        Examination[] reports = [.. read.Where(e => e.Report is { Organ: not null, Year: not null })];
        organs = list ?? new OrganTree(reports.Select(e => e.Report!.Organ!).Distinct().Select(name => new ListedOrgan(name)));
        byYear = reports.ToLookup(e => (Name(e.Report!), e.Report!.Year!.Value));
    }

    /// <summary>
    /// Last year's report of the organ; null where none came, or two did, or where the organ was merged since (its numbers then have
    /// several sources).
    /// </summary>
    public Examination? Before(Examination now)
    {
        if (now.Report is not { Organ: not null, Year: { } year } report) return null;
        if (organs.Match(report.Organ)?.Predecessors.Any(p => byYear.Contains((p, year - 1))) == true) return null;
        return byYear[(Name(report), year - 1)].Take(2).ToArray() is [var only] ? only : null;
    }

    private string Name(AnnualReport report) => organs.Match(report.Organ)?.Name ?? report.Organ!;
}
