using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Registers;

namespace Gongkai.Web.Pages.Office.Registers.OneYear;

/// <summary>一次意见征集: its kinds of opinions together.</summary>
/// <param name="Title">标题.</param>
/// <param name="Rows">A row a kind of opinion.</param>
public sealed record AskedOnce(string Title, ImmutableArray<ListedEntry> Rows)
{
    /// <summary>The first row that wants its 反馈日期, or the first of all.</summary>
    public ListedEntry First => Rows.FirstOrDefault(r => r.Row["反馈日期"] is null) ?? Rows[0];

    /// <summary>起.</summary>
    public string From => Rows.Select(r => r.Row["起"]!).Min(StringComparer.Ordinal)!;

    /// <summary>止.</summary>
    public string Until => Rows.Select(r => r.Row["止"]!).Max(StringComparer.Ordinal)!;

    /// <summary>意见类别, and how many opinions.</summary>
    public IEnumerable<(string Kind, long Count)> Kinds => Rows.GroupBy(r => r.Row["意见类别"]!).Select(g => (g.Key, g.Sum(Count)));

    /// <summary>How many opinions came in.</summary>
    public long Sum => Rows.Sum(Count);

    /// <summary>反馈日期; null while some kind of opinions is not answered.</summary>
    public string? AnsweredOn => Rows.All(r => r.Row["反馈日期"] is not null)
        ? Rows.Select(r => r.Row["反馈日期"]).Max(StringComparer.Ordinal) : null;

    /// <summary>So many days ago it ended.</summary>
    public int DaysOver(DateOnly today) =>
        today.DayNumber - DateOnly.ParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    /// <summary>The consultations of these rows, the latest first.</summary>
    public static ImmutableArray<AskedOnce> Of(IEnumerable<ListedEntry> rows) =>
        [.. rows.GroupBy(r => r.Row["标题"]!).Select(g => new AskedOnce(g.Key, [.. g]))
            .OrderByDescending(a => a.Until, StringComparer.Ordinal)];

    private static long Count(ListedEntry entry) => long.Parse(entry.Row["条数"]!, CultureInfo.InvariantCulture);
}
