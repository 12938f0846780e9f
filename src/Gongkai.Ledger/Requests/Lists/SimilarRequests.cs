using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>同一申请人的其他申请: requests with the same identity number, found by its mark, for officers who may see persons.</summary>
public sealed class SimilarRequests(Database database)
{
    private const int Shown = 50;

    /// <summary>The others, the newest first; empty where the case is out of reach or no number was given.</summary>
    public async Task<ImmutableArray<RequestItem>> Run(Officer by, Guid request, CancellationToken ct)
    {
        var (reach, parameters) = Reach.Cases(by, Can.SeePersons, database);
        parameters["request"] = request;
        await using var connection = await database.Open(ct);
        return
        [
            .. await connection.QueryAsync<RequestItem>(
                $"""
                select distinct {RequestItem.Columns} from request r join identity_mark m on m.subject = r.id
                where {reach} and r.id <> @request and m.mark in (
                  select own.mark from identity_mark own join request r on r.id = own.subject where r.id = @request and {reach})
                order by r.year desc, r.number desc limit {Shown}
                """,
                parameters),
        ];
    }
}
