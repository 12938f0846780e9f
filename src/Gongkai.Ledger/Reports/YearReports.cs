using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>年度报告: the reports of organs as views of the ledger.</summary>
public sealed class YearReports(Database database, ReportSettings settings, SubjectKeys keys)
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
    public Task<Verdict<YearReport>> Of(Actor officer, int organ, int year, CancellationToken ct) =>
        Of(officer, new ReportOf(organ, year), ct);

    /// <summary>The same of another scope: what the organs below come to is not in it.</summary>
    public async Task<Verdict<YearReport>> Of(Actor officer, ReportOf of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await Refusal(connection, officer, of) is { } breach ? breach : await Write(connection, of);
    }

    /// <summary>What is behind a cell, found by the condition that the cell counts by.</summary>
    /// <param name="officer">Who looks: a summary only comes with cases within reach.</param>
    /// <param name="of">Whose report.</param>
    /// <param name="cell">The id of the cell ("table3.new_received.total").</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="page">Of the rows of a register these; null: all.</param>
    public async Task<Verdict<Behind>> Behind(Actor officer, ReportOf of, string cell, CancellationToken ct, Page? page = null)
    {
        await using var connection = await database.Open(ct);
        if (await Refusal(connection, officer, of) is { } breach) return breach;
        if (Forms.For(of.Year)!.Find(cell) is not { } place) return ReportBreach.NoCell;
        if (of.Scope is not Scope.Organ) return new Behind(place, "汇总口径由下级机关的报告相加得出", []);
        var (drill, year) = (new DrillDown(database, connection, officer, of.Organ), new ReportYear(of.Year));
        return place.Table switch
        {
            2 => await drill.Table2(place, RegisterCell.Of(place), year, (await Tables(connection, of, null)).Cells[cell], page),
            3 => await drill.Table3(
                place, CellCount.Of(place), year, (settings, (await LawBook.Now(database, connection)).Stages.Outcomes)),
            _ => await drill.Table4(place, year),
        };
    }

    /// <summary>The declarations for every class that no row fills.</summary>
    public async Task<Verdict<ImmutableArray<NoneDeclared>>> Unfilled(Actor officer, ReportOf of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await Refusal(connection, officer, of) is { } breach) return breach;
        var sums = await Sums(connection, of, RegisterList.All);
        var organ = await AtTheEnd(connection, of);
        return AllEmpty.Of(organ, new(of.Year), sums, database.Clock.Today).ToImmutableArray();
    }

    /// <summary>What was said of a year: declarations, opening numbers, adjustments.</summary>
    public async Task<Verdict<Said>> Said(Actor officer, ReportOf of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await Refusal(connection, officer, of) is { } breach ? breach : new Said(await YearBook.Read(connection, null, of));
    }

    /// <summary>Every number that the ledger knows of a year, by its name.</summary>
    public async Task<Verdict<ImmutableArray<YearField>>> Fields(Actor officer, ReportOf of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await Refusal(connection, officer, of) is { } breach) return breach;
        var organ = await AtTheEnd(connection, of);
        var sums = await Sums(connection, of, RegisterList.All);
        return await new YearFields(database, connection, (organ, sums), await Tables(connection, of, sums)).All();
    }

    // The tables, with the prose in which their numbers stand.
    private async Task<YearReport> Write(DbConnection connection, ReportOf of)
    {
        var report = await Tables(connection, of, null);
        var (seq, prose) = ProseWords.Of(report.Said.Log, report.Signing.Key);
        if (prose.IsEmpty) return report;
        var fields = ImmutableArray<YearField>.Empty;
        if (prose.Fields.Any() || !TypedNumber.Of(prose).IsEmpty)
        {
            var organ = await AtTheEnd(connection, of);
            fields = await new YearFields(database, connection, (organ, await Sums(connection, of, RegisterList.All)), report).All();
        }
        return report.With(new(seq, prose, fields));
    }

    // One grouped query a register.
    private async Task<FrozenDictionary<string, RegisterSums>> Sums(DbConnection connection, ReportOf of, IEnumerable<Register> registers)
    {
        var sums = new Dictionary<string, RegisterSums>(StringComparer.Ordinal);
        foreach (var register in registers)
            sums[register.Code] = await RegisterSums.Of(database, connection, of.Organ, register, new(of.Year));
        return sums.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private async Task<Breach?> Refusal(DbConnection connection, Actor officer, ReportOf of)
    {
        var (reach, parameters) = Reach.Reports(officer, database);
        parameters["organ"] = of.Organ;
        if (await connection.QuerySingleOrDefaultAsync<int?>(
            $"select o.id from organ o where o.id = @organ and {reach}", parameters) is null) return ReportBreach.NoOrgan;
        if (Forms.For(of.Year) is null) return ReportBreach.NoForm;
        return of.Year > database.Clock.Today.Year ? ReportBreach.Future : null;
    }

    // As it was at the end of the year, or is.
    private async Task<Organ> AtTheEnd(DbConnection connection, ReportOf of)
    {
        var (history, last) = ((await OrganBook.Find(connection, null, of.Organ))!, new ReportYear(of.Year).Last);
        return history.On(
            last < database.Clock.Today ? last : database.Clock.Today) with
        { Channels = PlacementSums.ChannelsOf(history, last) };
    }

    private async Task<YearReport> Tables(DbConnection connection, ReportOf of, FrozenDictionary<string, RegisterSums>? known)
    {
        var (form, year, today) = (Forms.For(of.Year)!, new ReportYear(of.Year), database.Clock.Today);
        var organ = await AtTheEnd(connection, of);
        var begun = await connection.QueryFirstOrDefaultAsync<DateTimeOffset?>(
            "select at from journal where organ = @Organ order by at limit 1", new { of.Organ });
        var said = new Said(await YearBook.Read(connection, null, of)) { LastYear = await LastYear(connection, of) };
        var numbers = of.Scope is Scope.Organ
            ? await Numbers(
                connection, (organ, form), new(year, today), said, known ?? await Sums(connection, of, RegisterNumbers.Registers(form)),
                begun?.InBeijing <= year.First)
            : YearNumbers.None(form);
        var report = new AnnualReport
        {
            Values = ReportValues.Of(form, numbers.Cells.Select(c => KeyValuePair.Create(c.Key, c.Value.Number))),
            Title = $"{organ.Name}{of.Year}年政府信息公开工作年度报告",
            Organ = organ.Name,
            Year = of.Year,
            Sections = form.Sections.ToImmutableSortedDictionary(
                s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", "", 0), StringComparer.Ordinal),
        };
        return new YearReport(
            of, report, today)
        {
            LedgerSince = begun?.InBeijing,
            Cells = numbers.Cells,
            Remarks = [.. numbers.Remarks],
            Said = said,
            Signing = new(said.Log, await keys.Find(connection, of.Subject)) { Year = of.Year }
        };
    }

    // The next year begins with what was signed of this one.
    private static async Task<YearOpened?> LastYear(DbConnection connection, ReportOf of)
    {
        var last = (await YearBook.Read(connection, null, of with { Year = of.Year - 1 })).Standing.Select(f => f.What)
            .OfType<ReportSigned>()
            .LastOrDefault();
        return last is null ? null : new(last.On, last.Form, last.Cells, last.Root);
    }

    private async Task<YearNumbers> Numbers(
        DbConnection connection, (Organ Organ, Form Form) of, Period period, Said said, FrozenDictionary<string, RegisterSums> sums,
        bool inUse)
    {
        var law = await LawBook.Now(database, connection);
        return new(
            new RegisterNumbers(of.Form, period, of.Organ.MakesRules, said, sums),
            await Tally.Of(database, connection, [of.Organ.Id], period.Year, (settings, law.Stages.Outcomes)),
            await Dispute.Of(connection, of.Organ.Id), inUse);
    }
}
