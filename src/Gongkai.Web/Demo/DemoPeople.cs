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
        foreach (var (i, organ) in DemoPlaces.Organs.Index()) await Found(organ, i == 0 ? null : DemoPlaces.County, day);
        foreach (var person in DemoPlaces.People) await Arrive(person, day, password);
    }

    /// <summary>One person gets an account and an office.</summary>
    public async Task Arrive(DemoPerson person, DateOnly day, string password)
    {
        using var scope = services.CreateScope();
        var account = Done(
            await scope.ServiceProvider.GetRequiredService<Accounts>().Add(person.Name, person.SignInName, password, mustChange: false));
        ids[person.SignInName] = account.Id;
        Done(
            await new AppointOfficer(database).Run(
                TheProgram.Itself, null, new(account.Id, person.Office.Organ, person.Office.Role, person.Office.Unit, day),
                CancellationToken.None));
    }

    /// <summary>What a demonstration does is lawful; a refusal is a mistake in it.</summary>
    public static T Done<T>(Verdict<T> verdict) =>
        verdict.Allowed ? verdict.Value : throw new InvalidOperationException($"{verdict.Breach}: {verdict.Breach.Sentence}");

    /// <summary>Founds an organ.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> Found(DemoOrgan organ, int? parent, DateOnly day)
    {
        Done(await new FoundOrgan(database).Run(
            TheProgram.Itself, null,
            new(organ.Code + UnifiedCreditCode.Check(organ.Code), organ.Name, organ.Kind, organ.LetterPrefix, day)
            { ShortName = organ.ShortName, Parent = parent, Units = [.. organ.Units] },
            CancellationToken.None));
        var id = (await new OrganRegister(database).Find(organ.Name, CancellationToken.None))!.Row.Id;
        Done(
            await new SetRemedyBodies(database).Run(
                TheProgram.Itself, null, id, new RemedyBodiesSet(day, DemoPlaces.Bodies(organ)), CancellationToken.None));
        return id;
    }
}
