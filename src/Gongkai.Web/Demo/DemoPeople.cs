using Gongkai.Law;
using Gongkai.Law.Organs;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Demo;

/// <summary>Founds the organs of a demonstration and appoints its persons, by the real acts.</summary>
internal sealed class DemoPeople(IServiceProvider services, Database database)
{
    private readonly Dictionary<string, Guid> ids = [];

    /// <summary>The person who signs in with this name, with the offices of the day.</summary>
    public async Task<Officer> Who(string signInName) =>
        (await new OfficerRegister(database).Find(ids[signInName], database.Clock.Today, CancellationToken.None))!;

    /// <summary>Founds and appoints, on a day.</summary>
    public async Task Arrive(DateOnly day, string password)
    {
        foreach (var organ in DemoPlaces.Organs) await Found(organ, day);
        using var scope = services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        foreach (var person in DemoPlaces.People)
        {
            var account = Done(await accounts.Add(person.Name, person.SignInName, password, mustChange: false));
            ids[person.SignInName] = account.Id;
            Done(
                await new AppointOfficer(database).Run(
                    TheProgram.Itself, null, new(account.Id, person.Office.Organ, person.Office.Role, person.Office.Unit, day),
                    CancellationToken.None));
        }
    }

    /// <summary>What a demonstration does is lawful; a refusal is a mistake in it.</summary>
    public static T Done<T>(Verdict<T> verdict) =>
        verdict.Allowed ? verdict.Value : throw new InvalidOperationException($"{verdict.Breach}: {verdict.Breach.Sentence}");

    private async Task Found(DemoOrgan organ, DateOnly day)
    {
        var parent = organ == DemoPlaces.Organs[0] ? (int?)null : DemoPlaces.County;
        Done(await new FoundOrgan(database).Run(
            TheProgram.Itself, null,
            new(organ.Code + UnifiedCreditCode.Check(organ.Code), organ.Name, organ.Kind, organ.LetterPrefix, day)
            { ShortName = organ.ShortName, Parent = parent, Units = [.. organ.Units] },
            CancellationToken.None));
        var id = DemoPlaces.Organs.IndexOf(organ) + 1;
        Done(
            await new SetRemedyBodies(database).Run(
                TheProgram.Itself, null, id, new RemedyBodiesSet(day, DemoPlaces.Bodies(organ)), CancellationToken.None));
    }
}
