using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Jobs;

/// <summary>
/// 更新查询表: what was counted by an older edition, or before the calendar or a reading changed, is counted anew from its facts, some
/// cases a step. The offices work on meanwhile.
/// </summary>
public sealed class RefreshRequests() : JobKind<NoData, RefreshRequests.Reached>("refresh-requests")
{
    private const int AtOnce = 100;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <summary>The one job of this kind.</summary>
    internal static readonly Guid Id = new("00000000-0000-0000-0000-0000000000f1");

    /// <inheritdoc />
    public override string Title => "更新查询表";

    /// <inheritdoc />
    public override Guid? Always => Id;

    /// <inheritdoc />
    public override Patience Patience => Patience.EveryMinute;

    /// <summary>The next cases that are behind; their rows are held, so that an act on one of them comes before or after it.</summary>
    internal override async Task<JobStep<Reached>> Step(Work work, NoData parameters, Reached? checkpoint, CancellationToken ct)
    {
        var law = await work.Law();
        var after = checkpoint?.Last ?? Guid.Empty;
        var ids = (await work.Connection.QueryAsync<Guid>(
            $"""
            select id from request where id > @after and (made_with is null or made_with <> @made)
            order by id limit {AtOnce} {work.Database.Dialect.ForUpdate}
            """,
            new { after, made = law.Name }, work.Transaction)).AsList();
        var facts = await work.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject {work.Database.Dialect.In("ids")} order by subject, seq",
            new { ids = work.Database.List(ids) }, work.Transaction);
        foreach (var of in facts.GroupBy(f => f.Subject))
        {
            var request = RequestCase.Of([.. of.Select(RecordedFact.Of)], null);   // the summary is no part of what is counted
            Projection.Of(request, law).Write(work, request);
        }
        var done = (checkpoint?.Done ?? 0) + ids.Count;
        return ids.Count < AtOnce ? new(null, done) { Again = work.At + Every } : new(new(ids[^1], done), done);
    }

    /// <summary>How far it came.</summary>
    /// <param name="Last">The last case.</param>
    /// <param name="Done">How many were counted anew.</param>
    public sealed record Reached(Guid Last, long Done);
}
