using Gongkai.Web.Asking;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.SignIn;

/// <summary>
/// Wrong passwords, counted in memory by account and origin together: a stranger who guesses keeps the owner of the account waiting
/// nowhere but at the stranger's own address. What is told of them in the ledger is a count, seldom.
/// </summary>
public sealed class Guesses(TimeProvider clock, IOptions<Limits> limits)
{
    private const int Many = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Hour = TimeSpan.FromHours(1);

    private readonly Lock door = new();
    private readonly Dictionary<(Guid Account, string From), Tries> tries = [];
    private readonly Dictionary<(Guid Account, bool Waits), DateTimeOffset> told = [];
    private readonly Dictionary<Guid, int> untold = [];

    private TimeSpan Wait => TimeSpan.FromMinutes(limits.Value.WaitMinutes);

    /// <summary>An attempt comes; false: too many came from there within a minute.</summary>
    public bool Admits(Origin from)
    {
        lock (door) return Of((Guid.Empty, from.AnyKey), Minute).Count++ < limits.Value.SignInsPerMinute;
    }

    /// <summary>
    /// A password is tried; false: it does not count, whether right or wrong. It is a wrong one until <see cref="Right"/> says otherwise,
    /// or a hundred guesses at a time would be one.
    /// </summary>
    public bool Begin(Guid account, Origin from)
    {
        lock (door)
        {
            var (here, anywhere) = (Of((account, from.Key(account)), Wait), Of((account, ""), Hour));
            if (here.Count >= limits.Value.WrongPasswords) return false;
            if (!from.Knows(account) && anywhere.Count >= limits.Value.WrongPasswordsAnywhere) return false;
            here.Count++;
            here.Until = clock.GetUtcNow() + Wait;   // from the last one on
            if (!from.Knows(account)) anywhere.Count++;
            return true;
        }
    }

    /// <summary>It was the right one.</summary>
    public void Right(Guid account, Origin from)
    {
        lock (door)
        {
            tries.Remove((account, from.Key(account)));
            if (!from.Knows(account) && tries.TryGetValue((account, ""), out var anywhere)) anywhere.Count--;
        }
    }

    /// <summary>Nothing counts any longer: the password is another one.</summary>
    public void Forget(Guid account)
    {
        lock (door)
            foreach (var key in tries.Keys.Where(k => k.Account == account).ToList()) tries.Remove(key);
    }

    /// <summary>Whether that origin waits now.</summary>
    public bool Waits(Guid account, Origin from)
    {
        lock (door) return Of((account, from.Key(account)), Wait).Count >= limits.Value.WrongPasswords;
    }

    /// <summary>
    /// Counts a failure, and says of how many the ledger is to be told now; null: of none. It is told once an hour and account, and once
    /// more when somebody has to wait.
    /// </summary>
    public int? Untold(Guid? account, bool waits)
    {
        var (whose, now) = (account ?? Guid.Empty, clock.GetUtcNow());
        lock (door)
        {
            var count = untold[whose] = untold.GetValueOrDefault(whose) + 1;
            var due = IsDue((whose, false), now) || (waits && IsDue((whose, true), now));
            if (!due) return null;
            told[(whose, waits)] = told[(whose, false)] = now;
            untold[whose] = 0;
            return count;
        }
    }

    private bool IsDue((Guid, bool) what, DateTimeOffset now) => !told.TryGetValue(what, out var last) || now - last >= Hour;

    private Tries Of((Guid, string) key, TimeSpan length)
    {
        var now = clock.GetUtcNow();
        if (tries.Count > Many)
            foreach (var old in tries.Where(t => t.Value.Until <= now).Select(t => t.Key).ToList()) tries.Remove(old);
        if (tries.TryGetValue(key, out var known) && known.Until > now) return known;
        return tries[key] = new() { Until = now + length };
    }

    private sealed class Tries
    {
        public int Count { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
