using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands.Year;

/// <summary>`gongkai rebase`: the stock of documents is not what last year's report leads to, and why.</summary>
internal static class RebaseCommand
{
    public static Command Create()
    {
        var of = new Argument<string>("documents:CLASS") { Description = "documents:行政规范性文件或者documents:规章" };
        var inForce = new Option<int?>("--in-force") { Description = "12月31日现行有效的件数", HelpName = "N", Required = true };
        var reason = new Option<string>(
            "--reason")
        { Description = $"原因：{string.Join('、', RebaseReasons.All.Select(r => r.Name))}", HelpName = "REASON", Required = true };
        var decision = new Option<string>("--decision") { Description = "依据的决定，例如清理结果的文号", HelpName = "TEXT", Required = true };
        var (arguments, ledger) = (new YearArguments(), new LedgerOptions());
        var command = new Command("rebase", "存量调整：现行有效与去年的年报接不上时，写明原因和依据；另一人在网页上确认后生效");
        arguments.AddTo(command, recording: true);
        command.Add(of);
        foreach (var option in (Option[])[inForce, reason, decision]) command.Add(option);
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var asked = new RebaseRequest(arguments.Organ(parsed), arguments.Year(parsed), arguments.Scope(parsed))
            {
                Rebase = new(
                    Class(parsed.GetValue(of)!), parsed.GetValue(inForce)!.Value, Reason(parsed.GetValue(reason)!),
                    parsed.GetValue(decision)!),
                By = arguments.By(parsed) ?? throw new UsageException("请用--by写明由谁提出（登录名）"),
            };
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            return (int)await YearRun.Rebase(open, asked, ct);
        });
        return command;
    }

    private static string Class(string typed) => typed.Split(':', '：') is ["documents", var only] ? only.Trim()
        : throw new UsageException($"这里应写documents:行政规范性文件或者documents:规章，不是“{typed}”");

    private static RebaseReason Reason(string typed) =>
        RebaseReasons.All.Where(r => r.Name == typed.Trim()).Select(r => (RebaseReason?)r).FirstOrDefault()
        ?? throw new UsageException($"--reason应为{string.Join('、', RebaseReasons.All.Select(r => r.Name))}，这里是“{typed}”");
}
