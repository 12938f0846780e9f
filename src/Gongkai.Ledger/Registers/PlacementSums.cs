using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>主动公开 of a year: what each board comes to in each month, and the two numbers of the organ.</summary>
/// <param name="Channels">渠道 of the organ, and on which side each counts.</param>
/// <param name="Groups">What was made public, by channel, board and month; only what is counted in 条.</param>
/// <param name="Distinct">主动公开信息数: the same piece on several channels is one.</param>
public sealed record PlacementSums(
    ImmutableSortedDictionary<string, Side> Channels, ImmutableArray<Placed> Groups, long Distinct)
{
    /// <summary>What counts: channels 不计 are kept, and count nowhere.</summary>
    public IEnumerable<Placed> Counted => Groups.Where(g => SideOf(g.Channel) is not Side.Uncounted);

    /// <summary>主动公开总数.</summary>
    public long Total => Counted.Sum(g => g.Pieces);

    /// <summary>On which side a channel counts.</summary>
    public Side SideOf(string channel) => Channels.GetValueOrDefault(channel, Side.Uncounted);

    /// <summary>
    /// 渠道 of an organ on a day, and those that it got since: in January a channel is added for what was placed the year before.
    /// </summary>
    internal static ImmutableSortedDictionary<string, Side> ChannelsOf(OrganHistory organ, DateOnly day) =>
        organ.After(day).OfType<ChannelSet>().Reverse().Aggregate(
            organ.On(day).Channels, (known, later) => organ.On(day).Channels.ContainsKey(later.Channel) ? known
                : known.SetItem(later.Channel, later.Side));

    /// <summary>Asks for one organ's year: a grouped query, and one for the distinct number.</summary>
    internal static async Task<PlacementSums> Of(
        Database database, DbConnection connection, (int Id, ImmutableSortedDictionary<string, Side> Channels) organ, int year)
    {
        var parameters = new Dictionary<string, object>
        {
            ["organ"] = organ.Id,
            ["code"] = Placements.Register.Code,
            ["no"] = false,
            ["first"] = new DateOnly(year, 1, 1),
            ["last"] = new DateOnly(year, 12, 31),
        };
        var month = database.Dialect.Month("e.on_day");
        var where = $"e.organ = @organ and e.register = @code and e.struck = @no and {Measure.Pieces.Sql}";
        ImmutableArray<Placed> groups = [.. await connection.QueryAsync<Placed>(
            $"""
            select e.class as channel, e.carrier, {month} as month, count(*) as rows, sum(e.quantity) as pieces from entry e
            where {where} group by e.class, e.carrier, {month} order by e.class, e.carrier, 3
            """, parameters)];
        var sums = new PlacementSums(organ.Channels, groups, 0);
        parameters["channels"] = database.List(sums.Counted.Select(g => g.Channel).Distinct());
        return sums with
        {
            Distinct = await connection.QuerySingleAsync<long>(
                $"""
                select count(distinct e.item) + coalesce(sum(e.quantity) filter (where e.item is null), 0) from entry e
                where {where} and e.class {database.Dialect.In("channels")}
                """, parameters),
        };
    }
}

/// <summary>What a board comes to in a month.</summary>
/// <param name="Channel">渠道.</param>
/// <param name="Carrier">载体.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Pieces">How many pieces of information.</param>
public sealed record Placed(string Channel, string Carrier, long Month, long Rows, long Pieces);
