using System.CommandLine;
using System.Runtime.CompilerServices;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai officer add` and `gongkai officer reset`: people, for whoever sits at the machine.</summary>
internal static class OfficerCommand
{
    private static readonly Argument<string> SignInName = new("登录名") { Description = "登录时填写的名字" };
    private static readonly Option<bool> Ask = new("--ask") { Description = "在提示处输入密码；不加这一项，由程序生成密码，只显示一次" };

    public static Command Create() => new("officer", "添加人员，或者重设密码") { Add(), Reset() };

    private static Command Add()
    {
        var name = new Option<string?>("--name") { Description = "姓名；默认与登录名相同", HelpName = "姓名" };
        var organ = new Option<string>("--organ") { Description = "任职的机关：任何名称或者统一社会信用代码", HelpName = "机关", Required = true };
        var role = new Option<string[]>(
            "--role")
        {
            Description = $"岗位，可以多次写：{string.Join('、', Enum.GetValues<Role>().Select(r => r.Name()))}",
            HelpName = "岗位",
            Required = true
        };
        var unit = new Option<string?>("--unit") { Description = "科室；默认整个机关", HelpName = "科室" };
        var ledger = new LedgerOptions();
        var command = new Command("add", "添加一位人员，并且任职") { SignInName, name, organ, role, unit, Ask };
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.Open(parsed, LedgerUse.Shared, ct);
            var person = new NewPerson(
                parsed.GetValue(SignInName)!, parsed.GetValue(name), parsed.GetValue(organ)!, [.. parsed.GetValue(role)!.Select(RoleOf)],
                parsed.GetValue(unit));
            return await Add(open, person, Password(parsed.GetValue(Ask)), ct);
        });
        return command;
    }

    private static Command Reset()
    {
        var ledger = new LedgerOptions();
        var command = new Command("reset", "重设一位人员的密码；原来的密码、两步登录和所有登录同时失效") { SignInName, Ask };
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var open = await ledger.Open(parsed, LedgerUse.Shared, ct);
            return await Reset(open, parsed.GetValue(SignInName)!, Password(parsed.GetValue(Ask)), ct);
        });
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> Add(OpenLedger ledger, NewPerson person, (string Text, bool Generated) password, CancellationToken ct)
    {
        var organ = await new OrganRegister(ledger.Database).Find(person.Organ, ct)
            ?? throw new UsageException($"没有找到机关“{person.Organ}”，请写全称或者统一社会信用代码");
        await using var services = Web.Site.Accounts(ledger);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var account =
            Said(
                await accounts.Add(
                    person.Name ?? person.SignInName, person.SignInName, password.Text, mustChange: password.Generated,
                    TheOperator.Anybody));
        foreach (var role in person.Roles)
        {
            var appointed = await new AppointOfficer(ledger.Database).Run(
                TheOperator.Anybody, null, new(account.Id, organ.Row.Id, role, person.Unit, ledger.Database.Clock.Today), ct);
            if (appointed.Allowed) continue;
            if (role == person.Roles[0]) await accounts.Remove(account);
            throw new UsageException(appointed.Breach.Sentence);
        }
        return Told($"已经添加{account.Name}，登录名{account.SignInName}", password);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> Reset(OpenLedger ledger, string signInName, (string Text, bool Generated) password, CancellationToken ct)
    {
        await using var services = Web.Site.Accounts(ledger);
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var account = await accounts.Find(signInName) ?? throw new UsageException($"没有登录名“{signInName}”");
        Said(await accounts.Reset(TheOperator.Anybody, account, password.Text, ct));
        return Told($"已经重设{account.SignInName}的密码", password);
    }

    private static int Told(string done, (string Text, bool Generated) password)
    {
        Streams.Out.WriteLine(password.Generated ? $"{done}，密码{password.Text}（只显示这一次，第一次登录时要改）" : done);
        Streams.Out.Flush();
        return (int)ExitCode.Well;
    }

    private static (string Text, bool Generated) Password(bool ask) => ask ? (PasswordPrompt.Read(), false) : (Accounts.Generate(), true);

    private static Role RoleOf(string text) =>
        Enum.GetValues<Role>().Where(r => r.Name() == text || r.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Cast<Role?>()
            .FirstOrDefault()
        ?? throw new UsageException($"没有岗位“{text}”，岗位有{string.Join('、', Enum.GetValues<Role>().Select(r => r.Name()))}");

    private static T Said<T>(Verdict<T> verdict) => verdict.Allowed ? verdict.Value : throw new UsageException(verdict.Breach.Sentence);

    private sealed record NewPerson(string SignInName, string? Name, string Organ, Role[] Roles, string? Unit);
}
