using System.Text;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Directory;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;
using Gongkai.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

/// <summary>Nobody changes how somebody signs in without a trace, and what was changed beside the program is found.</summary>
public sealed class AccountFactsTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_change_of_an_account_leaves_a_fact_with_who_did_it(string on)
    {
        if (on == "postgres" && !Gongkai.Ledger.Tests.Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on);
        var (clerk, admin) = (office.People["clerk"], await office.Officer("city-admin"));
        using var scope = office.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var account = await accounts.Get(clerk);
        var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var codes = await accounts.TurnOn(account, secret, Totp.Code(secret, Totp.Step(office.Clock.Now)));
        Assert.True((await accounts.CheckCode(clerk, codes.Value![0], Ct)).Answer == SignInAnswer.Well);
        for (var i = 0; i < 5; i++) await accounts.CheckCode(clerk, "000000", Ct);
        Assert.True(await accounts.TurnOff(await accounts.Get(clerk), TestOffice.Password));
        Assert.True((await accounts.Reset(admin, await accounts.Get(clerk), "another-password-7", Ct)).Allowed);
        Assert.Equal(
            [
                ("Made", Guid.Empty), ("SecondStepOn", clerk), ("RecoveryCodes", clerk), ("RecoveryCodeUsed", clerk), ("Locked", clerk),
                ("SecondStepOff", clerk), ("Reset", admin.Id),
            ],
            await Changes(office, clerk));
        Assert.Empty(await Flaws(office));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Somebody_out_of_a_file_signs_in_with_the_first_password_and_has_to_change_it(string on)
    {
        if (on == "postgres" && !Gongkai.Ledger.Tests.Postgres.IsThere) return;
        await using var office = await TestOffice.Open(on: on);
        using var scope = office.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var organ = (await new OrganRegister(office.Ledger.Database).All(Ct))[0].Name;
        var bytes = Encoding.UTF8.GetBytes($"账号,姓名,机关,岗位,自\nWangWu,王五,{organ},经办人,2020-1-1\n");
        var rows = RowsOfFile.Read(OfficerList.Register, bytes, new(office.Ledger.Database.Clock.Today));
        Assert.Equal("password.too-short", (await accounts.Draft("王五", "WangWu", "short7")).Breach?.Code);
        var draft = (await accounts.Draft("王五", "WangWu", "first-password-7")).Value!;
        var result = await new ImportOfficers(office.Ledger.Database, office.Ledger.Keys).Run(
            TheOperator.Anybody, (rows, ImportEntries.From("人员.csv", bytes)), new(), (work, _) => AccountStore.Insert(work, draft), null,
            Ct);
        Assert.Equal((1, 0), (result.Added, result.Refused.Length));
        var (answer, account) = await accounts.Check("wangwu", "first-password-7", new("127.0.0.1", null, []), Ct);
        Assert.Equal((SignInAnswer.Well, "王五", true), (answer, account!.Name, account.MustChange));
        Assert.Equal([("Made", TheOperator.Anybody.Id)], await Changes(office, account.Id));
        Assert.Equal("account.name-taken", (await accounts.Add("王六", "wangwu", "first-password-7", mustChange: true)).Breach?.Code);
        Assert.Empty(await Flaws(office));
    }

    [Theory] // what a thief with the database would change
    [InlineData("update account set password_hash = 'x' where id = @clerk", "projection.differs")]
    [InlineData("update account set two_factor = @yes where id = @clerk", "projection.differs")]
    [InlineData("update account set sign_in_name = 'other' where id = @clerk", "projection.differs")]
    [InlineData("delete from account where id = @clerk", "projection.missing")]
    public async Task An_account_that_was_changed_beside_the_program_is_named(string sql, string code)
    {
        await using var office = await TestOffice.Open();
        Assert.Empty(await Flaws(office));
        await using (var connection = await office.Ledger.Database.Open(Ct))
            await connection.ExecuteAsync("pragma foreign_keys = off; " + sql, new { clerk = office.People["clerk"], yes = true });
        var flaw = Assert.Single(await Flaws(office));
        Assert.Equal((code, "account", office.People["clerk"].ToString()), (flaw.Code, flaw.Row!.Table, flaw.Row.Subject));
    }

    private static async Task<IEnumerable<(string What, Guid By)>> Changes(TestOffice office, Guid account)
    {
        await using var connection = await office.Ledger.Database.Open(Ct);
        var rows = await connection.QueryAsync<(string Data, Guid By)>(
            "select data, recorded_by from fact where subject = @account and code = 'account-changed' order by seq", new { account });
        return rows.Select(r => (
            System.Text.Json.JsonDocument.Parse(r.Data).RootElement.GetProperty("what").GetString()!, r.By)).ToList();
    }

    private static async Task<List<Flaw>> Flaws(TestOffice office)
    {
        var flaws = new List<Flaw>();
        await ProjectionCheck.Run(office.Ledger.Database, office.Ledger.Keys, new HashSet<string>(), flaws.Add, Ct);
        return flaws;
    }
}
