using System.Globalization;
using Dapper;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Ledger.Tests.Organs;

public sealed class RebuildTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Organs_their_names_and_the_offices_of_persons_come_out_of_the_facts_as_they_were(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Live(ledger);
        var before = await Dump(ledger);
        await Spoil(ledger);
        Assert.NotEqual(before, await Dump(ledger));
        Assert.Equal((3, 2), await RebuildOrgans.Run(ledger.Database, Ct));
        Assert.Equal(before, await Dump(ledger));
        Assert.Contains(
            before, r => r.StartsWith("organ|", StringComparison.Ordinal) && r.Contains("资规局", StringComparison.Ordinal)
                && r.Contains("2026", StringComparison.Ordinal));
        Assert.Equal(5, before.Count(r => r.StartsWith("organ_name", StringComparison.Ordinal)));
        Assert.Equal(3, before.Count(r => r.StartsWith("appointment", StringComparison.Ordinal)));
        Assert.Empty(await Journal.Verified.Of(ledger));
    }

    private static async Task Live(TestLedger ledger)
    {
        var (program, organs) = (TheProgram.Itself, ledger.Database);
        Said(
            await new FoundOrgan(organs).Run(
                program, null, new("11330102MB0000001N", "云岭市人民政府", OrganKind.Government, "云政信公", new(2005, 1, 1)), Ct));
        Said(
            await new FoundOrgan(organs).Run(
                program, null,
                new("11330102MB0000002R", "云岭市规划局", OrganKind.Department, "云规信公", new(2005, 1, 1))
                { Parent = TestLedger.Organ, Units = ["规划科"] }, Ct));
        Said(await new RenameOrgan(organs).Run(program, null, 3, new(new(2019, 1, 10), "云岭市自然资源和规划局", "资规局"), Ct));
        Said(await new NameOrganAlso(organs).Run(program, null, 3, new(new(2019, 1, 10), "云岭市林业局"), Ct));
        Said(await new MoveOrgan(organs).Run(program, null, 3, new(new(2019, 1, 10), 2), Ct));
        foreach (var officer in new[] { ledger.Clerk, ledger.Head })
        {
            await ledger.Employ(officer with { Appointments = [] });
            Said(await new AppointOfficer(organs).Run(program, null, new(officer.Id, 3, Role.Clerk, null, new(2020, 1, 1)), Ct));
        }
        Said(await new DismissOfficer(organs).Run(program, null, new(ledger.Head.Id, 3, Role.Clerk, null, new(2021, 1, 1)), Ct));
        Said(await new AppointOfficer(organs).Run(program, null, new(ledger.Head.Id, 3, Role.DisclosureHead, null, new(2021, 1, 1)), Ct));
        Said(await new AbolishOrgan(organs).Run(program, null, 3, new(new(2026, 3, 1)), Ct));
    }

    // Organ 1 was not founded by a fact: what no fact tells stays.
    private static async Task Spoil(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        await connection.ExecuteAsync(
            """
            delete from organ_name;
            update appointment set role = 'Leader', until = null;
            delete from organ where id = 3;
            update organ set name = '别的名称', kind = 'Department' where id = 2
            """);
    }

    private static async Task<List<string>> Dump(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        var rows = new List<string>();
        foreach (var (table, order) in (ReadOnlySpan<(string, string)>)[("organ", "id"), ("organ_name", "organ, name, since"),
            ("appointment", "officer, since, role")])
        {
            foreach (IDictionary<string, object> row in connection.Query($"select * from {table} order by {order}"))
                rows.Add($"{table}|{string.Join('|', row.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)))}");
        }
        return rows;
    }

    private static void Said(Verdict<Recorded> verdict) => Assert.True(verdict.Allowed, verdict.Breach?.Code);
}
