using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

/// <summary>Who may give anybody any office needs a second person to give himself one, where there is one.</summary>
public sealed class SelfAppointmentTests
{
    [Theory]
    [InlineData("sqlite", "administrator", TestOffice.Street, false)]        // the county's administrator stands above
    [InlineData("sqlite", "city-admin", TestOffice.Street, false)]           // the street has its own
    [InlineData("sqlite", "city-admin", TestOffice.Government, true)]        // nobody else administers the county itself
    [InlineData("postgres", "administrator", TestOffice.Street, false)]
    [InlineData("postgres", "city-admin", TestOffice.Government, true)]
    public async Task An_office_for_oneself_needs_another_administrator_where_there_is_one(string on, string who, int organ, bool allowed)
    {
        if (on == "postgres" && !Gongkai.Ledger.Tests.Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on);
        var appointed = await Appoint(office, who, who, organ);
        Assert.Equal(allowed ? null : OfficerRefusal.NotOneself, appointed);
        var shown = await SelfAppointment.In(office.Ledger.Database, [organ], CancellationToken.None);
        Assert.Equal(allowed ? [(office.People[who], Role.Leader)] : [], shown.Select(s => (s.Officer, s.Office.Role)));
        Assert.Null(await Appoint(office, "city-admin", "clerk", TestOffice.Street));   // somebody else, as ever
    }

    [Fact]
    public async Task Another_administrator_who_left_is_none()
    {
        await using var office = await TestOffice.Open();
        var today = office.Clock.Today;
        TestOffice.Said(
            await new DismissOfficer(office.Ledger.Database).Run(
                TheProgram.Itself, null, new(office.People["city-admin"], TestOffice.Government, Role.Administrator, null, today),
                CancellationToken.None));
        Assert.Null(await Appoint(office, "administrator", "administrator", TestOffice.Street));
    }

    [Fact]
    public async Task It_is_shown_to_those_who_watch_and_at_the_person()
    {
        await using var office = await TestOffice.Open();
        using var admin = await office.SignIn("city-admin");
        var path = $"/office/officers/{office.People["city-admin"]}";
        Assert.Contains("另一位管理员", (await admin.Page(path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var refused = await Visitor.Parse(
            await admin.Submit(path, new() { ["organ"] = "2", ["role"] = "Leader", ["unit"] = "", ["on"] = "2026-3-2" }));
        Assert.Equal("给自己任职，请由另一位管理员办理", refused.QuerySelector(".problem a")!.TextContent);
        await admin.Submit(path, new() { ["organ"] = "1", ["role"] = "Inspector", ["unit"] = "", ["on"] = "2026-3-2" });
        Assert.Contains("本人自行任职", (await admin.Page(path)).QuerySelector("#terms")!.TextContent, StringComparison.Ordinal);
        // as 纪检 now
        Assert.Contains(
            "市政府管理员", (await admin.Page("/office/registers")).QuerySelector("#self-appointed")!.TextContent, StringComparison.Ordinal);
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Null((await clerk.Page("/office/registers")).QuerySelector("#self-appointed"));   // of another organ
    }

    private static async Task<Gongkai.Law.Breach?> Appoint(TestOffice office, string by, string whom, int organ) =>
        (await new AppointOfficer(office.Ledger.Database).Run(
            await office.Officer(by), Guid.NewGuid(), new(office.People[whom], organ, Role.Leader, null, office.Clock.Today),
            CancellationToken.None)).Breach;
}
