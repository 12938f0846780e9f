using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;

namespace Gongkai.Web.Pages.Office.Registers.OneYear;

/// <summary>渠道 × 月: what each channel made public in each month of a year, and what nobody recorded yet.</summary>
/// <param name="Sums">What was recorded.</param>
/// <param name="None">What was declared.</param>
/// <param name="Year">The year.</param>
/// <param name="Today">Today in Beijing.</param>
public sealed record ChannelMonths(PlacementSums Sums, NoneList None, int Year, DateOnly Today)
{
    private static readonly ImmutableArray<(string Name, ImmutableArray<Side> Sides)> Parts =
        [("线上", [Side.Site, Side.NewMedia]), ("线下", [Side.Offline]), ("不计入总数", [Side.Uncounted])];

    /// <summary>The channels of which something is known in the year, 线上 above 线下.</summary>
    public ImmutableArray<(string Name, ImmutableArray<string> Channels)> Rows =>
        [.. Parts.Select(p => (p.Name, Of(p.Sides).Where(IsKnown).ToImmutableArray())).Where(p => !p.Item2.IsEmpty)];

    /// <summary>The channels of which nothing is known in the year.</summary>
    public IEnumerable<string> Others => Of(Parts.SelectMany(p => p.Sides)).Where(c => !IsKnown(c));

    /// <summary>The last month that has begun; 0 where the year has not.</summary>
    public int LastMonth => Year < Today.Year ? 12 : Year == Today.Year ? Today.Month : 0;

    /// <summary>What was made public on one of two sides.</summary>
    public long Online => Sums.Counted.Where(g => Sums.SideOf(g.Channel) is not Side.Offline).Sum(g => g.Pieces);

    /// <summary>What was made public in a month on what counts; null where nothing is known of any channel.</summary>
    public long? OfMonth(int month) => Rows.SelectMany(r => r.Channels).All(c => Of(c, month) is null) ? null
        : Sums.Counted.Where(g => g.Month == month).Sum(g => g.Pieces);

    /// <summary>What a channel made public in the year.</summary>
    public long Of(string channel) => Sums.Groups.Where(g => g.Channel == channel).Sum(g => g.Pieces);

    /// <summary>What a channel made public in a month; 0 where somebody said so, null where nobody recorded or said anything.</summary>
    public long? Of(string channel, int month) => Sums.Groups.Where(g => g.Channel == channel && g.Month == month).ToList() switch
    {
        [_, ..] rows => rows.Sum(r => r.Pieces),
        _ => None.Has(channel, month, Year) ? 0 : null,
    };

    private IEnumerable<string> Of(IEnumerable<Side> sides) =>
        sides.SelectMany(s => Sums.Channels.Where(c => c.Value == s).Select(c => c.Key)
            .Concat(s is Side.Uncounted ? Sums.Groups.Select(g => g.Channel).Where(c => !Sums.Channels.ContainsKey(c)).Distinct() : []));

    private bool IsKnown(string channel) =>
        Sums.Groups.Any(g => g.Channel == channel) || None.Spoken.Any(s => s.None.What.Class == channel);
}
