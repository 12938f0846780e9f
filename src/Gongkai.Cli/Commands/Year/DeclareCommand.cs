using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands.Year;

/// <summary>`gongkai declare`: somebody says that there was none of something in a year.</summary>
internal static class DeclareCommand
{
    public static Command Create()
    {
        var none = new Option<string[]>(
            "--none")
        {
            Description = "没有的台账或者类别：CODE、CODE:类别，或者CODE:类别:2026-12（一个月）",
            HelpName = "CODE[:CLASS]",
            AllowMultipleArgumentsPerToken = true
        };
        var stock = new Option<string[]>(
            "--stock-none")
        { Description = "年末没有现行有效的：documents:行政规范性文件", HelpName = "documents:CLASS", AllowMultipleArgumentsPerToken = true };
        var all = new Option<bool>("--all-empty") { Description = "没有记录的各类都声明没有；申请、复议诉讼声明除已经记录的以外没有" };
        var (arguments, ledger) = (new YearArguments(), new LedgerOptions());
        var command = new Command("declare", "声明本年度没有：没有记录不等于0，要有人说");
        arguments.AddTo(command, recording: true);
        foreach (var option in (Option[])[none, stock, all]) command.Add(option);
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var asked = new DeclareRequest(arguments.Organ(parsed), arguments.Year(parsed), arguments.Scope(parsed))
            {
                None = parsed.GetValue(none) ?? [],
                StockNone = parsed.GetValue(stock) ?? [],
                AllEmpty = parsed.GetValue(all),
                By = arguments.By(parsed),
            };
            if (asked is { None: [], StockNone: [], AllEmpty: false }) throw new UsageException("请写明--none、--stock-none或者--all-empty");
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            return (int)await YearRun.Declare(open, asked, ct);
        });
        return command;
    }
}
