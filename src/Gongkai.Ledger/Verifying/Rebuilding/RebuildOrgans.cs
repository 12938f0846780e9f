using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying.Rebuilding;

/// <summary>
/// 重建: what is searched of organs, their names and the offices of persons, computed anew from their facts. Units are in the facts alone.
/// </summary>
public static class RebuildOrgans
{
    /// <summary>Rebuilds all of it in one transaction; who writes meanwhile waits.</summary>
    /// <returns>How many organs there are, and how many persons with an office.</returns>
    public static async Task<(int Organs, int Officers)> Run(Database database, CancellationToken ct)
    {
        await using var writing = await database.Begin(ct);
        var work = new Work(writing, TheProgram.Itself);
        await work.Connection.ExecuteAsync(database.Dialect.StopWrites, transaction: work.Transaction);
        var organs = await Organs(work, ct);
        var officers = await Officers(work, ct);
        await work.Commit();
        return (organs, officers);
    }

    private static async Task<int> Organs(Work work, CancellationToken ct)
    {
        foreach (var founding in await Facts(
            work, $"f.code = '{OrganFactKinds.FoundedCode}' and not exists (select 1 from organ o where o.uid = f.subject)"))
            // the one above may come later
            await OrganBook.Insert(
                work, (founding.Organ, founding.Subject), ((OrganFounded)OrganFactKinds.All.Read(founding)!) with { Parent = null });
        await OrganBook.ForgetNames(work);
        var organs = (await work.Connection.QueryAsync<int>("select id from organ order by id", transaction: work.Transaction)).AsList();
        foreach (var organ in organs)
        {
            ct.ThrowIfCancellationRequested();
            await OrganBook.Project(work, (await OrganBook.Find(work, organ))!);
        }
        return organs.Count;
    }

    private static async Task<int> Officers(Work work, CancellationToken ct)
    {
        await AppointmentBook.Forget(work);
        var officers = (await Facts(work, $"f.code = '{AppointmentBook.AppointedCode}'")).Select(f => f.Subject).Distinct().ToList();
        foreach (var officer in officers)
        {
            ct.ThrowIfCancellationRequested();
            if (await AppointmentBook.Of(work, officer) is { } history) await AppointmentBook.Project(work, history);
        }
        return officers.Count;
    }

    private static async Task<List<Fact>> Facts(Work work, string where) =>
        (await work.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact f where {where} order by organ, subject", transaction: work.Transaction)).AsList();
}
