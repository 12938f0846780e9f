using Dapper;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;

namespace Gongkai.Ledger.Tests.Organs;

public sealed class OrganTests
{
    private const string Code = "11330102MB0000002R";

    private static CancellationToken Ct => CancellationToken.None;

    private static NewOrgan Bureau =>
        new(Code, "云岭市规划局", OrganKind.Department, "云规信公", new(2005, 1, 1))
        { ShortName = "规划局", Parent = TestLedger.Organ, Units = ["办公室", "规划科"] };

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_founded_organ_has_a_journal_that_begins_with_its_founding(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var organ = await Found(ledger);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(2, await connection.QuerySingleAsync<int>("select n from journal_head where organ = @organ", new { organ }));
        Assert.Equal("办公室、规划科", string.Join("、", (await new OrganRegister(ledger.Database).Get(organ, Ct))!.Finally.Units));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_is_found_by_its_code_and_by_every_name_that_it_has_or_had(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var organ = await Found(ledger);
        Said(await new RenameOrgan(ledger.Database).Run(TheProgram.Itself, null, organ, new(new(2019, 1, 10), "云岭市自然资源和规划局", "资规局"), Ct));
        Said(await new NameOrganAlso(ledger.Database).Run(TheProgram.Itself, null, organ, new(new(2019, 1, 10), "云岭市林业局"), Ct));
        var organs = new OrganRegister(ledger.Database);
        foreach (var name in new[] { Code, Code.ToLowerInvariant(), "云岭市规划局", "云岭市自然资源和规划局", "资规局", "云岭市林业局", " 云岭市规划局 " })
            Assert.Equal(organ, (await organs.Find(name, Ct))?.Row.Id);
        Assert.Equal(organ, (await organs.Find("云岭市 自然资源和规划局", Ct))?.Row.Id);   // as it is printed
        Assert.Null(await organs.Find("规划", Ct));
        var history = await organs.Get(organ, Ct);
        Assert.Equal("云岭市规划局", history!.On(new(2019, 1, 9)).Name);
        Assert.Equal("云岭市自然资源和规划局", history.On(new(2019, 1, 10)).Name);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_name_passed_on_finds_the_organ_that_has_it_now(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var former = await Found(ledger);
        Said(await new RenameOrgan(ledger.Database).Run(TheProgram.Itself, null, former, new(new(2019, 1, 10), "云岭市旧规划局", "旧规划局"), Ct));
        var next = await Found(ledger, Bureau with { Code = "11330102MB0000001N", On = new(2019, 1, 10) });
        Assert.Equal(next, (await new OrganRegister(ledger.Database).Find("云岭市规划局", Ct))!.Row.Id);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_names_the_review_bodies_that_held_on_its_day(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (organ, set, organs) = (await Found(ledger), new SetRemedyBodies(ledger.Database), new OrganRegister(ledger.Database));
        OrganBodies Bodies(string court) =>
            new(OrganKind.Department, "云岭市规划局", court) { SameLevelGovernment = "云岭市人民政府", HigherDepartment = "省自然资源厅" };
        Said(await set.Run(TheProgram.Itself, null, organ, new(new(2020, 1, 1), Bodies("云岭市人民法院")), Ct));
        Said(await set.Run(TheProgram.Itself, null, organ, new(new(2024, 7, 1), Bodies("铁路运输法院")), Ct));
        Assert.Null(await organs.Bodies(organ, new(2019, 12, 31), Ct));
        Assert.Equal("云岭市人民法院", (await organs.Bodies(organ, new(2024, 6, 30), Ct))!.Court);
        Assert.Equal("铁路运输法院", (await organs.Bodies(organ, new(2024, 7, 1), Ct))!.Court);
        Assert.Equal(
            OrganBreach.CourtMissing, (await set.Run(TheProgram.Itself, null, organ, new(new(2025, 1, 1), Bodies("")), Ct)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_contact_of_letters_holds_from_a_day_on(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (organ, set) = (await Found(ledger), new SetLetterContact(ledger.Database));
        Said(await set.Run(TheProgram.Itself, null, organ, new(new(2024, 7, 1), "党政办，0571-1"), Ct));
        Said(await set.Run(TheProgram.Itself, null, organ, new(new(2025, 7, 1), "党政办，0571-2"), Ct));
        Assert.Equal(OrganRefusal.NoContact, (await set.Run(TheProgram.Itself, null, organ, new(new(2025, 8, 1), " "), Ct)).Breach);
        var history = (await new OrganRegister(ledger.Database).Get(organ, Ct))!;
        Assert.Equal(
            (null, "党政办，0571-1", "党政办，0571-2"),
            (history.On(new(2024, 6, 30)).LetterContact, history.On(new(2025, 6, 30)).LetterContact, history.Finally.LetterContact));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_cannot_be_so_is_refused_and_leaves_nothing(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var organ = await Found(ledger);
        var below = await Found(ledger, Bureau with { Code = "91350100M000100Y43", Name = "规划局城东分局", Parent = organ });
        var found = new FoundOrgan(ledger.Database);
        Assert.Equal(OrganRefusal.CodeTaken, (await found.Run(TheProgram.Itself, null, Bureau, Ct)).Breach);
        Assert.Equal(
            OrganRefusal.CodeWrong, (await found.Run(TheProgram.Itself, null, Bureau with { Code = "11330102MB0000002A" }, Ct)).Breach);
        Assert.Equal(
            OrganRefusal.TooFar,
            (await found.Run(
                TheProgram.Itself, null, Bureau with { Code = "11330102MB0000001N", On = ledger.Clock.Today.AddDays(367) }, Ct))
                .Breach);
        Assert.Equal(
            OrganRefusal.Circle,
            (await new MoveOrgan(ledger.Database).Run(TheProgram.Itself, null, organ, new(ledger.Clock.Today, below), Ct)).Breach);
        Assert.Equal(
            OrganRefusal.HasOrgansBelow,
            (await new AbolishOrgan(ledger.Database).Run(TheProgram.Itself, null, organ, new(ledger.Clock.Today), Ct)).Breach);
        Assert.Equal(
            OrganRefusal.UnitTwice,
            (await new SetUnits(ledger.Database).Run(TheProgram.Itself, null, organ, new(ledger.Clock.Today, ["甲科", "甲科"]), Ct)).Breach);
        Assert.Equal(
            OrganRefusal.BeforeFounding,
            (await new SetRuleMaking(ledger.Database).Run(TheProgram.Itself, null, organ, new(new(2004, 12, 31), true), Ct)).Breach);
        Assert.Equal(2, (await new OrganRegister(ledger.Database).Get(organ, Ct))!.Log.Facts.Length);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_administrator_reaches_the_organs_below_and_no_others(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var organ = await Found(ledger);
        var admin = new Officer(Guid.CreateVersion7(), "分局管理员", [new(organ, Role.Administrator)]);
        var units = new SetUnits(ledger.Database);
        Assert.True(
            (await units.Run(TestLedger.Person("管理员", Role.Administrator), null, organ, new(ledger.Clock.Today, ["甲科"]), Ct)).Allowed);
        Assert.Equal(OrganRefusal.NotFound, (await units.Run(admin, null, TestLedger.Organ, new(ledger.Clock.Today, ["甲科"]), Ct)).Breach);
        Assert.Equal(OrganRefusal.NotFound, (await units.Run(ledger.Clerk, null, organ, new(ledger.Clock.Today, ["甲科"]), Ct)).Breach);
        Assert.Equal(
            OrganRefusal.NotYours, (await new FoundOrgan(ledger.Database).Run(admin, null, Bureau with { Parent = null }, Ct)).Breach);
        Assert.Equal([organ], (await Reach.Administered(admin, ledger.Database, Ct)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_successor_knows_its_predecessor(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (former, next) = (await Found(ledger), await Found(ledger, Bureau with { Code = "11330102MB0000001N", Name = "云岭市自然资源局" }));
        Said(await new SucceedOrgan(ledger.Database).Run(TheProgram.Itself, null, former, new(new(2019, 1, 10), next), Ct));
        Said(await new AbolishOrgan(ledger.Database).Run(TheProgram.Itself, null, former, new(new(2019, 1, 10)), Ct));
        Assert.Equal(former, Assert.Single(await new OrganRegister(ledger.Database).Predecessors(next, Ct)).Id);
        Assert.Equal(
            OrganRefusal.AlreadyAbolished,
            (await new RenameOrgan(ledger.Database).Run(TheProgram.Itself, null, former, new(ledger.Clock.Today, "新名", "新名"), Ct)).Breach);
    }

    private static async Task<int> Found(TestLedger ledger, NewOrgan? organ = null)
    {
        var recorded = Said(await new FoundOrgan(ledger.Database).Run(TheProgram.Itself, null, organ ?? Bureau, Ct));
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<int>("select id from organ where uid = @Subject", new { recorded.Subject });
    }

    private static T Said<T>(Verdict<T> verdict) =>
        verdict.Allowed ? verdict.Value : throw new InvalidOperationException(verdict.Breach.Sentence);
}
