using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Ledger;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests;
using Gongkai.Web.SignIn;
using Gongkai.Web.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gongkai.Web.Tests.Office;

/// <summary>
/// The site over a ledger of a test's own: a county government, two organs below it, and a person for each role, all with one password.
/// </summary>
internal sealed class TestOffice : IAsyncDisposable
{
    public const string Password = "yunling-2026-gongkai";

    /// <summary>云岭市人民政府, 团结街道办事处 (with 征地办 and 党政办), 云岭市财政局.</summary>
    public const int Government = 1, Street = 2, Finance = 3;

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private TestOffice(WebApplication app, OpenLedger ledger, DirectoryInfo folder) =>
        (this.app, Ledger, this.folder) = (app, ledger, folder);

    public OpenLedger Ledger { get; }

    public IServiceProvider Services => app.Services;

    public TestServer Server => app.GetTestServer();

    /// <summary>The clock, where the test brought none of its own.</summary>
    public OfficeClock Clock => (OfficeClock)Ledger.Database.Clock;

    /// <summary>The persons by the name they sign in with.</summary>
    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>An office with nobody and nothing in it.</summary>
    public static async Task<TestOffice> Empty(
        TimeProvider? clock = null, Action<WebApplicationBuilder>? change = null, string on = "sqlite",
        Func<Database, Database>? around = null)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-office-");
        clock ??= new OfficeClock();
        Database database = on == "postgres" ? new PostgresDatabase(Postgres.NewDatabase(), clock)
            : new SqliteDatabase(folder.FullName, clock);
        var ledger = new OpenLedger(around?.Invoke(database) ?? database, new SubjectKeys(MasterKey.Of(new byte[32])));
        ledger.Database.Whole.Watermark.Watches = false;   // tests go from day to day as they like
        await ledger.Database.Migrate(CancellationToken.None);
        var app = Site.Build(null, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);
            (builder.Configuration["Limits:PostsPerMinute"], builder.Configuration["Limits:SignInsPerMinute"]) = ("10000", "10000");
            builder.Configuration["Limits:FailedSignInMilliseconds"] = "0";
            builder.Services.AddSingleton(ledger.Database.Clock);
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1);   // twenty people a test
            // Its first root would come at whatever moment the machine has time for it, between two lines of a test.
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(JobsInBackground)));
            builder.Services.AddSingleton<IStartupFilter, Addresses>();
            change?.Invoke(builder);
        }, ledger);
        await app.StartAsync();
        return new TestOffice(app, ledger, folder);
    }

    /// <summary>
    /// An office at work; each role of the street signs in as the role's name in lower case ("clerk"), those of finance as "finance-clerk".
    /// </summary>
    public static async Task<TestOffice> Open(
        TimeProvider? clock = null, Action<WebApplicationBuilder>? change = null, string on = "sqlite",
        Func<Database, Database>? around = null)
    {
        var office = await Empty(clock, change, on, around);
        await office.Found(new("11330100002489500K", "云岭市人民政府", OrganKind.Government, "云政信公", new(2000, 1, 1)) { ShortName = "市政府" });
        await office.Found(
            new("11330102MB0000001N", "团结街道办事处", OrganKind.DispatchedOrgan, "团街信公", new(2001, 1, 1))
            { ShortName = "团结街道", Parent = Government, Units = ["党政办", "征地办"] });
        await office.Found(
            new("11330102MB0000002R", "云岭市财政局", OrganKind.Department, "云财信公", new(2001, 1, 1)) { ShortName = "市财政局", Parent = Government });
        await office.NameBodies(
            new(OrganKind.DispatchedOrgan, "团结街道办事处", "云岭铁路运输法院")
            { SetUpBy = "云岭市人民政府", SameLevelGovernment = "云岭市人民政府", HigherGovernment = "云岭市人民政府" });
        foreach (var role in Enum.GetValues<Role>())
        {
            await office.Person(SignInName(role), "街道" + role.Name(), new Appointment(Street, role));
            await office.Person("finance-" + SignInName(role), "财政" + role.Name(), new Appointment(Finance, role));
        }
        await office.Person("unit-clerk", "征地办经办人", new Appointment(Street, Role.Clerk, "征地办"));
        await office.Person("city-supervisor", "市政府主管", new Appointment(Government, Role.Supervisor));
        await office.Person("city-admin", "市政府管理员", new Appointment(Government, Role.Administrator));
        return office;
    }

    public static string SignInName(Role role) => role.ToString().ToLowerInvariant();

    public async Task<Officer> Officer(string signInName) =>
        (await new OfficerRegister(Ledger.Database).Find(People[signInName], Ledger.Database.Clock.Today, CancellationToken.None))!;

    public async Task<Guid> Person(string signInName, string name, params Appointment[] offices)
    {
        using var scope = Services.CreateScope();
        var account = Said(await scope.ServiceProvider.GetRequiredService<Accounts>().Add(name, signInName, Password, mustChange: false));
        foreach (var office in offices)
        {
            Said(await new AppointOfficer(Ledger.Database).Run(
                Gongkai.Ledger.Facts.TheProgram.Itself, null,
                new(account.Id, office.Organ, office.Role, office.Unit, Ledger.Database.Clock.Today.AddYears(-1)), CancellationToken.None));
        }
        return People[signInName] = account.Id;
    }

    /// <summary>A visitor who has not signed in.</summary>
    public Visitor Visit(string? from = null) => new(Server, from);

    /// <summary>A visitor who has filled in the sign-in form.</summary>
    public async Task<Visitor> SignIn(string name)
    {
        var visitor = Visit();
        var response = await visitor.Submit("/sign-in", new() { ["name"] = name, ["password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return visitor;
    }

    public async Task<Visitor> SignIn(Role role) => await SignIn(SignInName(role));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Ledger.Database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal static T Said<T>(Verdict<T> verdict) =>
        verdict.Allowed ? verdict.Value : throw new InvalidOperationException(verdict.Breach.Sentence);

    private async Task NameBodies(OrganBodies bodies) =>
        Said(
            await new SetRemedyBodies(Ledger.Database).Run(
                Gongkai.Ledger.Facts.TheProgram.Itself, null, Street, new(new(2020, 1, 1), bodies), CancellationToken.None));

    private async Task Found(NewOrgan organ) =>
        Said(
            await new FoundOrgan(Ledger.Database).Run(
                Gongkai.Ledger.Facts.TheProgram.Itself, null, organ, CancellationToken.None));
}

/// <summary>A clock that a test sets; it begins on Monday 2026-03-02, nine o'clock in Beijing.</summary>
internal sealed class OfficeClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
