using System.Globalization;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Verifying;

/// <summary>
/// The instants of the lines of a chain: none is earlier than the one before it or than the root over that. Where a clock was wrong and put
/// right, the false time says nothing.
/// </summary>
internal sealed class LineTimes(IReadOnlyList<(DateTimeOffset After, DateTimeOffset Until)> wrong, Action<Flaw> found)
{
    private readonly Dictionary<(int Organ, long N), DateTimeOffset> rooted = [];

    private int organ = int.MinValue;
    private DateTimeOffset latest = DateTimeOffset.MinValue;
    private bool isBehind;

    /// <summary>With the false times that the ledger itself tells of.</summary>
    public static async Task<LineTimes> Of(Snapshot state, Action<Flaw> found)
    {
        try
        {
            return new([.. ClockWatch.FalseTimes(await ClockWatch.Log(state.Connection, state.Transaction))], found);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new([], found);   // what is said of these facts is said elsewhere
        }
    }

    /// <summary>A root over a line.</summary>
    public void Root(OrganHead head, DateTimeOffset at) => rooted[(head.Organ, head.N)] = at;

    /// <summary>The next line; of a stretch that is behind, the first is told.</summary>
    public void Take(JournalRow row)
    {
        if (row.Organ != organ) (organ, latest, isBehind) = (row.Organ, DateTimeOffset.MinValue, false);
        if (DateTimeOffset.TryParse(row.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            var before = isBehind;
            isBehind = latest != DateTimeOffset.MinValue && at < latest - ClockWatch.Slack;
            if (isBehind && !before) found(Flaws.LineEarlier(row));
            if (!wrong.Any(w => at > w.After && at <= w.Until) && at > latest) latest = at;
        }
        if (rooted.Remove((row.Organ, row.N), out var root) && root > latest && !wrong.Any(w => root > w.After && root <= w.Until))
            latest = root;
    }
}
