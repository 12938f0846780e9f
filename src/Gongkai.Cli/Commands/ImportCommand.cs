using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Directory;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands;

/// <summary>`gongkai import`: rows of a register out of files.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var register = new Argument<string>("CODE") { Description = $"登记簿：{Codes()}" };
        var files = new Argument<string[]>("FILE") { Description = "CSV或者xlsx文件，可以多个，也可以是文件夹", Arity = ArgumentArity.OneOrMore };
        var organ = new Option<string?>("--organ") { Description = "机关：任何名称或者统一社会信用代码", HelpName = "ORGAN" };
        var passwords = new Option<string?>("--passwords")
        {
            Description = "officers用：新账号的初始口令写到这个文件（每行“账号、制表符、口令”，只有本人可读）；里面已有的，照着用",
            HelpName = "FILE",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "只检查，列出会怎样，不记录" };
        var json = new Option<bool>("--json") { Description = "每个文件输出一行JSON" };
        var again = new Option<bool>("--again") { Description = "更正过（划去）的行重新登记" };
        var replace = new Option<bool>("--replace") { Description = "编号相同、内容不同的，划去原来的，登记新的；要写明--reason" };
        var reason = new Option<string?>("--reason") { Description = "替换的理由", HelpName = "TEXT" };
        var by = new Option<string?>("--by") { Description = "以谁的名义登记（登录名）；默认运维人员", HelpName = "ACCOUNT" };
        var ledger = new LedgerOptions();
        var command = new Command("import", "把文件里的行登记到台账：先检查整个文件，有一行不对就一行也不登记")
        {
            register, files, organ, dryRun, json, again, replace, reason, by, passwords,
        };
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var reasoned = parsed.GetValue(reason);
            if (parsed.GetValue(replace) != !string.IsNullOrWhiteSpace(reasoned)) throw new UsageException("--replace和--reason应一起使用");
            var kept = Register(parsed.GetValue(register)!);
            var request = new ImportRequest(kept, Sources.Expand(parsed.GetValue(files)!))
            {
                Organ = Organ(kept, parsed.GetValue(organ)),
                Passwords = Passwords(kept, parsed.GetValue(passwords)),
                DryRun = parsed.GetValue(dryRun),
                Json = parsed.GetValue(json),
                Manner = new(parsed.GetValue(again), reasoned?.Trim()),
                By = parsed.GetValue(by),
            };
            await using var open = await ledger.Open(parsed, LedgerUse.Shared, ct);
            return (int)await ImportRun.Run(open, request, ct);
        });
        return command;
    }

    // What is of no single organ comes first: the others need it.
    private static IEnumerable<Register> All => [OrganList.Register, OfficerList.Register, ImportChannels.Rows, .. RegisterList.All];

    private static string? Organ(Register register, string? typed)
    {
        if (ImportRun.IsOfAll(register))
            return typed is null ? null : throw new UsageException($"导入{register.Name}不用--organ：机关写在文件里");
        return typed ?? throw new UsageException("请用--organ写明是哪个机关的");
    }

    private static string? Passwords(Register register, string? path) => path is null || register == OfficerList.Register ? path
        : throw new UsageException($"--passwords只用于导入{OfficerList.Register.Name}（officers）");

    /// <summary>The register of a code.</summary>
    internal static Register Register(string code) =>
        All.FirstOrDefault(r => r.Code == code) ?? throw new UsageException($"没有登记簿“{code}”，有{Codes()}");

    internal static string Codes() => string.Join('、', All.Select(r => $"{r.Code}（{r.Name}）"));
}
