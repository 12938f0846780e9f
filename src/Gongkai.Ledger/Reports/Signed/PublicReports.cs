using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reports.Signed;

/// <summary>A report that anybody may read.</summary>
/// <param name="Organ">The organ that it is of.</param>
/// <param name="Code">Its code: the address follows from it, whatever the organ is called.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Of">Which report.</param>
/// <param name="PublishedOn">The day of publication.</param>
/// <param name="Elsewhere">The address at which it was published; null: here.</param>
public sealed record PublicReport(int Organ, string Code, string Name, ReportOf Of, DateOnly PublishedOn, string? Elsewhere);

/// <summary>公开的年报: what was signed and published, for everybody. Nothing of a report that is not public is in it.</summary>
public sealed class PublicReports(Database database, SubjectKeys keys)
{
    /// <summary>Every report that is public, the latest year first.</summary>
    public async Task<ImmutableArray<PublicReport>> All(CancellationToken ct, string? code = null)
    {
        await using var connection = await database.Open(ct);
        var organs = (await new OrganRegister(database).All(ct)).Where(o => code is null || o.Code == code).ToDictionary(o => o.Id);
        var facts = await connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where code = 'report-published' {Only(code)}",
            code is null ? null : new Dictionary<string, object> { ["organs"] = database.List(organs.Keys) });
        return
        [
            .. facts.Where(f => organs.ContainsKey(f.Organ)).Select(f => (Fact: f, What: (ReportPublished)YearFactKinds.All.Read(f)!))
                .GroupBy(f => (f.Fact.Organ, f.What.Year, f.What.Scope)).Select(g => g.MaxBy(f => f.Fact.Seq))
                .Select(f => new PublicReport(
                    f.Fact.Organ, organs[f.Fact.Organ].Code, organs[f.Fact.Organ].Name, new(f.Fact.Organ, f.What.Year, f.What.Scope),
                    f.What.On,
                    f.What.Elsewhere))
                .OrderByDescending(r => r.Of.Year).ThenBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Of.Scope),
        ];
    }

    private string Only(string? code) => code is null ? "" : $"and organ {database.Dialect.In("organs")}";

    /// <summary>The versions of a report that were published, the latest first; empty where none was.</summary>
    public async Task<ImmutableArray<SignedVersion>> Versions(ReportOf of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var state = new SigningState(
            await YearBook.Read(connection, null, of), await keys.Find(connection, of.Subject))
        { Year = of.Year };
        return [.. state.Versions.Where(v => v.Published is not null).Reverse()];
    }
}
