using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Jobs;

/// <summary>机构改革: what was announced of an organ for a day comes into effect on that day, shortly after midnight.</summary>
public sealed class ReformsOfTheDay() : JobKind<NoData, NoData>("reforms-of-the-day")
{
    /// <inheritdoc />
    public override string Title => "到日生效的机构变化";

    /// <inheritdoc />
    public override Guid? Always { get; } = new("00000000-0000-0000-0000-0000000000f6");

    /// <inheritdoc />
    public override Patience Patience => Patience.EveryMinute;

    /// <summary>One organ a step: its cases and offices may be many.</summary>
    internal override async Task<JobStep<NoData>> Step(Work work, NoData parameters, NoData? checkpoint, CancellationToken ct)
    {
        var due = await work.Connection.QueryFirstOrDefaultAsync<int?>(
            $"""
            select o.id from organ o
            where (o.as_of < @Today
                and exists (select 1 from fact f where f.subject = o.uid and f.happened_on > o.as_of and f.happened_on <= @Today))
              or (o.abolished_on <= @Today and o.as_of is not null and exists (select 1 from appointment a where a.organ = o.id and a.until is null))
              or (o.abolished_on <= @Today and o.successor is not null and exists (select 1 from request where organ = o.id and {EndOfOrgan.Open}))
            order by o.id
            """,
            new { work.Today }, work.Transaction);
        if (due is not { } id) return new(null, 1) { Again = work.Today.AddDays(1).BeginsInBeijing };
        var organ = (await OrganBook.Find(work, id))!;
        await OrganBook.Project(work, organ);
        await EndOfOrgan.TakeEffect(work, organ);
        return new(new(), 0);
    }
}
