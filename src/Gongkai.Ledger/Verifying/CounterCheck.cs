using System.Globalization;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>
/// Numbers without gaps: the last one of each year that the counter gave is the last one that the facts have. Set back, the next number
/// would be given twice; set ahead, one would seem to be missing.
/// </summary>
internal sealed class CounterCheck(Snapshot state, Func<string, string> raw, Action<Flaw> found)
{
    private readonly Dictionary<(int Organ, int Year), int> given = [];

    /// <summary>A case of an organ has this number.</summary>
    public void Take(RequestCase request)
    {
        foreach (var (organ, year, number) in request.Numbers)
            given[(organ, year)] = Math.Max(given.GetValueOrDefault((organ, year)), number);
    }

    /// <summary>After the last case.</summary>
    public async Task End(CancellationToken ct)
    {
        var sql =
            $"select {raw("organ")}, {raw("year")}, {raw("last")} from counter where series = '{RequestBook.Applications}' order by organ, year";
        await foreach (var row in state.Rows(sql, [], ct))
        {
            var (organ, year, last) = (Number(row.GetValue(0)), Number(row.GetValue(1)), Number(row.GetValue(2)));
            if (!given.Remove((organ, year), out var most) || most != last)
                found(Flaws.RowDiffers(organ, new("counter", $"{year}", "last")));
        }
        foreach (var (organ, year) in given.Keys.Order()) found(Flaws.RowMissing(organ, new("counter", $"{year}")));
    }

    private static int Number(object value) =>
        int.TryParse(JournalRow.Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : int.MinValue;
}
