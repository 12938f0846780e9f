using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;

namespace Gongkai.Web.Pages.Office.Registers.OneYear;

/// <summary>本月发布: the boards that were used lately, one number each.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Boards">The boards.</param>
public sealed record BoardsOfMonth(int Year, int Month, ImmutableArray<Board> Boards)
{
    /// <summary>The boards of so many months before it are offered.</summary>
    private const int MonthsBefore = 2;

    /// <summary>The month before, as a form names it.</summary>
    public DateOnly Before => new DateOnly(Year, Month, 1).AddMonths(-1);

    /// <summary>Whether a month of a year has begun.</summary>
    public static bool HasBegun(int year, int month, DateOnly today) => month is >= 1 and <= 12 && new DateOnly(year, month, 1) <= today;

    /// <summary>Reads them.</summary>
    public static async Task<BoardsOfMonth> Of(
        EntryList list, Actor by, (int Organ, DateOnly Month) of, CancellationToken ct)
    {
        var groups = new List<(DateOnly Month, Placed Placed)>();
        foreach (var year in new[] { of.Month.AddMonths(-MonthsBefore).Year, of.Month.Year }.Distinct())
            groups.AddRange(
                ((await list.Placed(by, of.Organ, year, ct))?.Counted ?? []).Select(p => (new DateOnly(year, (int)p.Month, 1), p)));
        long In(IEnumerable<(DateOnly Month, Placed Placed)> board, DateOnly month) =>
            board.Where(b => b.Month == month).Sum(b => b.Placed.Pieces);
        return new(of.Month.Year, of.Month.Month,
            [.. groups.Where(g => g.Month >= of.Month.AddMonths(-MonthsBefore) && g.Month <= of.Month)
                .GroupBy(g => (g.Placed.Channel, g.Placed.Carrier)).OrderBy(g => g.Key.Channel, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Carrier, StringComparer.Ordinal)
                .Select(g => new Board(g.Key.Channel, g.Key.Carrier, In(g, of.Month.AddMonths(-1)), In(g, of.Month)))]);
    }
}

/// <summary>A board, and what it showed.</summary>
/// <param name="Channel">渠道.</param>
/// <param name="Carrier">载体.</param>
/// <param name="Before">The pieces of the month before.</param>
/// <param name="Now">The pieces of the month that are recorded already.</param>
public sealed record Board(string Channel, string Carrier, long Before, long Now)
{
    /// <summary>By this a form names it.</summary>
    public string Value => $"{Channel}\t{Carrier}";
}
