using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>年度报告: the reports of organs as views of the ledger.</summary>
public sealed class YearReports(Database database, ReportSettings settings)
{
    /// <summary>The organs whose reports the officer reads.</summary>
    public async Task<ImmutableArray<OrganRow>> Organs(Actor officer, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (reach, parameters) = Reach.Reports(officer, database);
        var within = (await connection.QueryAsync<int>($"select o.id from organ o where {reach}", parameters)).ToHashSet();
        return [.. (await new OrganRegister(database).All(ct)).Where(o => within.Contains(o.Id))];
    }

    /// <summary>The report of an organ's year, as the ledger stands now.</summary>
    public async Task<Verdict<YearReport>> Of(Actor officer, int organ, int year, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await Refusal(connection, officer, organ, year) is { } breach ? breach
            : await Write(connection, (await new OrganRegister(database).Get(organ, ct))!, new(year));
    }

    /// <summary>The cases behind a cell, found by the condition that the cell counts by.</summary>
    /// <param name="officer">Who looks: a summary only comes with cases within reach.</param>
    /// <param name="organ">The organ.</param>
    /// <param name="year">The year.</param>
    /// <param name="cell">The id of the cell ("table3.new_received.total").</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Verdict<CellCases>> Behind(Actor officer, int organ, int year, string cell, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await Refusal(connection, officer, organ, year) is { } breach) return breach;
        if (Forms.For(year)!.Find(cell) is not { } place || place.Table == 2) return ReportBreach.NoCell;
        var drill = new DrillDown(database, connection, officer, organ);
        return place.Table == 3
            ? await drill.Table3(
                place, CellCount.Of(Forms.For(year)!, place, (await LawBook.Now(database, connection)).Stages.Outcomes), new(year),
                settings)
            : await drill.Table4(place, new(year));
    }

    private async Task<Breach?> Refusal(DbConnection connection, Actor officer, int organ, int year)
    {
        var (reach, parameters) = Reach.Reports(officer, database);
        parameters["organ"] = organ;
        if (await connection.QuerySingleOrDefaultAsync<int?>(
            $"select o.id from organ o where o.id = @organ and {reach}", parameters) is null) return ReportBreach.NoOrgan;
        if (Forms.For(year) is null) return ReportBreach.NoForm;
        return year > database.Clock.Today.Year ? ReportBreach.Future : null;
    }

    private async Task<YearReport> Write(DbConnection connection, OrganHistory organ, ReportYear year)
    {
        var (form, id, today) = (Forms.For(year.Year)!, organ.Row.Id, database.Clock.Today);
        var name = organ.On(today < year.Last ? today : year.Last).Name;   // as it was called at the end of the year
        var begun = await connection.QueryFirstOrDefaultAsync<DateTimeOffset?>(
            "select at from journal where organ = @id order by at limit 1", new { id });
        var since = begun?.InBeijing;
        var tallies = await Tally.Of(database, connection, [id], year, settings);
        var report = new AnnualReport
        {
            Values = await Count(connection, id, (form, year), tallies, begun: since <= year.Last),
            Title = $"{name}{year.Year}年政府信息公开工作年度报告",
            Organ = name,
            Year = year.Year,
            Sections = form.Sections.ToImmutableSortedDictionary(
                s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", "", 0), StringComparer.Ordinal),
        };
        return new YearReport(id, year, report, today) { LedgerSince = since };
    }

    // Of a year before the ledger a table is missing where nothing was entered afterwards that counts in it:
    // no case in table III, no dispute, be it about an older case, in table IV.
    private async Task<ReportValues> Count(
        DbConnection connection, int organ, (Form Form, ReportYear Year) of, IReadOnlyList<Tally> tallies, bool begun)
    {
        var disputes = await Dispute.Of(connection, organ);
        var law = await LawBook.Now(database, connection);
        var table3 = of.Form.Table3.Rows.SelectMany(r => r.Cells)
            .Select(c => (c.Id, Number: (decimal?)CellCount.Of(of.Form, c, law.Stages.Outcomes).Sum(tallies)));
        var table4 = of.Form.Table4.Rows.SelectMany(r => r.Cells)
            .Select(c => (c.Id, Number: (decimal?)disputes.Count(d => d.CountsIn(c.Row.Id, c.Column.Id, of.Year)))).ToList();
        var (hasCases, hasDisputes) = (begun || tallies.Count > 0, table4.Exists(c => c.Number > 0));
        var known = (hasCases ? table3 : []).Concat(hasCases || hasDisputes ? table4 : []);
        return ReportValues.Of(of.Form, known.Select(n => KeyValuePair.Create(n.Id, n.Number)));
    }
}
