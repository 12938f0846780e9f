using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>
/// The one place that decides which cases an officer reaches. Every query of cases, pages, counts, files, exports, goes through it.
/// </summary>
public static class Reach
{
    /// <summary>
    /// A condition on `request r`, and its parameters: cases of organs in which the officer sees all, and of the officer's units elsewhere.
    /// </summary>
    /// <remarks>The parameters are named after what is done, so that several conditions may stand in one query.</remarks>
    public static (string Sql, Dictionary<string, object> Parameters) Cases(Actor actor, Can can, Database database)
    {
        if (actor is not Officer officer) return ("false", []);
        var whole = officer.Where(can).Where(a => a.Unit is null).Select(a => a.Organ).Distinct().ToList();
        var units = officer.Where(can).Where(a => a.Unit is not null).Select(a => (a.Organ, a.Unit)).Distinct().ToList();
        var (ways, parameters) = (new List<string>(), new Dictionary<string, object>());
        string Value(string name, object value)
        {
            parameters[$"{can}_{name}"] = value;
            return $"{can}_{name}";
        }
        // Of one organ PostgreSQL reads an index in its order; of a list of organs it reads all of them and sorts.
        if (whole is [var only]) ways.Add($"r.organ = @{Value("organ", only)}");
        else if (whole.Count > 1) ways.Add($"r.organ {database.Dialect.In(Value("organs", database.List(whole)))}");
        for (var i = 0; i < units.Count; i++)
            ways.Add($"(r.organ = @{Value($"organ{i}", units[i].Organ)} and r.unit = @{Value($"unit{i}", units[i].Unit!)})");
        return (ways.Count == 0 ? "false" : $"({string.Join(" or ", ways)})", parameters);
    }

    /// <summary>
    /// A condition on `organ o`, and its parameters: organs whose reports the officer reads, and the organs below those that the officer
    /// supervises.
    /// </summary>
    public static (string Sql, Dictionary<string, object> Parameters) Reports(Actor actor, Database database)
    {
        if (actor is TheProgram or TheOperator) return ("true", []);   // whoever runs the command holds the database
        if (actor is not Officer officer) return ("false", []);
        var own = officer.Where(Can.ReadReports).Where(a => a.Unit is null).Select(a => a.Organ).Distinct();
        var supervised = officer.Where(Can.Supervise).Where(a => a.Unit is null).Select(a => a.Organ).Distinct();
        return (
            $"(o.id {database.Dialect.In("reach_reports")} or o.id in ({OrganTree.Below(database)}))",
            new() { ["reach_reports"] = database.List(own), ["tops"] = database.List(supervised) });
    }

    /// <summary>The organs that an officer administers: those where the officer is administrator, and all below them.</summary>
    public static async Task<IReadOnlySet<int>> Administered(Officer officer, Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return (await connection.QueryAsync<int>(OrganTree.Below(database), new { tops = Tops(officer, database) })).ToHashSet();
    }

    /// <summary>The tops of what an officer administers, as a parameter of <see cref="OrganTree.Below"/>.</summary>
    internal static object Tops(Officer officer, Database database) =>
        database.List(officer.Where(Can.Administer).Select(a => a.Organ).Distinct());
}
