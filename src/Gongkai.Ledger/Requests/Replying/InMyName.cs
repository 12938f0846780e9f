using System.Collections.Immutable;
using Dapper;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>以您名义录入的: what others entered from paper in an officer's name, until the officer says whether it is so.</summary>
public sealed class InMyName(Database database)
{
    private const int Days = 60;
    private const int Shown = 50;

    /// <summary>What was entered in the officer's name in cases that are open or were closed lately.</summary>
    public async Task<ImmutableArray<NamedEntry>> Run(Officer by, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var (reach, parameters) = Reach.Cases(by, Can.ReadCases, database);
        (parameters["since"], parameters["me"]) = (database.Clock.Today.AddDays(-Days), $"%\"onPaperBy\":\"{by.Id:D}\"%");
        var cases = await connection.QueryAsync<Guid>(
            $"""
            select r.id from request r where {reach} and (r.closed_on is null or r.closed_on >= @since)
              and exists (select 1 from fact f where f.subject = r.id and f.data like @me) order by r.id limit {Shown}
            """,
            parameters);
        var found = ImmutableArray.CreateBuilder<NamedEntry>();
        foreach (var id in cases)
            if (await RequestCase.Find(database, id, by, ct) is { } request)
                found.AddRange(Open(request, by).Select(f => new NamedEntry(request, f)));
        return found.ToImmutable();
    }

    /// <summary>What stands in the officer's name in a case, was entered by somebody else, and was not answered.</summary>
    public static IEnumerable<RecordedFact> Open(RequestCase request, Officer by)
    {
        var (struck, proposed) = (request.Struck, Proposed(request));
        return request.Facts.Where(f => f.OnPaperBy == by.Id && f.Row.RecordedBy != by.Id && f.What is not DecisionEntered)
            .Where(
                f => !struck.Contains(f.Seq) && !proposed.Contains(f.Seq)
                    && !request.Facts.Any(
                        a => a.What is NameConfirmed or ExtensionRefused && a.What.Answers == f.Seq && a.Row.RecordedBy == by.Id));
    }

    /// <summary>A decision of a draft, or of a case, whose letter went out in the officer's name.</summary>
    internal static IEnumerable<RecordedFact> LettersOf(RequestCase request, RecordedFact named) => named.Fact is Approved
        ? request.Facts.Where(
            f => f.Fact is Replied or DeemedAbandoned && f.Draft == named.Draft && named.What is StepTaken { Step: ApprovalStep.Signature })
        : [];

    /// <summary>The facts that somebody asks to have struck, by their number.</summary>
    internal static HashSet<long> Proposed(RequestCase request) => [.. request.Log.OpenProposals.Select(p => ((StrikeProposed)p.What).Seq)];
}

/// <summary>Something that was entered in an officer's name.</summary>
public sealed record NamedEntry(RequestCase Case, RecordedFact Fact);
