using System.CommandLine;
using Gongkai.Cli.Runs;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Commands.Year;

/// <summary>`gongkai open-year`: last year's report is what the year begins with.</summary>
internal static class OpenYearCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "上一年度的年度报告，任何格式", HelpName = "FILE", Required = true };
        var yes = new Option<bool>("--yes") { Description = "确认读出的每一格；不写时只列出，不记录" };
        var (arguments, ledger) = (new YearArguments(), new LedgerOptions());
        var command = new Command("open-year", "期初数：读取上一年度的年度报告，确认后作为本年度的期初");
        arguments.AddTo(command, recording: true);
        command.Add(from);
        command.Add(yes);
        ledger.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var asked =
                new OpenYearRequest(arguments.Organ(parsed), arguments.Year(parsed), arguments.Scope(parsed), parsed.GetValue(from)!)
                { Confirmed = parsed.GetValue(yes), By = arguments.By(parsed) };
            await using var open = await ledger.OpenThere(parsed, LedgerUse.Shared, ct);
            return (int)await YearRun.Open(open, asked, ct);
        });
        return command;
    }
}
