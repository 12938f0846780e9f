using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Ledger.Tests.Organs;

/// <summary>First and last days of organs, names that several had, and what an office is worth in which of them.</summary>
public sealed class OrganEdgeTests
{
    private static readonly Actor Program = TheProgram.Itself;

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task From_its_founding_to_the_day_before_its_end_an_organ_changes(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (today, rules) = (ledger.Clock.Today, new SetRuleMaking(ledger.Database));
        var organ = await Found(ledger, "云岭市规划局", "11330102MB0000002R", today.AddDays(-9));
        Assert.Null((await rules.Run(Program, null, organ, new(today.AddDays(-9), true), Ct)).Breach);   // on the day of its founding
        Assert.Null((await rules.Run(Program, null, organ, new(today, false), Ct)).Breach);
        Assert.Equal(OrganRefusal.TooFar, (await rules.Run(Program, null, organ, new(today.AddDays(367), true), Ct)).Breach);
        Assert.Null((await new AbolishOrgan(ledger.Database).Run(Program, null, organ, new(today.AddDays(-1)), Ct)).Breach);
        Assert.Null((await rules.Run(Program, null, organ, new(today.AddDays(-2), true), Ct)).Breach);   // written down later
        Assert.Equal(OrganRefusal.AlreadyAbolished, (await rules.Run(Program, null, organ, new(today.AddDays(-1), true), Ct)).Breach);
        Assert.NotEqual(0, await Found(ledger, "云岭市新局", "11330102MB0000001N", today));   // founded today
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_ends_once_those_below_it_have(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (today, abolish) = (ledger.Clock.Today, new AbolishOrgan(ledger.Database));
        var above = await Found(ledger, "云岭市规划局", "11330102MB0000002R", new(2005, 1, 1));
        var below = await Found(ledger, "规划局城东分局", "11330102MB0000001N", new(2005, 1, 1), above);
        Assert.Equal(OrganRefusal.HasOrgansBelow, (await abolish.Run(Program, null, above, new(today), Ct)).Breach);
        Assert.Null((await abolish.Run(Program, null, below, new(today), Ct)).Breach);
        Assert.Null((await abolish.Run(Program, null, above, new(today), Ct)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_no_unit_no_successor_and_no_new_name_is_refused(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var today = ledger.Clock.Today;
        var organ = await Found(ledger, "云岭市规划局", "11330102MB0000002R", new(2005, 1, 1));
        var rename = new RenameOrgan(ledger.Database);
        Assert.Equal(
            OrganRefusal.UnitTwice, (await new SetUnits(ledger.Database).Run(Program, null, organ, new(today, ["甲科", " "]), Ct)).Breach);
        Assert.Equal(
            OrganRefusal.UnitTwice,
            (await new FoundOrgan(ledger.Database).Run(
                Program, null, new("11330102MB0000001N", "某局", OrganKind.Department, "字", today) { Units = [" "] }, Ct)).Breach);
        Assert.Equal(
            OrganRefusal.Circle, (await new SucceedOrgan(ledger.Database).Run(Program, null, organ, new(today, organ), Ct)).Breach);
        Assert.Equal(OrganRefusal.SameName, (await rename.Run(Program, null, organ, new(today, "云岭市规划局", "云岭市规划局"), Ct)).Breach);
        Assert.Null((await rename.Run(Program, null, organ, new(today, "云岭市规划局", "规划局"), Ct)).Breach);   // a short name of its own
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_is_not_put_under_one_that_is_anothers(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var mine = await Found(ledger, "云岭市规划局", "11330102MB0000002R", new(2005, 1, 1), TestLedger.Organ);
        var theirs = await Found(ledger, "青山县人民政府", "11330102MB0000001N", new(2005, 1, 1));
        var (move, administrator) = (new MoveOrgan(ledger.Database), TestLedger.Person("钱管理", Role.Administrator));
        Assert.Equal(OrganRefusal.NotYours, (await move.Run(administrator, null, mine, new(ledger.Clock.Today, theirs), Ct)).Breach);
        // nor under none: nobody would administer it
        Assert.Equal(OrganRefusal.NotYours, (await move.Run(administrator, null, mine, new(ledger.Clock.Today, null), Ct)).Breach);
        Assert.Null((await move.Run(Program, null, mine, new(ledger.Clock.Today, theirs), Ct)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_name_written_down_later_holds_from_its_own_day(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var organ = await Found(ledger, "云岭市规划局", "11330102MB0000002R", new(2005, 1, 1));
        foreach (var (year, name) in ((int, string)[])[(2019, "自然资源局"), (2010, "规划和建设局")])
            Assert.Null((await new RenameOrgan(ledger.Database).Run(Program, null, organ, new(new(year, 1, 10), name, name), Ct)).Breach);
        var history = (await new OrganRegister(ledger.Database).Get(organ, Ct))!;
        Assert.Equal(
            ("自然资源局", "规划和建设局", "云岭市规划局"), (history.Finally.Name, history.On(new(2018, 12, 31)).Name, history.On(new(2010, 1, 9)).Name));
        Assert.Equal("自然资源局", history.On(new(2019, 1, 10)).Name);   // from the day itself
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_several_that_had_a_name_the_last_is_meant(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (rename, also) = (new RenameOrgan(ledger.Database), new NameOrganAlso(ledger.Database));
        var later = await Found(ledger, "规划局", "11330102MB0000002R", new(2012, 1, 1));
        var earlier = await Found(ledger, "规划局", "11330102MB0000001N", new(2005, 1, 1));
        await rename.Run(Program, null, earlier, new(new(2012, 1, 1), "甲局", "甲局"), Ct);
        await rename.Run(Program, null, later, new(new(2019, 1, 1), "乙局", "乙局"), Ct);
        await also.Run(Program, null, later, new(new(2012, 1, 1), "林业局"), Ct);
        await also.Run(Program, null, earlier, new(new(2019, 1, 1), "林业局"), Ct);
        await also.Run(Program, null, earlier, new(new(2020, 1, 1), "乙局"), Ct);
        // its own short name goes before a second name of another
        Assert.Equal((later, earlier, later), (await Named("规划局"), await Named("林业局"), await Named("乙局")));

        async Task<int> Named(string name) => (await new OrganRegister(ledger.Database).Find(name, Ct))!.Row.Id;
    }

    [Theory]
    [InlineData(null, 1, "征地办", true)] // an office in the whole organ
    [InlineData(null, 1, null, true)]
    [InlineData(null, 2, null, false)] // and in no other
    [InlineData("征地办", 1, "征地办", true)]
    [InlineData("征地办", 1, "规划科", false)]
    [InlineData("征地办", 1, null, false)] // what no unit has is not the unit's
    [InlineData("征地办", 2, "征地办", false)] // a unit of the same name elsewhere
    public void An_office_counts_in_its_organ_and_its_unit(string? of, int organ, string? unit, bool may) =>
        Assert.Equal(may, TestLedger.Person("李经办", Role.Clerk, of).May(Can.Draft, organ, unit));

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nobody_registers_in_an_organ_that_is_not_his(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Grow(2);
        var register = new RegisterRequest(ledger.Book);
        Assert.Equal(
            RequestBreach.NotYours,
            (await register.Run(ledger.Clerk, Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today, organ: 2), Ct)).Breach);
        // nor with an office that does not
        Assert.Equal(
            RequestBreach.NotYours, (await register.Run(ledger.Leader, Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today), Ct)).Breach);
    }

    private static async Task<int> Found(TestLedger ledger, string name, string code, DateOnly on, int? parent = null)
    {
        var founded = await new FoundOrgan(ledger.Database).Run(
            Program, null, new(code, name, OrganKind.Department, "云信公", on) { Parent = parent }, Ct);
        Assert.True(founded.Allowed, founded.Breach?.Code);
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<int>("select id from organ where code = @code", new { code });
    }
}
