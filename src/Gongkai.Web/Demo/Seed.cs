using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Demo;

/// <summary>
/// Fills an empty ledger with a demonstration: everything is recorded by the acts of the office, on the days it happened.
/// </summary>
public static class Seed
{
    /// <summary>The names to sign in with, and who that is.</summary>
    public static IEnumerable<(string SignInName, string Who)> People =>
        DemoPlaces.People.Select(
            p => (p.SignInName, $"{DemoPlaces.Organs[p.Office.Organ - 1].ShortName}{p.Office.Unit}{p.Office.Role.Name()} {p.Name}"))
            .Concat(
                DemoYear.All.SelectMany(y => new[]
                {
                    (y.Keeper.SignInName, $"{y.Organ.ShortName}{y.Keeper.Office.Role.Name()} {y.Keeper.Name}（{y.Year}年的台账）"),
                    (y.Leader.SignInName, $"{y.Organ.ShortName}{y.Leader.Office.Role.Name()} {y.Leader.Name}（{y.Year}年的年报）"),
                }));

    /// <summary>
    /// Fills it, or says why not; a ledger that is a demonstration already is left as it is, one that was left half filled is told of.
    /// </summary>
    /// <param name="ledger">The ledger, opened with this clock.</param>
    /// <param name="clock">The clock that is moved; afterwards it is the real one again.</param>
    /// <param name="cases">With cases; else organs and persons only.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Verdict<Demonstration>> Fill(OpenLedger ledger, DemoClock clock, CancellationToken ct, bool cases = true)
    {
        if (await Demonstration.Find(ledger.Database, ct) is { } found) return found.IsWhole ? found : Demonstration.Unfinished;
        if (await Demonstration.Begin(ledger.Database, ct) is { } refusal) return refusal;
        var demonstration = new Demonstration(Accounts.Generate());

        await using var site = Site.Build(null, builder => builder.Services.AddSingleton<TimeProvider>(clock), ledger);
        var book = new RequestBook(ledger.Database, ledger.Keys);
        var (diary, people) = (new Diary(clock), new DemoPeople(site.Services, ledger.Database));
        var desk = new DemoDesk(book, diary, people, clock.Today);
        var before = desk.Date.Year - 2;   // everybody is there when last year begins
        diary.On(desk.Calendar.OnOrAfter(new(before, 12, 10)), () => people.Arrive(new(before, 12, 1), demonstration.Password));
        if (cases)
        {
            DemoCases.LastYear(desk);
            DemoCases.Today(desk);
            DemoYears.Keep(ledger, diary, people, desk.Calendar.OnOrAfter(new(before, 12, 12)), demonstration.Password);
            DemoRegisters.Keep(ledger, diary, people, clock.Today);
        }
        await diary.Live();
        clock.Release();
        await demonstration.Finish(ledger.Database, ct);
        return demonstration;
    }
}
